import { expect, test } from 'vitest';
import { ofPath } from '../world/scope.ts';
import { goldenPath, PIPELINE, smallWorld, type SmallRepository } from '../small-world.ts';
import { retention } from './retention.ts';

const NEXT = 'pkg:githubactions/acme/next';
const uses = (days: string): SmallRepository => ({ uses: [{ subject: PIPELINE, days }] });
const next = goldenPath({ id: 'next', name: 'Next', signals: [{ reference: NEXT }], supersedes: 'pipeline' });
const answer = (repositories: Record<string, SmallRepository>) =>
  retention.measure(smallWorld({ repositories, paths: [goldenPath(), next] }), ofPath('pipeline'));
const repositories: Record<string, SmallRepository> = {
  'acme/left': uses('2025-02-01..2025-03-01'),
  'acme/moved': {
    uses: [
      { subject: PIPELINE, days: '2025-02-01..2025-06-01' },
      { subject: NEXT, days: '2025-06-01' },
    ],
  },
  'acme/new': uses('2026-05-01'),
  'acme/returned': uses('2025-02-01..2025-04-01 2025-05-01'),
  'acme/stays': uses('2025-02-01'),
};

test('two left; who moved on or joined lately is followed as long as it was there', () => {
  const { measure, members } = answer(repositories);
  // 28 days: 1/5. 59: 4/5 × 1/4. The new one has been seen for 61 days, and leaves the count then.
  expect(measure).toEqual({ value: 60, n: 5, of: 5, unclear: 0, basis: 'exact' });
  expect(members.map(({ component, side, because }) => [component, side, because])).toEqual([
    ['acme/left', 'not-counted', 'Joined on 2025-02-01, left after 28 days.'],
    ['acme/moved', 'counted', 'Joined on 2025-02-01, moved on after 120 days.'],
    ['acme/new', 'counted', 'Joined on 2026-05-01, seen on it for 61 days.'],
    ['acme/returned', 'not-counted', 'Joined on 2025-02-01, left after 59 days, and came back.'],
    ['acme/stays', 'counted', 'Joined on 2025-02-01, seen on it for 515 days.'],
  ]);
});

test('fewer than five, or none seen for a year: no number', () => {
  const { 'acme/new': _, ...four } = repositories;
  expect(answer(four).measure).toEqual({ unknown: 'fewer than 5 have joined' });
  const young = Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((name) => [`acme/${name}`, uses('2025-09-01')]));
  expect(answer(young).measure).toEqual({ unknown: 'none that joined has been seen for a year' });
});
