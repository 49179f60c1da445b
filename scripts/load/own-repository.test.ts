import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../testing/make-repository.ts';
import { ownRepository } from './own-repository.ts';

test('what is committed in a folder of a repository, by name and by commit', async () => {
  const home = temporaryFolder();
  const folder = join(home, 'data');
  mkdirSync(folder);
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', home, '-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], {
      encoding: 'utf8',
    }).trim();
  git('init', '-q');
  const repository = ownRepository(folder);
  expect(await repository.commitOf('HEAD')).toBe(null);
  writeFileSync(join(folder, 'a b.md'), 'one\n\n');
  writeFileSync(join(home, 'above.md'), 'x\n');
  git('add', '-A');
  git('commit', '-qm', 'first');
  const head = git('rev-parse', 'HEAD');
  expect(await repository.commitOf('HEAD')).toBe(head);
  expect(await repository.commitOf('no-such-branch')).toBe(null);
  expect(await repository.names(head)).toEqual(['a b.md']);
  expect(await repository.text(head, 'a b.md')).toBe('one\n\n');
  await expect(repository.text(head, 'none.md')).rejects.toThrow('none.md');
});

test('a folder that is in no repository has no commit', async () => {
  expect(await ownRepository(temporaryFolder()).commitOf('HEAD')).toBe(null);
});
