import { expect, test } from 'vitest';
import { arrivals } from '../delivery/arrivals.ts';
import { organisation } from '../world/scope.ts';
import { goldenPath, PIPELINE, smallWorld, type SmallRepository } from '../small-world.ts';
import { timeToFirstDeploy } from './time-to-first-deploy.ts';

const small = (repositories: Record<string, SmallRepository>) =>
  smallWorld({ repositories, paths: [goldenPath()], asOf: '2026-06-30' });
const shop: SmallRepository = {
  uses: [{ subject: PIPELINE, days: '2026-03-01' }],
  commits: [
    'old 2025-06-30',
    'ada 2026-01-05',
    'bob 2026-02-01',
    'cyd 2026-03-05',
    'dan 2026-04-01',
    'release-bot 2026-04-02',
    'eve 2026-06-20',
    'old 2026-06-21',
  ],
  tags: { 'v0.9.0': '2025-01-01', 'v1.0.0': '2026-01-10', 'v1.1.0': '2026-02-21', 'v1.2.0': '2026-04-11' },
};
/** It began to tag when fay had long been there. */
const lateTags: SmallRepository = { commits: ['fay 2026-05-01', 'ada 2026-01-01'], tags: { 'v1.0.0': '2026-06-01' } };

test('from the first commit anywhere to the first deployment of anything; who is not there yet is censored', () => {
  const world = small({ 'acme/shop': shop, 'acme/late-tags': lateTags });
  expect(arrivals(world).map(({ on, onPath, wait }) => [on, onPath, wait && [wait.time, wait.happened]])).toEqual([
    ['2026-01-01', false, [9, true]],
    ['2026-02-01', false, [20, true]],
    ['2026-03-05', true, [37, true]],
    ['2026-04-01', true, [10, true]],
    ['2026-06-20', true, [10.5, false]],
    ['2026-05-01', false, null],
  ]);
  expect(timeToFirstDeploy.measure(world, organisation)).toEqual({
    measure: { value: 20, n: 5, of: 6, unclear: 1, basis: 'proxy' },
    members: [],
  });
});

test('fewer than five, or nobody, is said in words', () => {
  const few = { ...shop, commits: shop.commits!.slice(0, 5) };
  expect(timeToFirstDeploy.measure(small({ 'acme/shop': few }), organisation).measure).toEqual({
    unknown: 'fewer than 5 newcomers could be judged',
  });
  expect(timeToFirstDeploy.measure(small({ 'acme/shop': { commits: [] } }), organisation).measure).toEqual({
    unknown: 'nobody new in the last 12 months',
  });
});
