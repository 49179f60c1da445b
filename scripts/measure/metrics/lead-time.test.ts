import { expect, test } from 'vitest';
import { organisation } from '../world/scope.ts';
import { smallWorld, type SmallRepository } from '../small-world.ts';
import { leadTime } from './lead-time.ts';

const answer = (repositories: Record<string, SmallRepository>, asOf = '2026-06-30') =>
  leadTime.measure(smallWorld({ repositories, asOf }), organisation);
const shop: SmallRepository = {
  commits: [
    'ada 2026-06-01',
    'bob 2026-06-03',
    'cyd 2026-06-05',
    'renovate-bot 2026-06-06',
    'dan 2026-06-11',
    'eve 2026-06-20',
    'ada 2026-01-01',
  ],
  tags: { 'v0.9.0': '2026-05-01', 'v1.0.0': '2026-06-06', 'v1.1.0': '2026-06-21' },
};

test('the median of those written in the time: 5, 3, 1, 10 and 1 days', () => {
  expect(answer({ 'acme/shop': shop }).measure).toEqual({ value: 3, n: 1, of: 1, unclear: 0, basis: 'proxy' });
});

test('what is not deployed yet is censored, not left out: on 12 June one of four still waits', () => {
  const { measure } = answer({ 'acme/shop': { ...shop, commits: [...shop.commits!, 'fay 2026-06-12'] } }, '2026-06-12');
  expect(measure).toEqual({ value: 3, n: 1, of: 1, unclear: 0, basis: 'proxy' });
  const waiting = ['dan', 'eve', 'fay', 'gus', 'hal'].map((name) => `${name} 2026-06-07`);
  expect(answer({ 'acme/shop': { ...shop, commits: ['ada 2026-06-06', ...waiting] } }, '2026-06-12').measure).toEqual({
    unknown: 'not half of the commits are deployed yet',
  });
});

test('fewer than five people, or no source: no number; a component without one is unclear beside the others', () => {
  expect(answer({ 'acme/shop': { ...shop, commits: shop.commits!.slice(0, 4) } }).measure).toEqual({
    unknown: 'fewer than 5 people',
  });
  expect(answer({ 'acme/shop': { commits: shop.commits! } }).measure).toEqual({
    unknown: 'nothing says when anything was deployed',
  });
  expect(answer({ 'acme/other': { commits: ['ada 2026-06-01'] }, 'acme/shop': shop }).measure).toEqual({
    value: 3,
    n: 1,
    of: 2,
    unclear: 1,
    basis: 'proxy',
  });
});

test('where the forge squashes, it says that the merge is where the clock starts', () => {
  expect(answer({ 'acme/shop': { ...shop, squashed: true } }).members[0]!.because).toBe(
    'Its commits are followed to their deployment; the forge squashes, so from the merge on.',
  );
});

test('what was written before the first tag ever did not wait for it', () => {
  const early = ['fay', 'gus', 'hal'].map((name, day) => `${name} 2026-04-1${day}`);
  expect(answer({ 'acme/shop': { ...shop, commits: [...early, ...shop.commits!] } }).measure).toMatchObject({
    value: 3,
  });
});
