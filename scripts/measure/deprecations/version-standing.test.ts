import { expect, test } from 'vitest';
import { standing, versionMeant } from './version-standing.ts';

const commit = 'a'.repeat(40);
const of = (version: string | null, ranges: string[], label: string | null = null, tags: string[] = []) =>
  standing(
    { version, label },
    ranges,
    tags.map((name) => ({ name, commit })),
  );

test.each([
  // As written, ranges, standing.
  ['v3', ['<4'], 'in'],
  ['v3', ['<3'], 'out'],
  ['v3', ['3.x'], 'in'],
  ['v3', ['<3.2'], 'unclear'],
  ['v3.1', ['<3.2'], 'in'],
  ['v3.1.4', ['<3.1.4'], 'out'],
  ['3.1.4', ['1.x', '3.x'], 'in'],
  ['v4.0.0-rc.1', ['<4.0.0'], 'in'],
  ['ci/v3.1.0', ['<4'], 'in'],
  ['ci/v3.1.0', ['ci/<4'], 'in'],
  ['release/v2.0.0', ['ci/<4'], 'out'],
  ['release/v2.0.0', ['ci/<4', 'release/2.x'], 'in'],
  ['name@3.1.0', ['<4'], 'in'],
  ['name-v3.1.0', ['<4'], 'in'],
  ['18.12.1-bullseye', ['<=18'], 'in'],
  ['18-alpine', ['<20'], 'in'],
  ['main', ['<4'], 'unclear'],
  ['main', ['<4', 'main'], 'in'],
  ['openjdk-11-distroless', ['<17'], 'unclear'],
  [null, ['<4'], 'unclear'],
  [null, [], 'in'],
  ['main', [], 'in'],
])('%s is, of %j, %s', (version, ranges, stands) => {
  expect(of(version, ranges)).toBe(stands);
});

test('a commit is what its tags call it, the exact one before the floating one', () => {
  expect(of(commit, ['<4.1'], null, ['v4', 'v4.0.2'])).toBe('in');
  expect(of(commit.toUpperCase(), ['<4'], null, ['v4', 'v4.0.2'])).toBe('out');
});

test('a commit with tags of two series that disagree is unclear', () => {
  expect(of(commit, ['<4'], null, ['ci/v3.0.0', 'cd/v4.0.0'])).toBe('unclear');
});

test('a commit without a tag is what the comment beside it calls it, and unclear without one', () => {
  expect(of(commit, ['<4'], 'v3.1.0')).toBe('in');
  expect(of(commit, ['<4'])).toBe('unclear');
});

test('a digest is what the tag beside it calls it', () => {
  expect(of(`sha256:${'b'.repeat(64)}`, ['<20'], '18-alpine')).toBe('in');
});

test('names that hold no version mean none', () => {
  expect(['main', 'latest', 'v', '', 'openjdk-11-x', 'ci/main'].map(versionMeant)).toEqual(Array(6).fill(null));
});
