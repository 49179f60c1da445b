import { expect, test } from 'vitest';
import { organisation } from '../world/scope.ts';
import { goldenPath, PIPELINE, smallWorld } from '../small-world.ts';
import { chosen } from './chosen.ts';

const uses = [{ subject: PIPELINE, days: '2025-05-01' }];

test('the share of first adoptions by the own team; unknown hands are unclear', () => {
  const world = smallWorld({
    repositories: {
      'acme/own': { uses, commits: ['ada 2024-03-01', 'ada 2025-05-01'] },
      'acme/another': { uses, commits: ['bob 2024-03-01', 'ada 2025-05-01'] },
      'acme/unknown': { uses },
      'acme/never': {},
    },
    paths: [goldenPath()],
  });
  const { measure, members } = chosen.measure(world, organisation);
  expect(measure).toEqual({ value: 0.5, n: 1, of: 2, unclear: 1, basis: 'proxy' });
  expect(members.map(({ component, because }) => `${component}: ${because}`)).toEqual([
    'acme/another: It joined on 2025-05-01 at 202505010000: by another team.',
    'acme/own: It joined on 2025-05-01 at 202505010000: by the own team.',
    'acme/unknown: It joined on 2025-05-01 at 202505010000: unknown.',
  ]);
});

test('no person’s key leaves with it', () => {
  const world = smallWorld({
    repositories: { 'acme/own': { uses, commits: ['ada 2024-03-01', 'ada 2025-05-01'] } },
    paths: [goldenPath()],
  });
  const { key } = world.components[0]!.activity!.authors[0]!;
  expect(JSON.stringify(chosen.measure(world, organisation))).not.toContain(key);
});
