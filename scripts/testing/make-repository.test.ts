import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { git, makeRepository } from './make-repository.ts';

test('the same description gives the same commit ids', () => {
  const description = [{ write: { 'a.txt': 'a\n' } }, { write: { 'b.txt': 'b\n' }, delete: ['a.txt'] }];
  const made = makeRepository(description);
  expect(made.commits).toHaveLength(2);
  expect(makeRepository(description).commits).toEqual(made.commits);
  expect(git(made.folder, ['ls-tree', '-r', '--name-only', 'HEAD'])).toBe('b.txt');
});

test('merges have their parents in order, tags point to their commits, and dates are as described', () => {
  const made = makeRepository([
    { write: { a: '1' } },
    { on: 'fix', write: { b: '2' }, author: 'Grace <grace@example.com>' },
    { on: 'other', from: null, write: { c: '3' }, tag: 'annotated:v1' },
    { merge: ['fix', 'v1'], date: '2020-02-02T00:00:00Z', tag: 'v2' },
  ]);
  const [first, fix, other, merge] = made.commits;
  expect(git(made.folder, ['log', '-1', '--format=%P|%cI', 'v2'])).toBe(
    `${first} ${fix} ${other}|2020-02-02T00:00:00+00:00`,
  );
  expect(made.at('v1')).toBe(other);
  expect(made.at('main')).toBe(merge);
  expect(git(made.folder, ['ls-tree', '-r', '--name-only', 'v1'])).toBe('c');
  expect(git(made.folder, ['log', '-1', '--format=%an %cI', 'fix'])).toBe('Grace 2025-01-02T12:00:00+00:00');
});

test('files can be executable, links, submodules, odd bytes and odd names', () => {
  const made = makeRepository([
    {
      write: {
        run: { executable: '#!/bin/sh\n' },
        link: { symlink: 'run' },
        module: { submodule: 'a'.repeat(40) },
        'bytes.bin': new Uint8Array([0, 255]),
        'od"d\nname': '',
      },
    },
    { rename: [['run', 'folder/ran']] },
  ]);
  const tree = git(made.folder, ['ls-tree', '-r', '-z', 'HEAD']).split('\0');
  expect(tree.map((line) => line.replace(/ .*?\t/s, ' '))).toEqual([
    '100644 bytes.bin',
    '100755 folder/ran',
    '120000 link',
    '160000 module',
    '100644 od"d\nname',
    '',
  ]);
});

test('a working clone has its files and its remote', () => {
  const made = makeRepository([{ write: { 'a.txt': 'a\n' } }], {
    bare: false,
    remote: 'https://example.com/acme/a.git',
  });
  expect(existsSync(join(made.folder, 'a.txt'))).toBe(true);
  expect(made.gitDirectory).toBe(join(made.folder, '.git'));
  expect(git(made.folder, ['config', 'remote.origin.url'])).toBe('https://example.com/acme/a.git');
});

test('a repository without commits is just that', () => {
  const made = makeRepository([]);
  expect(made.commits).toEqual([]);
  expect(git(made.folder, ['symbolic-ref', 'HEAD'])).toBe('refs/heads/main');
});
