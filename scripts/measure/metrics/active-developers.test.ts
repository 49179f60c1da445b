import { expect, test } from 'vitest';
import { organisation } from '../world/scope.ts';
import { goldenPath, PIPELINE, smallWorld } from '../small-world.ts';
import { activeDevelopers } from './active-developers.ts';

const days = (name: string, ...of: number[]) => of.map((day) => `${name} 2026-06-${day}`);
const measure = (people: string[]) =>
  activeDevelopers.measure(
    smallWorld({
      paths: [goldenPath()],
      repositories: {
        'acme/on': {
          uses: [{ subject: PIPELINE, days: '2025-03-01' }],
          commits: people.flatMap((name, n) => days(name, 10 + n)),
        },
        'acme/off': { commits: [...days('ada', 20, 21), ...days('bob', 22), 'old 2026-06-02', 'fix-bot 2026-06-23'] },
        'acme/unread': {
          unreadable: [{ file: '.github/workflows/ci.yml', reader: 'github-workflow', days: '2025-03-01' }],
          commits: days('cyd', 24, 25),
        },
      },
    }),
    organisation,
  ).measure;

test('of those who committed in 28 days, whoever did most of it on a path; half is not most', () => {
  expect(measure(['ada', 'bob', 'cyd', 'dan', 'eve', 'fay'])).toEqual({
    value: 3 / 5,
    n: 3,
    of: 5,
    unclear: 1,
    basis: 'proxy',
  });
});

test('fewer than five people: nothing is said', () => {
  expect(measure(['ada', 'dan'])).toEqual({ unknown: 'fewer than 5 people committed in 28 days' });
});
