import { expect, test } from 'vitest';
import { organisation } from '../world/scope.ts';
import { goldenPath, PIPELINE, smallWorld } from '../small-world.ts';
import { aliveOnPath } from './alive-on-path.ts';

const uses = [{ subject: PIPELINE, days: '2025-02-03' }];

test('a commit by a person on one of the last 28 days, the day itself among them', () => {
  const world = smallWorld({
    repositories: {
      'acme/a': { uses, commits: ['ada 2026-06-03'] },
      'acme/b': { uses, commits: ['ada 2026-06-02'] },
      'acme/c': { uses, commits: ['ada 2026-01-01', 'renovate-bot 2026-06-29'] },
      'acme/d': { uses },
      'acme/e': { commits: ['ada 2026-06-30'] },
    },
    paths: [goldenPath()],
  });
  const { measure, members } = aliveOnPath.measure(world, organisation);
  expect(measure).toEqual({ value: 1 / 4, n: 1, of: 4, unclear: 1, basis: 'proxy' });
  expect(members.map(({ side, because }) => [side, because])).toEqual([
    ['counted', 'The last commit by a person was on 2026-06-03.'],
    ['not-counted', 'The last commit by a person was on 2026-06-02, more than 27 days before.'],
    ['not-counted', 'The last commit by a person was on 2026-01-01, more than 27 days before.'],
    ['unclear', 'Nothing is known of its commits in time.'],
    ['not-counted', 'No file refers to it.'],
  ]);
});
