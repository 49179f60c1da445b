/** The miner against the bare commands and against other ways, on one repository. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DiscoveredRepository } from '../discover/discovered.ts';
import type { Effects } from '../effects.ts';
import { mineOrganisation } from '../mine/index.ts';
import { medianCosts } from './cost.ts';
import { historyOf, sample, weekEnds, type History } from './history.ts';
import { longest } from './longest.ts';
import { plainGit, type PlainGit } from './plain-git.ts';
import { percevalRow } from './perceval-row.ts';
import { bareCommands, checkOuts, readTrees } from './rivals.ts';
import type { Row } from './row.ts';

const ROUNDS = 3;
const MOST_TREES = 60;
const CPU = { at: 'least' } as const;

export async function* miningRows(repositories: DiscoveredRepository[], effects: Effects): AsyncGenerator<Row> {
  const repository = await longest(repositories);
  const git = await plainGit(repository.gitDirectory);
  try {
    const history = await historyOf(git, repository.head);
    yield* rowsOf(repository, git, history, effects);
  } finally {
    git.close();
  }
}

async function* rowsOf(
  repository: DiscoveredRepository,
  git: PlainGit,
  history: History,
  effects: Effects,
): AsyncGenerator<Row> {
  const weeks = weekEnds(history);
  const someWeeks = sample(weeks, MOST_TREES);
  const commits = history.line.map(({ commit }) => commit);
  const someCommits = sample(commits, MOST_TREES);
  const costs = await medianCosts(
    {
      'the miner, cold': () => mineCold(repository),
      'bare git commands': () => bareCommands(git, history),
      'weekly trees': () => readTrees(git, someWeeks.some),
      'every commit': () => readTrees(git, someCommits.some, '.github/workflows'),
    },
    ROUNDS,
    effects,
  );
  const miner = costs['the miner, cold'];
  const where = `${repository.owner}/${repository.name}, ${commits.length} first-parent commits`;
  const ofWeeks = `${someWeeks.some.length} of ${weeks.length} weeks`;
  const ofCommits = `${someCommits.some.length} of ${commits.length} commits`;
  yield {
    row: 'cold mine ÷ bare git commands, wall',
    figure: miner.wallSeconds / costs['bare git commands'].wallSeconds,
    goal: { at: 'most', value: 1.8 },
    note: `${seconds(miner.wallSeconds)} ÷ ${seconds(costs['bare git commands'].wallSeconds)}; ${where}, ${history.blobs.length} file versions`,
  };
  yield {
    row: 'weekly tree sampler ÷ miner, CPU',
    figure: (costs['weekly trees'].cpuSeconds * someWeeks.each) / miner.cpuSeconds,
    goal: { ...CPU, value: 10 },
    note: `÷ ${seconds(miner.cpuSeconds)}; scaled from ${ofWeeks}, ${history.years.toFixed(1)} years`,
  };
  yield await checkoutRow(git, someWeeks, miner.cpuSeconds, ofWeeks, effects);
  yield {
    row: 'every-commit brute force, one check ÷ miner, CPU',
    figure: (costs['every commit'].cpuSeconds * someCommits.each) / miner.cpuSeconds,
    goal: { ...CPU, value: 40 },
    note: `scaled from ${ofCommits}, workflows only`,
  };
  yield await percevalRow(repository, miner.cpuSeconds, effects);
}

const seconds = (value: number) => `${value.toFixed(2)} s`;

async function checkoutRow(
  git: PlainGit,
  { some, each }: { some: string[]; each: number },
  minerSeconds: number,
  ofWeeks: string,
  effects: Effects,
): Promise<Row> {
  const row = { row: 'weekly checkout ÷ miner, CPU', goal: { ...CPU, value: 100 } };
  try {
    const costs = await medianCosts({ 'weekly checkouts': () => checkOuts(git, some) }, 1, effects);
    const figure = (costs['weekly checkouts'].cpuSeconds * each) / minerSeconds;
    return { ...row, figure, note: `scaled from ${ofWeeks}, one round` };
  } catch (error) {
    // A partial clone lacks the files that nobody asked for, and no network may be asked here.
    const why = (error instanceof Error ? error.message : String(error)).split('\n')[0]!.slice(0, 80);
    return { ...row, figure: null, note: `could not be checked out: ${why}` };
  }
}

async function mineCold(repository: DiscoveredRepository): Promise<void> {
  const cache = mkdtempSync(join(tmpdir(), 'footfall-bench-'));
  try {
    for await (const result of mineOrganisation([repository], { cache, authorKey: 'a key for the bench' }))
      if (result.failed !== undefined) throw new Error(result.failed.message);
  } finally {
    rmSync(cache, { recursive: true, force: true });
  }
}
