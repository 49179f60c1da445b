import { expect, test } from 'vitest';
import { organisation } from '../world/scope.ts';
import { goldenPath, PIPELINE, smallWorld } from '../small-world.ts';
import { newAdoption } from './new-adoption.ts';

const uses = (days: string) => [{ subject: PIPELINE, days }];
const born = (since: string, days?: string) => ({ since, ...(days ? { uses: uses(days) } : {}) });

test('births of the last 12 months, on it by day 30; younger ones are too new to judge', () => {
  const world = smallWorld({
    repositories: {
      'acme/by-day-30': born('2026-03-01', '2026-03-31'),
      'acme/by-day-31': born('2026-03-01', '2026-04-01'),
      'acme/never': born('2026-03-01'),
      'acme/too-new': born('2026-06-01', '2026-06-01'),
      'acme/too-old': born('2025-06-30', '2025-07-01'),
      'acme/not-born': { ...born('2026-03-01'), born: null },
    },
    paths: [goldenPath()],
  });
  const { measure, members } = newAdoption.measure(world, organisation);
  expect(measure).toEqual({ value: 1 / 3, n: 1, of: 3, unclear: 1, basis: 'proxy' });
  expect(members.map(({ component, because }) => `${component}: ${because}`)).toEqual([
    'acme/by-day-30: Born on 2026-03-01, on it from 2026-03-31.',
    'acme/by-day-31: Born on 2026-03-01, joined on 2026-04-01.',
    'acme/never: Born on 2026-03-01, never joined.',
    'acme/too-new: Born on 2026-06-01: too new to judge before 2026-07-01.',
  ]);
});

test('who was born before the launch, or for whom it was not meant in their first days, is no test of it', () => {
  const path = goldenPath({ launched: '2026-03-01', appliesTo: { traits: ['container'], because: '' } });
  const world = smallWorld({
    repositories: {
      'acme/at-launch': { ...born('2026-03-01', '2026-03-01'), traits: { container: '2026-03-01' } },
      'acme/container-later': { ...born('2026-03-02'), traits: { container: '2026-05-01' } },
      'acme/on-day-30': { ...born('2026-03-02', '2026-04-01'), traits: { container: '2026-04-01' } },
    },
    paths: [path],
  });
  const { members } = newAdoption.measure(world, organisation);
  expect(members.map(({ component, side }) => [component, side])).toEqual([['acme/on-day-30', 'counted']]);
});
