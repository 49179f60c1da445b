/** Which blobs have to be read, by whom, and which cannot be. */
import type { Reader } from '../read/reader.ts';
import { batchObjects } from './batch-objects.ts';
import type { FileHistory } from './changes.ts';
import type { FactCache } from './fact-cache.ts';
import { git, type GitReader } from './git.ts';
import { largest } from './limits.ts';
import { type Reading, unreadable } from './reading.ts';

export interface Wanted {
  /** Indexes of the readers that have not read it yet. */
  readers: number[];
  /** The most bytes that any path allows it. */
  limit: number;
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
    const entry = wanted.get(blob);
    if (entry === undefined) return void wanted.set(blob, { readers: [index], limit });
    if (!entry.readers.includes(index)) entry.readers.push(index);
    entry.limit = Math.max(entry.limit, limit);
  };
  for (const { claim, blobs, links } of files) {
    const limit = largest(claim.path);
    for (const [at, blob] of blobs.entries())
      if (blob !== null && !links[at]) for (const index of claim.readers) want(blob, index, limit);
  }
  return wanted;
}

/** Why each blob cannot be read; null for those that can. */
export async function refusals(reader: GitReader, wanted: Map<string, Wanted>): Promise<Map<string, Reading | null>> {
  const run = git(reader, ['cat-file', '--batch-check', '--buffer'], true);
  run.write(`${[...wanted.keys()].join('\n')}\n`);
  run.end();
  const found = new Map<string, Reading | null>();
  const parse = batchObjects(false);
  for await (const chunk of run.output)
    for (const { id, type, size } of parse(chunk)) found.set(id, refusal(type, size, wanted.get(id)!.limit));
  return found;
}

function refusal(type: string | null, size: number, limit: number): Reading | null {
  if (type === null) return unreadable('missing-object', 'The clone does not have this version of the file.');
  if (type !== 'blob') return unreadable('missing-object', `Expected a file, found a ${type}.`);
  if (size <= limit) return null;
  return unreadable('file-too-big', `It has ${Math.round(size / 1024)} kB; at most ${limit / 1024} kB are read.`);
}
