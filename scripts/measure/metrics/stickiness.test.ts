import { expect, test } from 'vitest';
import { ofPath } from '../world/scope.ts';
import { goldenPath, PIPELINE, smallWorld, type SmallRepository } from '../small-world.ts';
import { stickiness } from './stickiness.ts';

const NEXT = 'pkg:githubactions/acme/next';
const uses = (days: string, subject = PIPELINE): SmallRepository => ({ uses: [{ subject, days }] });
const sides = (repositories: Record<string, SmallRepository>, paths = [goldenPath()]) => {
  const { measure, members } = stickiness.measure(smallWorld({ repositories, paths }), ofPath('pipeline'));
  return { measure, members: members.map(({ component, side, because }) => [component, side, because]) };
};

test('who is on it on day 90 stuck, who left before did not, who joined lately is too new', () => {
  expect(
    sides({
      'acme/left': uses('2025-09-01..2025-10-01'),
      'acme/left-late': uses('2025-09-01..2026-02-01'),
      'acme/new': uses('2026-05-01'),
      'acme/new-and-gone': uses('2026-05-01..2026-05-20'),
      'acme/old': uses('2025-03-01..2025-04-01'),
      'acme/stays': uses('2025-09-01'),
    }),
  ).toEqual({
    measure: { value: 2 / 3, n: 2, of: 3, unclear: 2, basis: 'exact' },
    members: [
      ['acme/left', 'not-counted', 'Joined on 2025-09-01, and left after 30 days.'],
      ['acme/left-late', 'counted', 'Joined on 2025-09-01, and was on it on day 90.'],
      ['acme/new', 'unclear', 'Joined on 2026-05-01: too new to judge before 2026-07-30.'],
      ['acme/new-and-gone', 'unclear', 'Joined on 2026-05-01: too new to judge before 2026-07-30.'],
      ['acme/stays', 'counted', 'Joined on 2025-09-01, and was on it on day 90.'],
    ],
  });
});

test('a gap of under 14 days is none, a longer one ends the spell', () => {
  expect(
    sides({
      'acme/long': uses('2025-09-01..2025-10-01 2025-10-15'),
      'acme/short': uses('2025-09-01..2025-10-01 2025-10-14'),
    }).members.map(([name, side]) => [name, side]),
  ).toEqual([
    ['acme/long', 'not-counted'],
    ['acme/short', 'counted'],
  ]);
});

test('moving on to the path that replaces it is no exit', () => {
  const next = goldenPath({ id: 'next', name: 'Next', signals: [{ reference: NEXT }], supersedes: 'pipeline' });
  const moved: SmallRepository = {
    uses: [
      { subject: PIPELINE, days: '2025-09-01..2025-10-01' },
      { subject: NEXT, days: '2025-10-01' },
    ],
  };
  expect(sides({ 'acme/moved': moved }, [goldenPath(), next]).members).toEqual([
    ['acme/moved', 'counted', 'Joined on 2025-09-01, and moved on to Next on 2025-10-01.'],
  ]);
});
