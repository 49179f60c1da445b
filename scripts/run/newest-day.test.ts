import { join } from 'node:path';
import { expect, test } from 'vitest';
import { discover } from '../discover/index.ts';
import { makeRepository, temporaryFolder, type CommitDescription } from '../testing/make-repository.ts';
import { beginGeneration } from '../write/generation.ts';
import { savedNewestDay } from './as-of.ts';
import { mineStage } from './mine-stage.ts';

const effects = { now: () => new Date(0), progress: () => {}, log: () => {}, warn: () => {} };

async function newestOf(repositories: CommitDescription[][], now: string): Promise<string> {
  const folder = temporaryFolder();
  for (const [index, commits] of repositories.entries())
    makeRepository(commits, { folder: join(folder, `repos/acme/r${index}.git`) });
  const generation = beginGeneration(join(folder, 'data'));
  const stage = { cache: join(folder, 'cache'), authorKey: 'a key for tests only', bots: [], before: null };
  await mineStage(await discover({ folder: join(folder, 'repos') }), generation, stage, effects);
  generation.commit();
  return savedNewestDay(join(folder, 'data'), null, new Date(now));
}
const on = (date: string): CommitDescription => ({ date, write: { 'index.js': date } });

test('the default day is that of the newest commit of any repository', async () => {
  const repositories = [[on('2025-03-01T23:59:59Z')], [on('2025-03-02T00:00:00Z'), on('2025-03-05T12:00:00Z')]];
  expect(await newestOf(repositories, '2026-01-01T00:00:00Z')).toBe('2025-03-05');
});

test('a commit dated more than a day ahead of the clock does not count', async () => {
  const repositories = [[on('2025-03-01T12:00:00Z'), on('2038-01-19T03:14:07Z')], [on('2025-02-01T12:00:00Z')]];
  expect(await newestOf(repositories, '2025-03-02T00:00:00Z')).toBe('2025-03-01');
});

test('a commit with a date from before its parent counts with the date it is given', async () => {
  const line = [on('2025-03-01T12:00:00Z'), on('2025-03-04T12:00:00Z'), on('1970-01-01T00:00:00Z')];
  expect(await newestOf([line], '2026-01-01T00:00:00Z')).toBe('2025-03-04');
});
