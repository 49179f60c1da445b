import { posix } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { Activity } from '../../data/schema/activity.ts';
import { discover } from '../discover/index.ts';
import { sketchOf, written } from '../read/sketch.ts';
import { histories } from '../testing/histories.ts';
import { readers } from '../testing/content-readers.ts';
import { type CommitDescription, git, makeRepository, temporaryFolder } from '../testing/make-repository.ts';
import { memoryCache } from './fact-cache.ts';
import { gitProgram } from './git-program.ts';
import { kept } from './kept.ts';
import { keysOf } from './kept-repository.ts';
import { readingPool } from './reading-pool.ts';
import { mined as mine } from './repository.ts';

const cache = temporaryFolder();
const sources = { module: new URL('../testing/content-readers.ts', import.meta.url).href, probes: [] };
const pool = readingPool(sources, 1);
const keys = keysOf(sources, readers);
afterAll(() => pool.close());

async function activityOf(commits: CommitDescription[]): Promise<{ folder: string; activity: Activity }> {
  const { folder } = makeRepository(commits);
  const [repository] = (await discover({ folder })).repositories;
  const tools = { program: gitProgram(), readers, pool, cache: memoryCache(), kept: kept(folder, 'key'), keys };
  return { folder, activity: (await mine(repository!, { cache, authorKey: 'key' }, tools)).activity };
}

interface Version {
  blob: string;
  sketch: string;
  from: number;
  to: number | null;
}
/** The slow way: every tree of every first-parent commit, file by file; what cannot be read goes on as it was. */
function slowly(folder: string): Record<string, Version[]> {
  const commits = git(folder, ['rev-list', '--first-parent', '--reverse', 'HEAD']).split('\n');
  const found: Record<string, Version[]> = {};
  let before: Record<string, string> = {};
  for (const [at, commit] of commits.entries()) {
    const now: Record<string, string> = {};
    for (const row of git(folder, ['ls-tree', '-r', '-z', '--full-tree', commit]).split('\0').slice(0, -1)) {
      const [, mode, blob, file] = /^(\d+) \w+ (\w+)\t([^]*)$/.exec(row)!;
      if (mode === '160000' || !file!.endsWith('.facts') || /^vendor\//.test(file!)) continue;
      // A link to a file that is read itself says nothing; any other cannot be read.
      if (mode === '120000' && isElsewhere(folder, file!, blob!)) continue;
      const readable = mode !== '120000' && !git(folder, ['cat-file', 'blob', blob!]).includes('\0');
      const stands = readable ? blob : before[file!];
      if (stands !== undefined) now[file!] = stands;
    }
    for (const [file, blob] of Object.entries(now)) {
      if (before[file] === blob) continue;
      const text = `${git(folder, ['cat-file', 'blob', blob])}\n`.replace(/^\n$/, '');
      (found[file] ??= []).push({
        blob: blob.slice(0, 16),
        sketch: written(sketchOf(text.split('\n'))),
        from: at,
        to: null,
      });
    }
    for (const file of Object.keys(before)) if (now[file] !== before[file]) open(found[file]!, at).to = at;
    before = now;
  }
  return found;
}
function isElsewhere(folder: string, file: string, blob: string): boolean {
  const target = posix.join(posix.dirname(file), git(folder, ['cat-file', 'blob', blob]));
  return target !== file && target.endsWith('.facts') && !target.startsWith('vendor/');
}
const open = (versions: Version[], at: number) => versions.find(({ from, to }) => to === null && from < at)!;

/** Came and went, put together again. */
function whole({ contents = [] }: Activity): Record<string, Version[]> {
  const sketches = ({ versions }: NonNullable<Activity['contents']>[number]) => {
    let marks: number[] = [];
    return versions.map(({ blob, came, went, from, to }) => {
      const gone = new Set(hashes(went));
      marks = [...marks.filter((mark) => !gone.has(mark)), ...hashes(came)].sort((a, b) => a - b);
      return { blob, sketch: written(marks), from, to };
    });
  };
  return Object.fromEntries(contents.map((row) => [row.file, sketches(row)]));
}
const hashes = (text: string) =>
  (text.match(/.{4}/g) ?? []).map((four) => Buffer.from(four, 'base64').readUIntBE(0, 3));

test('on generated histories, contents are what reading every tree of every commit gives', async () => {
  const property = fc.asyncProperty(histories, async (commits) => {
    const { folder, activity } = await activityOf(commits);
    expect(Activity.parse(activity)).toEqual(activity);
    expect(whole(activity)).toEqual(slowly(folder));
    const told = new Set(activity.positions.map(({ position }) => position));
    const begun = activity.contents!.flatMap(({ versions }) => versions.map(({ from }) => from));
    expect(begun.filter((position) => !told.has(position))).toEqual([]);
  });
  await fc.assert(property, { numRuns: 40, seed: 5 });
}, 600_000);

test('a second version is written as what changed', async () => {
  const { activity } = await activityOf([
    { write: { 'a.facts': 'one\ntwo\n' } },
    { write: { 'a.facts': 'one\nthree\n' } },
    { write: { 'b.txt': 'else\n' } },
    { delete: ['a.facts'] },
  ]);
  const [file, ...more] = activity.contents!;
  expect([file!.file, more]).toEqual(['a.facts', []]);
  expect(file!.versions.map(({ came, went, from, to }) => [came.length / 4, went.length / 4, from, to])).toEqual([
    [3, 0, 0, 1],
    [1, 1, 1, 3],
  ]);
});
