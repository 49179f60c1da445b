import type { Probe } from '../read/probe.ts';

/** What the miner is told. */
import type { DiscoveredRepository } from '../discover/discovered.ts';

export interface MineOptions {
  /** Where the miner may keep what it needs besides the result: `.footfall`. */
  cache: string;
  /** The key that author hashes are made with: the same key gives the same hashes. */
  authorKey: string | Uint8Array;
  /** Author names that are bots, beyond the shipped list and `[bot]`. */
  bots?: string[];
  /** Repositories at a time (default: cores + 1). */
  concurrency?: number;
  /** Called when a repository is done, mined or not. */
  onProgress?: (progress: MineProgress) => void;
  /** Milliseconds that one repository may take (default: ten minutes). */
  deadline?: number;
  /** Bytes of memory that one git command may hold (default: 512 MB). */
  gitMemory?: number;
  /** Readings that are remembered from one repository to the next (default: 8,000). */
  remembered?: number;
  /** The head of the last good document, where there is one; null: there is none. */
  headBefore?: (repository: DiscoveredRepository) => string | null;
  /** The module that exports `readers` (default: scripts/read/index.ts); workers import it. */
  readers?: URL;
  /** Brings blobs that a partial clone lacks into it, once per repository; throws Unusable. Left out: what is missing stays so. */
  fetchMissing?: (repository: DiscoveredRepository, blobs: string[]) => Promise<void>;
  /** What declared checks ask of text, as readers besides those. */
  probes?: Probe[];
}
export interface MineProgress {
  done: number;
  of: number;
  /** `owner/name` of the one that is done. */
  repository: string;
  /** First-parent commits read so far, of all repositories. */
  commits: number;
}
