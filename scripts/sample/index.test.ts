import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { git, temporaryFolder } from '../testing/make-repository.ts';
import { lastDay, secondsAt } from './calendar.ts';
import { growSample, stories } from './index.ts';

const folder = temporaryFolder();
const heads = (at: string) =>
  readdirSync(join(at, 'acme'))
    .sort()
    .map((name) => [name, git(join(at, 'acme', name), ['rev-parse', 'HEAD'])]);

beforeAll(() => growSample(folder));

test('every story is a file of its name, and every file is a story', () => {
  const files = readdirSync(join(import.meta.dirname, 'stories')).filter((file) => !file.endsWith('.test.ts'));
  expect(stories.map(({ id }) => `${id}.ts`).sort()).toEqual(files.map((file) => basename(file)).sort());
});

test('every repository belongs to one story and says what it is for', () => {
  const names = stories.flatMap(({ repositories }) => repositories.map(({ name }) => name));
  expect(names.length).toBe(new Set(names).size);
  expect(stories.filter(({ tells, expected }) => !tells.endsWith('.') || !expected.endsWith('.'))).toEqual([]);
});

test('growing again, over what is there or elsewhere, gives the same commits', async () => {
  const first = heads(folder);
  await growSample(folder);
  expect(heads(folder)).toEqual(first);
  const other = temporaryFolder();
  await growSample(other);
  expect(heads(other)).toEqual(first);
});

test('the commit ids are those of every other machine', () => {
  expect(heads(folder).find(([name]) => name === 'golden-paths.git')).toMatchInlineSnapshot(`
    [
      "golden-paths.git",
      "efc09fc9bb83e61ab4e0ab715d98ec7bb419e4f6",
    ]
  `);
});

test('only the corrupt repository cannot be read', () => {
  const broken = readdirSync(join(folder, 'acme')).filter((name) => {
    try {
      execFileSync('git', ['fsck', '--full'], { cwd: join(folder, 'acme', name), stdio: 'ignore' });
      return false;
    } catch {
      return true;
    }
  });
  expect(broken).toEqual(['attic.git']);
});

test('no commit is later than the last day, and nobody has a name of their own', () => {
  for (const name of readdirSync(join(folder, 'acme'))) {
    if (name === 'attic.git') continue;
    const lines = git(join(folder, 'acme', name), ['log', '--format=%ct %an <%ae>', '--all']).split('\n');
    expect(lines.filter((line) => Number(line.split(' ')[0]) >= secondsAt(lastDay) + 86_400)).toEqual([]);
    const role =
      /^\d+ (?:Developer \d+ of [a-z]+ <dev-\d+@[a-z]+(?:\.acme)?\.example>|[a-z-]+\[bot\] <[a-z-]+\[bot\]@bots\.acme\.example>|acme forge <forge@acme\.example>)$/;
    expect(lines.filter((line) => !role.test(line))).toEqual([]);
  }
});
