import { expect, test } from 'vitest';
import { teamBands } from './team-bootstrap.ts';

const teams = Array.from({ length: 40 }, (_, index) => `team-${index}`);
const value = new Map(teams.map((team, index) => [team, index % 2]));
const meanOf = (times: (team: string) => number) => {
  const drawn = teams.flatMap((team) => Array<number>(times(team)).fill(value.get(team)!));
  return [drawn.reduce((sum, one) => sum + one, 0) / drawn.length];
};

test('of a share of one half in forty teams, the band is about two standard errors to each side', () => {
  const [band] = teamBands(teams, meanOf)!;
  // 1.96 × √(0.25 / 40) = 0.155
  expect(Math.abs(band!.low - 0.345)).toBeLessThan(0.06);
  expect(Math.abs(band!.high - 0.655)).toBeLessThan(0.06);
});

test('the same teams in any order give the same band, to the bit', () => {
  expect(teamBands(teams.toReversed(), meanOf)).toEqual(teamBands(teams, meanOf));
});

test('one team, or a figure that most draws cannot give, has no band', () => {
  expect(teamBands(['a', 'a'], () => [1])).toBe(null);
  expect(teamBands(['a', 'b'], () => null)).toBe(null);
});
