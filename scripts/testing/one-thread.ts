/** Mining many repositories in one test file with a single reading thread, which ends with the file. */
import { afterAll } from 'vitest';
import { discover } from '../discover/index.ts';
import { memoryCache } from '../mine/fact-cache.ts';
import { gitProgram } from '../mine/git-program.ts';
import { kept } from '../mine/kept.ts';
import { keysOf } from '../mine/kept-repository.ts';
import type { MinedRepository } from '../mine/index.ts';
import { readingPool } from '../mine/reading-pool.ts';
import { mined } from '../mine/repository.ts';
import type { Reader } from '../read/reader.ts';
import { temporaryFolder } from './make-repository.ts';

/** `module` is the one that exports `readers`. Every repository is mined as if nothing had been read before. */
export function oneThread(module: URL, readers: readonly Reader[]): (folder: string) => Promise<MinedRepository> {
  const cache = temporaryFolder();
  const sources = { module: module.href, probes: [] };
  const pool = readingPool(sources, 1);
  const keys = keysOf(sources, readers);
  afterAll(() => pool.close());
  return async (folder) => {
    const [repository] = (await discover({ folder })).repositories;
    const tools = { program: gitProgram(), readers, pool, cache: memoryCache(), kept: kept(folder, 'key'), keys };
    return mined(repository!, { cache, authorKey: 'key' }, tools);
  };
}
