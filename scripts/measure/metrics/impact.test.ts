import { expect, test } from 'vitest';
import { beforeAfter } from '../delivery/before-after.ts';
import { addDays } from '../world/days.ts';
import { impactGroups } from '../delivery/impact.ts';
import { ofPath } from '../world/scope.ts';
import { goldenPath, PIPELINE, smallWorld, type SmallRepository } from '../small-world.ts';
import { impact } from './impact.ts';

/** A tag every so many days from one day up to another. */
function tags(...spans: [from: string, until: string, every: number][]): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [from, until, every] of spans)
    for (let day = from, n = 0; day < until; day = addDays(from, ++n * every))
      found[`v${day.replaceAll('-', '.')}`] = day;
  return found;
}
const team = (n: number) => [{ owners: [`@acme/team-${n}`] }];
const joined = (n: number) => (n % 2 === 0 ? '2025-03-01' : '2025-04-01');
/** Weekly before, every day from then on. */
const adopter = (n: number): SmallRepository => ({
  since: '2023-01-01',
  owners: team(n),
  uses: [{ subject: PIPELINE, days: joined(n) }],
  commits: [`dev-${n} 2025-01-15`, `dev-${n} ${joined(n)}`],
  tags: tags(['2023-01-02', joined(n), 7], [joined(n), '2026-06-30', 1]),
});
const other = (n: number): SmallRepository => ({
  since: '2023-01-01',
  owners: team(n),
  commits: ['ada 2025-01-15'],
  tags: tags(['2023-01-02', '2026-06-30', 7]),
});
function small(adopters: number) {
  const repositories: Record<string, SmallRepository> = {};
  for (let n = 0; n < adopters; n++) repositories[`acme/a${n}`] = adopter(n);
  for (let n = 0; n < 4; n++) repositories[`acme/z${n}`] = other(n);
  return smallWorld({ repositories, paths: [goldenPath()] });
}

test('weekly before and daily after, against weekly all along: six days a week more, and nothing at the placebo', () => {
  const world = small(12);
  const [all, chosen, imposed] = impactGroups(goldenPath(), world);
  expect([all!.teams, all!.components, chosen!.components, imposed!.components]).toEqual([12, 12, 12, 0]);
  expect(all!.effects.map(({ month }) => month)).toEqual(Array.from({ length: 19 }, (_, index) => index - 6));
  for (const { month, effect } of all!.effects) expect(Math.abs(effect - (month < 0 ? 0 : 6))).toBeLessThan(0.5);
  expect(Math.abs(all!.overall!.effect - 6)).toBeLessThan(0.2);
  expect(all!.overall!.low).toBeLessThanOrEqual(all!.overall!.effect);
  expect(Math.abs(all!.placebo?.effect ?? NaN)).toBeLessThan(0.2);
  expect(impact.measure(world, ofPath('pipeline')).measure).toEqual({
    value: all!.overall!.effect,
    n: 12,
    of: 12,
    unclear: 0,
    basis: 'proxy',
  });
});

test('fewer than ten teams: too few to show, and the adopters are described instead, compared with nobody', () => {
  const world = small(6);
  expect(impact.measure(world, ofPath('pipeline')).measure).toEqual({
    unknown: 'too few to show: adopters of 6 teams can be compared, 10 are needed',
  });
  expect(impactGroups(goldenPath(), world)[0]).toMatchObject({ teams: 6, effects: [], overall: null, placebo: null });
  const { components, windows } = beforeAfter(goldenPath(), world)!;
  expect([components, windows.map(({ id, perWeek }) => [id, Math.round(perWeek)])]).toEqual([
    6,
    [
      ['before', 1],
      ['first', 7],
      ['later', 7],
    ],
  ]);
});

test('fewer than five people: nothing is told of them at all', () => {
  expect(beforeAfter(goldenPath(), small(4))).toBe(null);
});
