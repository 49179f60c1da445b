/** Which blobs have to be read, by whom, and which cannot be. */
import type { Reader } from '../read/reader.ts';
import { batchObjects } from './batch-objects.ts';
import type { FileHistory } from './changes.ts';
import type { FactCache } from './fact-cache.ts';
import { git, type GitReader } from './git.ts';
import { largest, LARGEST_GUESS } from './limits.ts';
import { type Reading, tooBig, unreadable } from './reading.ts';

export interface Wanted {
  /** Indexes of the readers that have not read it yet. */
  readers: number[];
  /** For each of these: the most bytes that any path allows it, and whether a larger file is of another format. */
  limits: number[];
  guesses: boolean[];
}

/** Every version of every file that no reading is known of; readings that the cache has go into `known`. */
export function wantedBlobs(
  files: FileHistory[],
  readers: readonly Reader[],
  cache: FactCache,
  known: Map<string, Reading>,
): Map<string, Wanted> {
  const wanted = new Map<string, Wanted>();
  const want = (blob: string, index: number, limit: number) => {
    const key = `${blob} ${index}`;
    if (known.has(key)) return;
    const cached = cache.get(blob, readers[index]!.id, readers[index]!.version);
    if (cached !== undefined) return void known.set(key, cached);
    const guess = readers[index]!.guess === true;
    const allowed = guess ? LARGEST_GUESS : limit;
    const entry = wanted.get(blob);
    if (entry === undefined) return void wanted.set(blob, { readers: [index], limits: [allowed], guesses: [guess] });
    const place = entry.readers.indexOf(index);
    if (place >= 0) entry.limits[place] = Math.max(entry.limits[place]!, allowed);
    else {
      entry.readers.push(index);
      entry.limits.push(allowed);
      entry.guesses.push(guess);
    }
  };
  for (const { claim, blobs, links } of files) {
    const limit = largest(claim.path);
    for (const [at, blob] of blobs.entries())
      if (blob !== null && !links[at]) for (const index of claim.readers) want(blob, index, limit);
  }
  return wanted;
}

/** Why each blob cannot be read, by each of its readers; null where it can. */
export async function refusals(
  reader: GitReader,
  wanted: Map<string, Wanted>,
): Promise<Map<string, (Reading | null)[]>> {
  const run = git(reader, ['cat-file', '--batch-check', '--buffer'], true);
  run.write(`${[...wanted.keys()].join('\n')}\n`);
  run.end();
  const found = new Map<string, (Reading | null)[]>();
  const parse = batchObjects(false);
  for await (const chunk of run.output)
    for (const { id, type, size } of parse(chunk)) found.set(id, refusalsOf(type, size, wanted.get(id)!));
  return found;
}

/** Why its readers cannot read an object; null where one can. */
export const refusalsOf = (type: string | null, size: number, { limits, guesses }: Wanted): (Reading | null)[] =>
  limits.map((limit, place) => refusal(type, size, limit, guesses[place]!));

function refusal(type: string | null, size: number, limit: number, guess: boolean): Reading | null {
  if (type === null) return unreadable('missing-object', 'The clone does not have this version of the file.');
  if (type !== 'blob') return unreadable('missing-object', `Expected a file, found a ${type}.`);
  if (size <= limit) return null;
  return guess ? { facts: [] } : tooBig(size, limit);
}
