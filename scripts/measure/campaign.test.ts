import { describe, expect, test } from 'vitest';
import { campaign } from './campaign.ts';
import { goldenPath, PIPELINE, smallWorld, type SmallRepository } from './small-world.ts';

/** Teams a, b, c … join on these days by these hands. */
function joined(rows: [day: string, author: string][]) {
  const repositories = Object.fromEntries(
    rows.map(([day, author], index): [string, SmallRepository] => {
      const team = String.fromCharCode(97 + index);
      return [
        `acme/${team}`,
        {
          uses: [{ subject: PIPELINE, days: day }],
          owners: [{ owners: [`@acme/${team}`] }],
          commits: ['old 2024-01-02', `${author} ${day}`],
        },
      ];
    }),
  );
  return campaign(smallWorld({ repositories, paths: [goldenPath()] }).pairs);
}
const days = (...numbers: number[]) => numbers.map((n) => `2025-05-${String(n).padStart(2, '0')}`);

describe('a campaign that nobody declared', () => {
  test('five teams in fourteen days by three hands', () => {
    const rows = days(1, 3, 6, 9, 14).map((day, i): [string, string] => [day, ['pat', 'kim', 'lou'][i % 3]!]);
    expect(joined(rows)).toEqual({ from: '2025-05-01', to: '2025-05-14', teams: 5, hands: 3 });
  });

  test('four hands, four teams or fifteen days are none', () => {
    const four = ['pat', 'kim', 'lou', 'eve', 'pat'];
    expect(joined(days(1, 3, 6, 9, 14).map((day, i) => [day, four[i]!]))).toBe(null);
    expect(joined(days(1, 3, 6, 9).map((day) => [day, 'pat']))).toBe(null);
    expect(joined(days(1, 4, 8, 12, 15).map((day) => [day, 'pat']))).toBe(null);
  });

  test('nobody’s hand, as of bots, is no campaign', () => {
    expect(joined(days(1, 2, 3, 4, 5).map((day) => [day, 'update-bot']))).toBe(null);
  });
});
