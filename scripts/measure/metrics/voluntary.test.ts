import { describe, expect, test } from 'vitest';
import { organisation } from '../world/scope.ts';
import { goldenPath, PIPELINE, smallWorld } from '../small-world.ts';
import { voluntary } from './voluntary.ts';

const repository = (since: string, days?: string) => ({
  since,
  ...(days ? { uses: [{ subject: PIPELINE, days }] } : {}),
});
const mandate = (more: object = {}) => ({
  from: '2026-01-01',
  announced: '2025-10-01',
  scope: 'Everybody',
  exceptions: 'none' as const,
  ...more,
});

describe('voluntary adoption', () => {
  test('on it by day 30 and still on day 90', () => {
    const world = smallWorld({
      repositories: {
        'acme/stayed': repository('2026-02-01', '2026-02-10'),
        'acme/left': repository('2026-02-01', '2026-02-10..2026-04-01'),
        'acme/late': repository('2026-02-01', '2026-03-10'),
        'acme/never': repository('2026-02-01'),
        'acme/too-new': repository('2026-04-02', '2026-04-02'),
      },
      paths: [goldenPath()],
    });
    const { measure, members } = voluntary.measure(world, organisation);
    expect(measure).toEqual({ value: 1 / 4, n: 1, of: 4, unclear: 1, basis: 'proxy' });
    expect(members.map(({ because }) => because)).toEqual([
      'Born on 2026-02-01, joined on 2026-03-10.',
      'Born on 2026-02-01, on it by day 30, and gone on day 90.',
      'Born on 2026-02-01, never joined.',
      'Born on 2026-02-01, on it by day 30 and on day 90.',
      'Born on 2026-04-02: too new to judge before 2026-07-01.',
    ]);
  });

  test('births under a mandate are no choice; before it and with self-service exceptions they are', () => {
    const repositories = {
      'acme/before': repository('2025-12-31', '2026-01-01'),
      'acme/under': repository('2026-01-01', '2026-01-01'),
    };
    const ask = (more: object) =>
      voluntary.measure(smallWorld({ repositories, paths: [goldenPath({ mandates: [mandate(more)] })] }), organisation);
    expect(ask({}).members.map(({ component }) => component)).toEqual(['acme/before']);
    expect(ask({ exceptions: 'self-service' }).members).toHaveLength(2);
    expect(ask({ teams: ['others'] }).members).toHaveLength(2);
  });

  test('where every birth fell under a mandate, merit cannot be tested', () => {
    const world = smallWorld({
      repositories: { 'acme/under': repository('2026-01-01', '2026-01-01') },
      paths: [goldenPath({ mandates: [mandate()] })],
    });
    expect(voluntary.measure(world, organisation).measure).toEqual({
      unknown: 'every birth of the last 12 months fell under a mandate: policy; merit untestable',
    });
  });

  test('without any birth there is nothing to count, and no mandate is blamed', () => {
    const world = smallWorld({ repositories: { 'acme/old': {} }, paths: [goldenPath()] });
    expect(voluntary.measure(world, organisation).measure).toEqual({
      value: null,
      n: 0,
      of: 0,
      unclear: 0,
      basis: 'proxy',
    });
  });
});
