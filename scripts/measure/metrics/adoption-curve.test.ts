import { expect, test } from 'vitest';
import { ofPath } from '../world/scope.ts';
import { goldenPath, PIPELINE, smallWorld } from '../small-world.ts';
import { weeks } from '../series.ts';
import { adoptionCurve } from './adoption-curve.ts';

test('its value is the end of its series', () => {
  const uses = [{ subject: PIPELINE, days: '2026-06-10' }];
  const world = smallWorld({
    repositories: { 'acme/a': { uses, commits: ['ada 2026-06-10'] }, 'acme/b': { commits: ['bob 2025-12-20'] } },
    paths: [goldenPath({ launched: '2026-06-01' })],
  });
  expect(adoptionCurve.measure(world, ofPath('pipeline')).measure).toEqual({
    value: 0.5,
    n: 1,
    of: 2,
    unclear: 0,
    basis: 'exact',
  });
  const week = { eligible: 2, registered: 0, unclear: 0, provisional: false, cohort: { adopted: 0, of: 0 } };
  expect(weeks(world.pairs, world)).toEqual([
    { ...week, day: '2026-06-07', adopted: 0, alive: 0 },
    { ...week, day: '2026-06-14', adopted: 1, alive: 1 },
    { ...week, day: '2026-06-21', adopted: 1, alive: 1 },
    { ...week, day: '2026-06-28', adopted: 1, alive: 1 },
    { ...week, day: '2026-06-30', adopted: 1, alive: 1, provisional: true },
  ]);
});
