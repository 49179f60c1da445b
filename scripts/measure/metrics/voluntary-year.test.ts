import { expect, test } from 'vitest';
import { ofPath, organisation } from '../world/scope.ts';
import { goldenPath, PIPELINE, smallWorld } from '../small-world.ts';
import { voluntaryYear } from './voluntary-year.ts';

const uses = (days: string) => ({ uses: [{ subject: PIPELINE, days }] });
const repositories = {
  'acme/free': uses('2025-03-01'),
  'acme/ordered': uses('2025-11-15'),
  'acme/left': uses('2025-03-01..2025-12-01'),
  'acme/late': uses('2026-01-02'),
  'acme/born-later': { since: '2026-02-01', ...uses('2026-02-01') },
};
const mandates = [{ from: '2025-11-01', announced: '2025-06-01', scope: 'Everybody', exceptions: 'approval' as const }];

test('on it a year after the launch, and joined while there was a choice', () => {
  const world = smallWorld({ repositories, paths: [goldenPath({ mandates })] });
  const { measure, members } = voluntaryYear.measure(world, ofPath('pipeline'));
  expect(measure).toEqual({ value: 1 / 4, n: 1, of: 4, unclear: 0, basis: 'exact' });
  expect(members.map(({ component, because }) => `${component}: ${because}`)).toEqual([
    'acme/free: It joined on 2025-03-01 by its own choice.',
    'acme/late: On 2026-01-01 it was not on it.',
    'acme/left: On 2026-01-01 it was not on it.',
    'acme/ordered: It joined on 2025-11-15 under a mandate.',
  ]);
});

test('before the year is over it is unknown; across paths, only those older than a year count', () => {
  const paths = [goldenPath(), goldenPath({ id: 'young', launched: '2025-12-01' })];
  const world = smallWorld({ repositories, paths });
  expect(voluntaryYear.measure(world, ofPath('young')).measure).toEqual({
    unknown: 'its first 12 months end on 2026-12-01',
  });
  expect(new Set(voluntaryYear.measure(world, organisation).members.map(({ path }) => path))).toEqual(
    new Set(['pipeline']),
  );
});
