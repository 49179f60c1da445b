import { expect, test } from 'vitest';
import { organisation } from '../world/scope.ts';
import { goldenPath, PIPELINE, smallWorld } from '../small-world.ts';
import { squareOfPairs } from '../world/walking.ts';
import { registrationGap } from './registration-gap.ts';

const uses = [{ subject: PIPELINE, days: '2025-02-03' }];
const catalog = [{ owner: 'shop' }];
const alive = { commits: ['ada 2026-06-20'] };
const world = smallWorld({
  repositories: {
    'acme/both': { uses, catalog, ...alive },
    'acme/only-registered': { catalog, ...alive },
    'acme/quiet': { uses, catalog, commits: ['ada 2026-01-01'] },
    'acme/only-walking': { uses, ...alive },
    'acme/neither': alive,
    'acme/unclear': { uses, catalog },
  },
  paths: [goldenPath()],
});

test('registered, and not walking: never on it, or on it and quiet', () => {
  const { measure, members } = registrationGap.measure(world, organisation);
  expect(measure).toEqual({ value: 2 / 5, n: 2, of: 5, unclear: 1, basis: 'proxy' });
  expect(
    members.filter(({ side }) => side === 'counted').map(({ component, because }) => [component, because]),
  ).toEqual([
    ['acme/only-registered', 'It is registered. No file refers to it.'],
    ['acme/quiet', 'It is registered. It is on the path, but nobody has worked on it for 28 days.'],
  ]);
});

test('it is one of the four fields, which add up to the eligible', () => {
  const square = squareOfPairs(world.pairs, world);
  expect(square).toEqual({
    walking: 'alive-on-path',
    both: 1,
    registeredOnly: 2,
    walkingOnly: 1,
    neither: 1,
    unclear: 1,
  });
});
