/** Which blobs have to be read, by whom, and which cannot be. */
import type { Reader } from '../read/reader.ts';
import type { BatchObject } from './batch-objects.ts';
import type { Claim } from './claims.ts';
import type { FactCache } from './fact-cache.ts';
import { largest, LARGEST_GUESS } from './limits.ts';
import { type Reading, tooBig, unreadable } from './reading.ts';

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

/** `known`: readings by `<blob> <reader>`; those that the cache has join them. */
export function wantedBlobs(readers: readonly Reader[], cache: FactCache, known: Map<string, Reading>): WantedBlobs {
  const allowed = new Map<string, number>();
  let fresh: Wanted[] = [];
  return {
    want(blob, claim) {
      const wanted: Wanted = { blob, readers: [], limits: [] };
      for (const index of claim.readers) {
        const key = `${blob} ${index}`;
        if (known.has(key)) continue;
        const { id, version, guess } = readers[index]!;
        const cached = cache.get(blob, id, version);
        if (cached !== undefined) {
          known.set(key, cached);
          continue;
        }
        const limit = guess === true ? LARGEST_GUESS : largest(claim.path);
        if ((allowed.get(key) ?? -1) >= limit) continue;
        allowed.set(key, limit);
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
