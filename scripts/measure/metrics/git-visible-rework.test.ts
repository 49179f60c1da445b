import { expect, test } from 'vitest';
import { organisation } from '../world/scope.ts';
import { smallWorld } from '../small-world.ts';
import { gitVisibleRework } from './git-visible-rework.ts';

const rework = (commits: string[], reverts: [number, number][]) =>
  gitVisibleRework.measure(
    smallWorld({
      repositories: {
        'acme/shop': {
          commits,
          reverts,
          tags: { 'v1.0.0': '2026-05-04', 'v1.1.0': '2026-05-11', 'v1.2.0': '2026-06-01', 'v1.3.0': '2026-06-29' },
        },
      },
    }),
    organisation,
  ).measure;
const five = ['ada', 'bob', 'cyd', 'dan', 'eve'];
const commits = [...five.map((name) => `${name} 2026-05-03`), 'ada 2026-05-08', 'bob 2026-05-20', 'ada 2026-06-10'];

test('of three deployments old enough, one was taken back in part within a week', () => {
  expect(rework(commits, [[5, 0]])).toEqual({ value: 1 / 3, n: 1, of: 3, unclear: 0, basis: 'proxy' });
});

test('two reverts of one deployment are one; one after more than a week, or before the deployment, is none', () => {
  expect(
    rework(
      [...commits, 'eve 2026-05-09'],
      [
        [5, 0],
        [8, 1],
      ],
    ),
  ).toMatchObject({ n: 1, of: 3 });
  expect(rework(commits, [[6, 0]])).toMatchObject({ n: 0, of: 3 });
  expect(rework(commits, [[6, 5]])).toMatchObject({ n: 0, of: 3 });
});

test('fewer than five people: nothing is said', () => {
  expect(rework(['ada 2026-05-03'], [])).toEqual({ unknown: 'fewer than 5 people' });
});
