/** Which blobs have to be read, by whom, and which cannot be. */
import type { Reader } from '../read/reader.ts';
import type { BatchObject } from './batch-objects.ts';
import type { Claim } from './claims.ts';
import type { FactCache } from './fact-cache.ts';
import { largest, LARGEST_GUESS } from './limits.ts';
import { type Reading, tooBig, unreadable } from './reading.ts';
import type { KnownReadings } from './known-readings.ts';

/** One question to git: a blob, for the readers (their indexes) that have not read it yet. */
export interface Wanted {
  blob: string;
  readers: number[];
  /** For each of these: the most bytes that its path allows it. */
  limits: number[];
}
export interface WantedBlobs {
  /** A version of a file. Asked for again only by another reader, or from a path that allows more. */
  want(blob: string, claim: Claim): void;
  /** What has come to be wanted since it was last taken. */
  take(): Wanted[];
  /** The blobs of that. */
  waiting(): string[];
}

/** Readings that the cache has join `known`. */
export function wantedBlobs(readers: readonly Reader[], cache: FactCache, known: KnownReadings): WantedBlobs {
  /** By reader: the most bytes that any path has allowed a blob. */
  const allowed = readers.map(() => new Map<string, number>());
  let fresh: Wanted[] = [];
  return {
    want(blob, claim) {
      const wanted: Wanted = { blob, readers: [], limits: [] };
      for (const index of claim.readers) {
        if (known[index]!.has(blob)) continue;
        const cached = cache.get(blob, index);
        if (cached !== undefined) {
          known[index]!.set(blob, cached);
          continue;
        }
        const limit = readers[index]!.guess === true ? LARGEST_GUESS : largest(claim.path);
        if ((allowed[index]!.get(blob) ?? -1) >= limit) continue;
        allowed[index]!.set(blob, limit);
        wanted.readers.push(index);
        wanted.limits.push(limit);
      }
      if (wanted.readers.length > 0) fresh.push(wanted);
    },
    waiting: () => fresh.map(({ blob }) => blob),
    take() {
      const taken = fresh;
      fresh = [];
      return taken;
    },
  };
}

/** Why its readers cannot read an object; null where one can. */
export const refusalsOf = (
  { type, size }: BatchObject,
  wanted: Wanted,
  readers: readonly Reader[],
): (Reading | null)[] =>
  wanted.readers.map((index, place) => refusal(type, size, wanted.limits[place]!, readers[index]!.guess === true));

function refusal(type: string | null, size: number, limit: number, guess: boolean): Reading | null {
  if (type === null) return unreadable('missing-object', 'The clone does not have this version of the file.');
  if (type !== 'blob') return unreadable('missing-object', `Expected a file, found a ${type}.`);
  if (size <= limit) return null;
  return guess ? { facts: [] } : tooBig(size, limit);
}
