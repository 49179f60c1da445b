import { expect, test } from 'vitest';
import { ofPath, organisation } from '../world/scope.ts';
import { goldenPath, PIPELINE, smallWorld } from '../small-world.ts';
import { effectiveNumber, heldOn, jobs } from '../sprawl.ts';
import { sprawl } from './sprawl.ts';

test('alternatives used alike count whole, hardly used ones hardly', () => {
  expect(effectiveNumber([1, 1, 1, 1])).toBe(4);
  expect(effectiveNumber([5])).toBe(1);
  // Shares of 90, 5 and 5%: exp(0.0948 + 2 × 0.1498).
  expect(effectiveNumber([18, 1, 1])).toBe(1.483);
  expect(effectiveNumber([])).toBeNull();
});

const repositories = {
  'acme/a': { traits: { 'ci/jenkins': '2024-01-01' } },
  'acme/b': { traits: { 'ci/jenkins': '2024-01-01..2025-01-01', 'ci/gitlab': '2025-01-01' } },
  'acme/c': { traits: { 'ci/gitlab': '2024-01-01', 'ci/jenkins': '2024-01-01' } },
  'acme/d': {},
  'acme/lib': { traits: { 'ci/jenkins-library': '2024-01-01' } },
};

test('a component with two weighs half in each; who has none is left out', () => {
  const { measure, members } = sprawl.measure(smallWorld({ repositories }), organisation);
  expect(measure).toEqual({ value: 2, n: 3, of: 5, unclear: 0, basis: 'exact' });
  expect(members.map(({ component, side, because }) => [component, side, because])).toEqual([
    ['acme/a', 'counted', 'It has Jenkins.'],
    ['acme/b', 'counted', 'It has GitLab.'],
    ['acme/c', 'counted', 'It has GitLab and Jenkins.'],
    ['acme/d', 'not-counted', 'It has none of them.'],
    ['acme/lib', 'not-counted', 'It has none of them.'],
  ]);
  expect(members[0]!.evidence.map(({ file }) => file)).toEqual(['ci/jenkins']);
});

test('of a path it is asked among those it is for: the path, its like, and its rivals', () => {
  const path = goldenPath({ rivals: [{ trait: 'ci/jenkins' }], appliesTo: { traits: ['container'], because: '' } });
  const world = smallWorld({
    repositories: {
      'acme/on': { traits: { container: '2024-01-01' }, uses: [{ subject: PIPELINE, days: '2025-02-03' }] },
      'acme/off': { traits: { container: '2024-01-01', 'ci/jenkins': '2024-01-01' } },
      'acme/other': { traits: { 'ci/jenkins': '2024-01-01' } },
    },
    paths: [path],
  });
  expect(sprawl.measure(world, ofPath('pipeline')).measure).toEqual({
    value: 2,
    n: 2,
    of: 2,
    unclear: 0,
    basis: 'exact',
  });
});

test('what a path runs on is no second way beside it, though it rivals another path', () => {
  const orb = 'pkg:generic/circleci-orb/acme/build';
  const library = 'pkg:generic/jenkins-library/steps';
  const paths = [
    goldenPath({ id: 'orb', signals: [{ reference: orb }], rivals: [{ trait: 'ci/jenkins' }] }),
    goldenPath({ id: 'library', signals: [{ reference: library }], rivals: [{ trait: 'ci/circleci' }] }),
  ];
  const days = '2025-02-03';
  const both = { 'ci/circleci': '2024-01-01', 'ci/jenkins': '2024-01-01' };
  const world = smallWorld({
    repositories: {
      'acme/both': { traits: both, uses: [orb, library].map((subject) => ({ subject, days })) },
      'acme/orb': { traits: both, uses: [{ subject: orb, days }] },
    },
    paths,
  });
  const [job] = jobs(world).filter(({ id }) => id === 'job-library');
  expect(heldOn(job!, '2025-03-01').map(({ component, has }) => [component.id, has])).toEqual([
    ['acme/both', ['path orb', 'path library']],
    ['acme/orb', ['ci/jenkins', 'path orb']],
  ]);
});

test('where nobody has any, there is no number', () => {
  expect(sprawl.measure(smallWorld({ repositories: { 'acme/a': {} } }), organisation).measure).toEqual({
    unknown: 'no component has any of the alternatives',
  });
});
