import { expect, test } from 'vitest';
import { smallWorld } from '../small-world.ts';
import { outcomes } from './outcomes.ts';

const people = ['ada', 'bob', 'cyd', 'dan', 'eve', 'fay'];
const found = (written: string, tagged: string) =>
  outcomes(
    smallWorld({
      asOf: '2026-06-30',
      repositories: {
        'acme/shop': {
          commits: [...people.map((name) => `${name} ${written}`), 'ada 2026-01-01'],
          tags: { 'v0.9.0': '2026-03-01', 'v1.0.0': tagged },
        },
      },
    }),
  ).finding;

test('the finding says how long commits wait, and of those that are tagged themselves that they do not', () => {
  expect([found('2026-06-01', '2026-06-04'), found('2026-06-01', '2026-06-01')]).toEqual([
    'The one component worked on is deployed on 0.1 days a week each; half of their commits wait less than 3 days.',
    'The one component worked on is deployed on 0.1 days a week each; half of their commits are deployed at once.',
  ]);
});
