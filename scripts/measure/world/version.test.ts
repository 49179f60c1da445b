import { describe, expect, test } from 'vitest';
import { commitOf, goldenPath, minedOf } from '../small-world.ts';
import { decisive, versionInUse } from './version.ts';
import { releases } from './releases.ts';

const known = releases(
  minedOf('acme/paths', {
    tags: {
      'v1.0.0': '2025-01-01',
      'v2.0.0': '2025-06-01',
      v2: '2025-06-01',
      'v3.0.0-rc.1': '2025-09-01',
      'v9.0.0': '2026-06-01',
      'deploy/v1.0.0': '2025-02-01',
      'deploy/v1.1.0': '2025-03-01',
      nightly: '2025-03-01',
    },
  }),
  '2025-12-31',
);
const used = (version: string | null, label: string | null = null, supported: string[] = []) =>
  versionInUse({ version, label }, goldenPath({ supported }), known);

describe('what a version really is', () => {
  test('a tag is a release, with the days to the newest of its series by then', () => {
    expect(used('v1.0.0')).toEqual({
      name: 'v1.0.0',
      kind: 'release',
      supported: 'unknown',
      released: '2025-01-01',
      daysBehind: 151,
      calledWrongly: null,
    });
    expect(used('deploy/v1.0.0')).toMatchObject({ kind: 'release', released: '2025-02-01', daysBehind: 28 });
  });

  test.each(['tags/v1.0.0', 'refs/tags/v1.0.0'])('%s is the tag v1.0.0', (version) => {
    expect(used(version, null, ['<2'])).toEqual(used('v1.0.0', null, ['<2']));
  });

  test('a commit is the release that is tagged there, whatever the comment says', () => {
    expect(used(commitOf('2025-06-01'), 'v1.0.0')).toMatchObject({
      name: 'v2.0.0',
      kind: 'release',
      daysBehind: 0,
      calledWrongly: 'v1.0.0',
    });
  });

  test('a commit without a tag is what the comment beside it says', () => {
    const commit = 'a'.repeat(40);
    expect(used(commit, 'v1.0.0')).toMatchObject({ name: 'v1.0.0', kind: 'release' });
    expect(used(commit, 'main')).toMatchObject({ name: 'aaaaaaaaaaaa', kind: 'commit', daysBehind: null });
    expect(used(commit)).toMatchObject({ name: 'aaaaaaaaaaaa', kind: 'commit' });
  });

  test('versions of Maven are fixed, however they are written, but for those that say they are not', () => {
    const parent = goldenPath({ signals: [{ reference: 'pkg:generic/maven-parent/com.acme/parent' }] });
    const kind = (version: string | null) => versionInUse({ version, label: null }, parent, known).kind;
    expect(['5.28', '6.2221.va_045130417c9', '1.0.0'].map(kind)).toEqual(['release', 'release', 'release']);
    expect(['5.29-SNAPSHOT', '[5,6)', 'LATEST', null].map(kind)).toEqual(Array(4).fill('floating'));
  });

  test('branches, major tags and no version float', () => {
    for (const version of ['main', 'v2', null])
      expect(used(version)).toMatchObject({ name: version, kind: 'floating', daysBehind: null });
  });

  test('a release above every tag is newer than known; one between tags is merely unknown here', () => {
    expect(used('v2.1.0').kind).toBe('newer-than-known');
    expect(used('v1.5.0')).toMatchObject({ kind: 'release', released: null, daysBehind: null });
  });
});

describe('whether it is supported', () => {
  test.each([
    ['v2.0.0', 'yes'],
    ['v1.0.0', 'no'],
    ['v2', 'yes'],
    ['v1', 'no'],
    ['main', 'unknown'],
    [null, 'unknown'],
  ])('%s of >=2: %s', (version, supported) => {
    expect(used(version, null, ['>=2']).supported).toBe(supported);
  });

  test('what floats is supported only if all that it can mean is', () => {
    expect(used('v2', null, ['>=2.3']).supported).toBe('unknown');
  });

  test('nobody has said: unknown', () => {
    expect(used('v2.0.0').supported).toBe('unknown');
  });
});

test('of several versions the one counts that holds back: unsupported, then furthest behind', () => {
  const [old, newest, floating] = [
    used('v1.0.0', null, ['>=2']),
    used('v2.0.0', null, ['>=2']),
    used('main', null, ['>=2']),
  ];
  expect(decisive([newest, floating, old])).toBe(old);
  expect(decisive([newest, floating])).toBe(floating);
  expect(decisive([newest])).toBe(newest);
  expect(decisive([])).toBe(null);
  const deploy = used('deploy/v1.0.0');
  expect(decisive([used('v2.0.0'), deploy, used('main')])).toBe(deploy);
});
