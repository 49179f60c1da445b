import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../testing/make-repository.ts';
import { committedDeprecations } from './deprecations-committed.ts';

test('what was committed is given as it was, whatever lies there now', async () => {
  const home = temporaryFolder();
  const folder = join(home, 'data/deprecations');
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', home, '-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args]);
  mkdirSync(folder, { recursive: true });
  git('init', '-q');
  expect(await committedDeprecations(folder)).toBe(null);
  writeFileSync(join(folder, 'dep-0001-x.md'), 'before\n');
  writeFileSync(join(folder, 'README.md'), 'about\n');
  git('add', '-A');
  git('commit', '-qm', 'first');
  writeFileSync(join(folder, 'dep-0001-x.md'), 'now\n');
  expect(await committedDeprecations(folder)).toEqual(new Map([['dep-0001-x.md', 'before\n']]));
  expect(await committedDeprecations(folder, 'no-such-branch')).toBe(null);
});

test('a folder that is in no repository has nothing to be compared with', async () => {
  expect(await committedDeprecations(temporaryFolder())).toBe(null);
});
