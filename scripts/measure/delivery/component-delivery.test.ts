import { expect, test } from 'vitest';
import { componentDeliveries, whyNotTold } from './component-delivery.ts';
import { outcomes } from '../documents/outcomes.ts';
import { smallWorld, type SmallRepository } from '../small-world.ts';

const tags = { 'v1.0.0': '2026-01-05', 'v1.1.0': '2026-06-24' };
const shop = (...people: string[]): SmallRepository => ({
  commits: people.map((name, day) => `${name} 2026-06-${10 + day}`),
  tags,
});
const told = (repositories: Record<string, SmallRepository>) => {
  const world = smallWorld({ repositories });
  const names = Object.keys(repositories);
  const found = componentDeliveries(world);
  return Object.fromEntries(
    names.map((name) => {
      const one = found.get(name);
      return [name, one ? [one.days, one.weeks, one.bucket, one.leadTime.median] : whyNotTold(name, world)];
    }),
  );
};
const HIDDEN = 'too few to show: fewer than 5 people, or it would give away another with so few';

test('five people are told of; fewer are not, nor whoever would give them away', () => {
  const five = shop('ada', 'bob', 'cyd', 'dan', 'eve');
  const six = shop('fay', 'gus', 'hal', 'ivy', 'jon', 'kim');
  const seven = shop('lea', 'max', 'noa', 'ole', 'pia', 'quy', 'ria');
  expect(told({ 'acme/five': five, 'acme/seven': seven, 'acme/six': six })).toEqual({
    'acme/five': [1, 13, 'More rarely', 12],
    'acme/seven': [1, 13, 'More rarely', 11],
    'acme/six': [1, 13, 'More rarely', 11],
  });
  expect(told({ 'acme/seven': seven, 'acme/six': six, 'acme/two': shop('sam', 'tom') })).toEqual({
    'acme/seven': [1, 13, 'More rarely', 11],
    'acme/six': HIDDEN,
    'acme/two': HIDDEN,
  });
});

test('a component without a source, or with nothing to deploy, says so', () => {
  expect(
    told({ 'acme/quiet': { commits: ['ada 2025-01-01'], tags }, 'acme/tagless': { commits: ['ada 2026-06-01'] } }),
  ).toEqual({
    'acme/quiet': 'quiet: nobody has worked on it in the last 13 weeks, which is no failure',
    'acme/tagless':
      'unavailable: it has no version tag for the whole of it, and nobody has declared that merges are deployed, or none for a year',
  });
});

test('of an organisation of four people the document holds no figure at all', () => {
  const document = outcomes(smallWorld({ repositories: { 'acme/shop': shop('ada', 'bob', 'cyd', 'dan') } }));
  const { delivery, arrivals, developers } = document;
  expect([delivery.curve, delivery.components, delivery.perCommit.median, arrivals.groups, arrivals.quarters]).toEqual([
    [],
    [],
    null,
    [],
    [],
  ]);
  expect([delivery.frequency, delivery.leadTime, delivery.rework, developers].map((one) => 'unknown' in one)).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect(delivery.buckets.map(({ components }) => components)).toEqual([0, 0, 0, 0]);
});
