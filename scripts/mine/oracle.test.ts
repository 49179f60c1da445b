import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Activity } from '../../data/schema/activity.ts';
import { Mined } from '../../data/schema/mined.ts';
import { leftOut } from '../read/left-out.ts';
import { histories, monorepos } from '../testing/histories.ts';
import { readers } from '../testing/line-readers.ts';
import { type CommitDescription, git, makeRepository } from '../testing/make-repository.ts';
import { oneThread } from '../testing/one-thread.ts';
import { oracleBirth, oracleComponents } from '../testing/oracle-components.ts';
import { oracle, pastOf } from '../testing/oracle.ts';
import type { MinedRepository } from './index.ts';

// More of them: FOOTFALL_HISTORIES=5000 npx vitest …; other ones: FOOTFALL_SEED=7.
const numRuns = Number(process.env['FOOTFALL_HISTORIES'] ?? 200);
const seed = Number(process.env['FOOTFALL_SEED'] ?? 1);

const mine = oneThread(new URL('../testing/line-readers.ts', import.meta.url), readers);

async function mined(commits: CommitDescription[]): Promise<MinedRepository & { folder: string }> {
  const { folder } = makeRepository(commits);
  return { folder, ...(await mine(folder)) };
}
const lines = (folder: string, ...args: string[]) =>
  git(folder, args)
    .split('\n')
    .filter((line) => line !== '');

test(`on ${numRuns} generated histories the miner gives what reading every tree of every commit gives`, async () => {
  const property = fc.asyncProperty(histories, async (commits) => {
    const { folder, mined: document } = await mined(commits);
    expect(Mined.parse(document)).toEqual(document);
    const { references, traits, catalog, owners, unreadable } = document;
    const byContent = owners.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
    expect({ references, traits, catalog, owners: byContent, unreadable }).toEqual(oracle(folder, 'HEAD', readers));
  });
  await fc.assert(property, { numRuns, seed });
}, 600_000);
const key = (row: Mined['owners'][number]) => `${row.source}\0${JSON.stringify(row.owners)}${row.people}`;

test(`on ${numRuns} generated monorepos each component has what the files nearest to it say, and births are what trees tell`, async () => {
  const seen = new Set<string>();
  const property = fc.asyncProperty(monorepos, async (commits) => {
    const { folder, mined: document, activity } = await mined(commits);
    expect(Mined.parse(document)).toEqual(document);
    const past = pastOf(folder, 'HEAD');
    const expected = oracleComponents(past, document.catalog, readers);
    expect(activity.components).toEqual(expected.activity);
    const told = document.components.map(({ commits, weeks, born, owners, ...rest }) => {
      seen.add(rest.because);
      return { ...rest, owners: owners.toSorted((a, b) => (key(a) < key(b) ? -1 : 1)) };
    });
    expect(told).toEqual(expected.components);
    const { born, bornBecause } = document.history;
    seen.add(bornBecause ?? 'unborn');
    expect(born && { commit: born.commit, because: bornBecause }).toEqual(oracleBirth(folder, past));
  });
  await fc.assert(property, { numRuns, seed });
  if (numRuns >= 100)
    expect([...seen].sort()).toEqual([
      'after-joined',
      'after-mass',
      'after-strangers',
      'beside-imported',
      'catalog',
      'first-code',
      'root',
      'unborn',
      'workspace',
    ]);
}, 600_000);

test('commits, roots, dates and landings are what git and a slow count say', async () => {
  const property = fc.asyncProperty(histories, async (commits) => {
    const { folder, mined: document, activity } = await mined(commits);
    expect(Activity.parse(activity)).toEqual(activity);
    const line = lines(folder, 'rev-list', '--first-parent', '--reverse', 'HEAD');
    const raw = new Map(
      lines(folder, 'log', '--format=%H %ct', 'HEAD').map((row) => row.split(' ') as [string, string]),
    );
    const { history } = document;
    expect([history.commits, history.firstParentCommits, history.roots]).toEqual([
      raw.size,
      line.length,
      lines(folder, 'rev-list', '--max-parents=0', 'HEAD').length,
    ]);
    const dates = line.map((commit) => Number(raw.get(commit)));
    expect(history.skewed).toBe(dates.length - longest(dates));
    expect(activity.commits.landed).toEqual(
      line.flatMap((commit, at) =>
        lines(folder, 'rev-list', commit, ...(at === 0 ? [] : [`^${line[at - 1]}`])).map(() => at),
      ),
    );
    const redated = new Map(history.redated.map(({ commit, date }) => [commit, date]));
    const named = activity.positions.map(({ commit, position }) => {
      expect(line[position]).toBe(commit);
      return redated.get(commit) ?? new Date(Number(raw.get(commit)) * 1000).toISOString().replace('.000', '');
    });
    expect(named).toEqual(named.toSorted());
    const last = activity.commits.landed.map((landed, at) => activity.commits.landed.lastIndexOf(landed) === at);
    expect(last.filter(Boolean)).toHaveLength(line.length);
    expect(sum(history.weeks.map(([, people, bots]) => people + bots))).toBe(raw.size);
  });
  await fc.assert(property, { numRuns: Math.ceil(numRuns / 4), seed });
}, 600_000);

/** Length of the longest subsequence that never falls, by trying all ends. */
function longest(dates: number[]): number {
  const best: number[] = [];
  for (const [at, date] of dates.entries())
    best.push(1 + Math.max(0, ...dates.slice(0, at).map((earlier, i) => (earlier <= date ? best[i]! : 0))));
  return Math.max(...best);
}
const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);

test('what was read is every version of every file once: a changed mode is no new version', async () => {
  const property = fc.asyncProperty(histories, async (commits) => {
    const { folder, mined: document } = await mined(commits);
    const versions = new Set<string>();
    for (const commit of lines(folder, 'rev-list', '--first-parent', 'HEAD'))
      for (const row of git(folder, ['ls-tree', '-r', '-z', '--full-tree', commit]).split('\0').slice(0, -1)) {
        const [description, path] = row.split('\t') as [string, string];
        const isRead = readers.some((reader) => reader.read !== undefined && reader.claims(path));
        if (!description.startsWith('160000') && isRead && !leftOut(path))
          versions.add(`${path}\0${description.split(' ')[2]}`);
      }
    const files = new Set([...versions].map((version) => version.split('\0')[0]));
    expect(document.coverage).toMatchObject({ files: files.size, versions: versions.size });
  });
  await fc.assert(property, { numRuns: Math.ceil(numRuns / 8), seed });
}, 600_000);

test('the same git gives the same bytes', async () => {
  const [commits] = fc.sample(histories, { numRuns: 1, seed: 42 });
  const [one, two] = [await mined(commits!), await mined(commits!)];
  const bytes = ({ mined, activity }: MinedRepository) =>
    JSON.stringify([
      { ...mined, repository: null },
      { ...activity, repository: null },
    ]);
  expect(bytes(two)).toBe(bytes(one));
});
