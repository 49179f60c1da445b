import { expect, test } from 'vitest';
import { organisation } from '../world/scope.ts';
import { smallWorld, type SmallRepository } from '../small-world.ts';
import { deploymentFrequency } from './deployment-frequency.ts';

const answer = (repositories: Record<string, SmallRepository>, inputs = {}) =>
  deploymentFrequency.measure(smallWorld({ repositories, inputs }), organisation);
const five = ['ada', 'bob', 'cyd', 'dan', 'eve'].map((name, day) => `${name} 2026-06-1${day}`);
const shop: SmallRepository = {
  commits: [...five, 'ada 2024-01-01'],
  tags: { 'v0.9.0': '2026-03-31', 'v1.0.0': '2026-04-01', v1: '2026-04-01', 'v1.1.0': '2026-06-29' },
};

test('days with a deployment over the weeks of those that are worked on; quiet ones are no failure', () => {
  const { measure, members } = answer({
    'acme/quiet': { commits: ['ada 2025-12-01'], tags: { 'v1.0.0': '2025-12-01' } },
    'acme/shop': shop,
    'acme/small': { commits: ['ada 2026-06-01'], tags: { 'v1.0.0': '2026-06-02', 'v1.0.1': '2026-06-03' } },
    'acme/tagless': { commits: ['ada 2026-06-01'] },
  });
  expect(measure).toEqual({ value: 4 / 18, n: 2, of: 3, unclear: 1, basis: 'proxy' });
  expect(members.map(({ component, side, because }) => [component, side, because])).toEqual([
    ['acme/quiet', 'not-counted', 'Quiet: nobody has worked on it in the last 13 weeks.'],
    ['acme/shop', 'counted', 'Version tags stand for deployments: 2 days in 13 weeks.'],
    [
      'acme/small',
      'counted',
      'Version tags stand for deployments; fewer than 5 people, so it has no figure of its own.',
    ],
    [
      'acme/tagless',
      'unclear',
      'It has no version tag for the whole of it, and nobody has declared that merges are deployed, or none for a year.',
    ],
  ]);
});

test('a component whose first tag is younger than that is measured from that week on', () => {
  const young = { since: '2026-06-17', commits: five.map((text) => text.replace('06-1', '06-2')) };
  expect(answer({ 'acme/young': { ...young, tags: { 'v1.0.0': '2026-06-22' } } }).measure).toEqual({
    value: 1 / 2,
    n: 1,
    of: 1,
    unclear: 0,
    basis: 'proxy',
  });
});

test('fewer than five people, no tag at all, or none for a year: no number', () => {
  const few = { 'acme/shop': { ...shop, commits: five.slice(1) } };
  expect(answer(few).measure).toEqual({ unknown: 'fewer than 5 people' });
  expect(answer({ 'acme/shop': { commits: five } }).measure).toEqual({
    unknown: 'nothing says when anything was deployed',
  });
  expect(answer({ 'acme/shop': { commits: five, tags: { 'v1.0.0': '2025-06-29' } } }).measure).toEqual({
    unknown: 'nothing says when anything was deployed',
  });
});

test('where merges are declared to be deployed, they count', () => {
  const inputs = {
    organisation: { sample: false, name: 'Acme', bots: [], exclude: [], continuousDeployment: ['acme/shop'] },
  };
  expect(answer({ 'acme/shop': { commits: [...five, 'ada 2026-06-08'] } }, inputs).members[0]!.because).toBe(
    'Merges stand for deployments, as declared: 6 days in 4 weeks.',
  );
});
