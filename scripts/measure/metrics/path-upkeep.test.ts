import { expect, test } from 'vitest';
import { ofPath } from '../world/scope.ts';
import { goldenPath, smallWorld, type SmallRepository } from '../small-world.ts';
import { pathUpkeep } from './path-upkeep.ts';

const measured = (repositories: Record<string, SmallRepository>, paths = [goldenPath()]) =>
  pathUpkeep.measure(smallWorld({ repositories, paths }), ofPath('pipeline'));

test('days since people changed the provider; bots keep nothing up', () => {
  const { measure, members } = measured({
    'acme/paths': { commits: ['ada 2026-01-01', 'ada 2026-06-20', 'renovate-bot 2026-06-29'] },
  });
  expect(measure).toEqual({ value: 10, n: 1, of: 1, unclear: 0, basis: 'exact' });
  expect(members[0]!.because).toBe(
    'People last changed it on 2026-06-20, 10 days ago; no reference of its own is known to be behind.',
  );
});

test('its own references that are behind the newest release are named, with their place', () => {
  const uses = [
    { subject: 'pkg:githubactions/acme/lint', version: 'v1.0.0', days: '2025-01-01', file: 'a.yml', line: 4 },
  ];
  const { members } = measured({
    'acme/lint': { tags: { 'v1.0.0': '2025-01-01', 'v1.1.0': '2025-03-02' } },
    'acme/paths': { commits: ['ada 2026-06-30'], uses },
  });
  expect(members[0]!.because).toBe(
    'People last changed it on 2026-06-30, 0 days ago; behind: pkg:githubactions/acme/lint at v1.0.0, 60 days behind.',
  );
  expect(members[0]!.evidence.map(({ file, line }) => [file, line])).toEqual([['a.yml', 4]]);
});

test('who is not among those read is not known, and neither is a provider that no signal names', () => {
  const nobody = { unknown: 'the repository that provides it is not named, or not among those read' };
  expect(measured({}).measure).toEqual(nobody);
  const byTrait = goldenPath({ signals: [{ trait: 'container' }] });
  expect(measured({ 'acme/paths': {} }, [byTrait]).measure).toEqual(nobody);
  expect(measured({ 'acme/paths': {} }).measure).toEqual({
    unknown: 'nothing is known of the commits of its provider in time',
  });
});
