/** From git histories to facts and since when: one repository, or all of them. */
import { availableParallelism } from 'node:os';
import type { Reason } from '../../data/schema/shapes.ts';
import type { DiscoveredRepository } from '../discover/discovered.ts';
import { Unusable } from '../discover/unusable.ts';
import { memoryCache } from './fact-cache.ts';
import { gitProgram } from './git-program.ts';
import { kept } from './kept.ts';
import { keysOf } from './kept-repository.ts';
import type { Mine } from './mine.ts';
import type { MineOptions } from './options.ts';
import { readersFrom } from './reader-sources.ts';
import { readingPool } from './reading-pool.ts';
import { mined, type MinedRepository } from './repository.ts';

export { mayHeal } from './reading.ts';
export type { MineOptions, MineProgress } from './options.ts';
export type { MinedRepository } from './repository.ts';

/** One thread feeds two or three that read; each has its own start, its own memory, and its own warming up. */
const MOST_WORKERS = 3;

export type MineResult =
  | ({ repository: DiscoveredRepository; failed?: undefined } & MinedRepository)
  | { repository: DiscoveredRepository; failed: { reason: Reason; message: string } };

/** Throws Unusable (`reason`, `message`) for a repository that cannot be mined. */
export async function mineRepository(repository: DiscoveredRepository, options: MineOptions): Promise<MinedRepository> {
  const mine = await prepared(options);
  try {
    return await mined(repository, options, mine);
  } finally {
    await mine.pool.close();
  }
}

/** Nothing is kept of a repository that is no longer there. */
export function forget({ cache, authorKey }: Pick<MineOptions, 'cache' | 'authorKey'>, repository: string): void {
  const slash = repository.lastIndexOf('/');
  if (slash > 0) kept(cache, authorKey).forget(repository.slice(0, slash), repository.slice(slash + 1));
}

/** Every repository, as they come: sort what you keep. One that fails says why and stops no other. */
export async function* mineOrganisation(
  repositories: DiscoveredRepository[],
  options: MineOptions,
): AsyncGenerator<MineResult> {
  if (repositories.length === 0) return;
  const mine = await prepared(options);
  const waiting = repositories.values();
  const running = new Map<number, Promise<{ slot: number; result: MineResult }>>();
  const start = (slot: number) => {
    const next = waiting.next();
    if (next.done === true) running.delete(slot);
    else
      running.set(
        slot,
        outcome(next.value, options, mine).then((result) => ({ slot, result })),
      );
  };
  let done = 0;
  let commits = 0;
  try {
    for (let slot = 0; slot < (options.concurrency ?? availableParallelism() + 1); slot++) start(slot);
    while (running.size > 0) {
      const { slot, result } = await Promise.race(running.values());
      start(slot);
      commits += result.failed === undefined ? result.mined.history.firstParentCommits : 0;
      const { owner, name } = result.repository;
      options.onProgress?.({ done: ++done, of: repositories.length, repository: `${owner}/${name}`, commits });
      yield result;
    }
  } finally {
    await Promise.allSettled(running.values());
    await mine.pool.close();
  }
}

async function prepared(options: MineOptions): Promise<Mine> {
  const sources = {
    module: (options.readers ?? new URL('../read/index.ts', import.meta.url)).href,
    probes: options.probes ?? [],
  };
  const readers = await readersFrom(sources);
  return {
    program: gitProgram(),
    readers,
    pool: readingPool(sources, Math.min(Math.max(availableParallelism() - 1, 1), MOST_WORKERS)),
    cache: memoryCache(options.remembered),
    kept: kept(options.cache, options.authorKey),
    keys: keysOf(sources, readers),
  };
}

async function outcome(repository: DiscoveredRepository, options: MineOptions, mine: Mine): Promise<MineResult> {
  try {
    return { repository, ...(await mined(repository, options, mine)) };
  } catch (error) {
    if (error instanceof Unusable) return { repository, failed: { reason: error.reason, message: error.message } };
    const message = error instanceof Error ? error.message : String(error);
    return { repository, failed: { reason: 'internal', message: `The miner failed: ${message.slice(0, 300)}` } };
  }
}
