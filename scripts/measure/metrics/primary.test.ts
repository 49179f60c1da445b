import { expect, test } from 'vitest';
import { organisation } from '../world/scope.ts';
import { goldenPath, PIPELINE, smallWorld } from '../small-world.ts';
import { primary } from './primary.ts';

test('on the path, and no rival’s file beside it on that day', () => {
  const uses = [{ subject: PIPELINE, days: '2025-02-03' }];
  const world = smallWorld({
    repositories: {
      'acme/a': { uses },
      'acme/b': { uses, traits: { 'ci/travis': '2024-01-01' } },
      'acme/c': { uses, traits: { 'ci/travis': '2024-01-01..2026-01-01' } },
      'acme/d': {},
    },
    paths: [goldenPath({ rivals: [{ trait: 'ci/travis' }] })],
  });
  const { measure, members } = primary.measure(world, organisation);
  expect(measure).toEqual({ value: 0.5, n: 2, of: 4, unclear: 0, basis: 'proxy' });
  expect(members.map(({ because }) => because)).toEqual([
    'It is on it, and no rival’s file is there.',
    'It is on it, with ci/travis beside it.',
    'It is on it, and no rival’s file is there.',
    'No file refers to it.',
  ]);
});
