import { expect, test } from 'vitest';
import { organisation } from '../world/scope.ts';
import { goldenPath, PIPELINE, smallWorld } from '../small-world.ts';
import { lapsed } from './lapsed.ts';

test('of those that ever joined, who is no longer on it, and what is there instead', () => {
  const uses = (days: string) => [{ subject: PIPELINE, days }];
  const world = smallWorld({
    repositories: {
      'acme/back': { uses: uses('2025-02-01..2025-03-01 2025-04-01') },
      'acme/gone': {
        uses: uses('2025-02-01..2025-02-02'),
        traits: { 'ci/travis': '2025-02-02', 'ci/drone': '2025-02-02' },
      },
      'acme/never': {},
    },
    paths: [goldenPath({ rivals: [{ trait: 'ci/travis' }, { trait: 'ci/drone' }] })],
  });
  const { measure, members } = lapsed.measure(world, organisation);
  expect(measure).toEqual({ value: 0.5, n: 1, of: 2, unclear: 0, basis: 'exact' });
  expect(members.find(({ side }) => side === 'counted')?.because).toBe(
    'Left on 2025-02-02, after 1 day on it; ci/travis and ci/drone are there instead.',
  );
});
