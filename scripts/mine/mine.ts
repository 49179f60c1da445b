/** What mining needs besides the repository, made once for all of them. */
import type { Reader } from '../read/reader.ts';
import type { FactCache } from './fact-cache.ts';
import type { Kept } from './kept.ts';
import type { ReadingPool } from './reading-pool.ts';

export interface Mine {
  program: string;
  readers: readonly Reader[];
  pool: ReadingPool;
  cache: FactCache;
  kept: Kept;
  keys: Keys;
}
/** What is kept depends on the code that made it. */
export interface Keys {
  /** How it is written down. */
  form: string;
  /** Which files somebody asks for, and how a history is walked. */
  walk: string;
  /** Of each reader, in the order of the readers. */
  readers: string[];
}
