import { expect, test } from 'vitest';
import type { Declarations } from '../../../data/schema/declarations.ts';
import { organisation } from '../world/scope.ts';
import { goldenPath, PIPELINE, smallWorld } from '../small-world.ts';
import { returnOnPlatform, walking } from './return.ts';

const costs: Declarations['costs'] = {
  currency: 'EUR',
  costs: [{ quarter: '2026-q2', budget: 9000, spent: 8000 }],
  assumptions: { hoursSaved: [40, 90], hoursSavedSource: 'A diary.', costPerHour: 100 },
};
const uses = [{ subject: PIPELINE, days: '2025-02-03' }];
const repositories = {
  'acme/busy': { uses, commits: ['ada 2026-06-20'] },
  'acme/quiet': { uses, commits: ['ada 2026-01-20'] },
  'acme/off': { commits: ['ada 2026-06-20'] },
  'acme/unknown': { uses },
};
const world = (declared: Partial<Declarations>) =>
  smallWorld({ repositories, paths: [goldenPath()], inputs: { declarations: declared as Declarations } });

test('active are those on a path that a person has worked on in 28 days, of those whose commits are known', () => {
  expect(walking(world({ costs }))).toEqual({
    n: 1,
    of: 3,
    shownBy: 'a commit by a person in 28 days while on a path',
  });
});

test('the low end: hours of the active at their cost, less what was spent', () => {
  expect(returnOnPlatform.measure(world({ costs }), organisation).measure).toEqual({
    value: 40 * 1 * 100 - 8000,
    n: 1,
    of: 3,
    unclear: 0,
    basis: 'proxy',
  });
});

test('without costs, or without anybody’s commits, there is no return', () => {
  expect(returnOnPlatform.measure(world({ costs: null }), organisation).measure).toEqual({
    unknown: 'no cost is declared for Q2 2026 or the quarter before (data/inputs/costs.yaml)',
  });
  const blind = smallWorld({
    repositories: { 'acme/unknown': { uses } },
    paths: [goldenPath()],
    inputs: { declarations: { costs } as Declarations },
  });
  expect(returnOnPlatform.measure(blind, organisation).measure).toEqual({
    unknown: 'how many components are active is not known',
  });
});
