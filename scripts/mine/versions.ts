/** Every version of every claimed file, read once: blobs in, readings out. */
import type { Reader } from '../read/reader.ts';
import { batchObjects } from './batch-objects.ts';
import type { FileHistory } from './changes.ts';
import type { FactCache } from './fact-cache.ts';
import { git, type GitReader } from './git.ts';
import { BATCH_BYTES, BATCH_FILES, largest } from './limits.ts';
import { type Reading, unreadable } from './reading.ts';
import type { ReadingPool } from './reading-pool.ts';

/** The reading of a blob by a reader (its index). */
export type Readings = (blob: string, reader: number) => Reading;

interface Wanted {
  /** Indexes of readers that have not read it yet. */
  readers: number[];
  limit: number;
}
/** Tasks at a time per repository: one is read while the next one fills. */
const IN_FLIGHT = 3;

export async function readVersions(
  reader: GitReader,
  files: FileHistory[],
  readers: readonly Reader[],
  pool: ReadingPool,
  cache: FactCache,
): Promise<Readings> {
  const known = new Map<string, Reading>();
  const wanted = wantedBlobs(files, readers, cache, known);
  const keep = (blob: string, index: number, reading: Reading) => {
    known.set(`${blob} ${index}`, reading);
    cache.set(blob, readers[index]!.id, readers[index]!.version, reading);
  };
  if (wanted.size > 0) {
    const sizes = await blobSizes(reader, wanted.keys());
    const fitting: string[] = [];
    for (const [blob, { readers: indexes, limit }] of wanted) {
      const refused = refusal(sizes.get(blob), limit);
      if (refused === null) fitting.push(blob);
      // Neither says anything about the content: another clone may have the blob, another path may allow it.
      else for (const index of indexes) known.set(`${blob} ${index}`, refused);
    }
    await readBlobs(reader, fitting, wanted, pool, keep);
  }
  return (blob, index) => {
    const reading = known.get(`${blob} ${index}`);
    if (reading === undefined) throw new Error(`Expected a reading of ${blob} by ${readers[index]!.id}, found none.`);
    return reading;
  };
}

function wantedBlobs(
  files: FileHistory[],
  readers: readonly Reader[],
  cache: FactCache,
  known: Map<string, Reading>,
): Map<string, Wanted> {
  const wanted = new Map<string, Wanted>();
  for (const { claim, blobs, links } of files) {
    const limit = largest(claim.path);
    for (const [at, blob] of blobs.entries()) {
      if (blob === null || links[at]) continue;
      for (const index of claim.readers) {
        const key = `${blob} ${index}`;
        if (known.has(key)) continue;
        const cached = cache.get(blob, readers[index]!.id, readers[index]!.version);
        if (cached !== undefined) {
          known.set(key, cached);
          continue;
        }
        const entry = wanted.get(blob);
        if (entry === undefined) wanted.set(blob, { readers: [index], limit });
        else {
          if (!entry.readers.includes(index)) entry.readers.push(index);
          entry.limit = Math.max(entry.limit, limit);
        }
      }
    }
  }
  return wanted;
}

async function blobSizes(
  reader: GitReader,
  blobs: Iterable<string>,
): Promise<Map<string, { type: string; size: number }>> {
  const run = git(reader, ['cat-file', '--batch-check', '--buffer'], true);
  run.write(`${[...blobs].join('\n')}\n`);
  run.end();
  const sizes = new Map<string, { type: string; size: number }>();
  const parse = batchObjects(false);
  for await (const chunk of run.output)
    for (const { id, type, size } of parse(chunk)) if (type !== null) sizes.set(id, { type, size });
  return sizes;
}

function refusal(found: { type: string; size: number } | undefined, limit: number): Reading | null {
  if (found === undefined) return unreadable('missing-object', 'The clone does not have this version of the file.');
  if (found.type !== 'blob') return unreadable('missing-object', `Expected a file, found a ${found.type}.`);
  if (found.size <= limit) return null;
  const sizes = `${Math.round(found.size / 1024)} kB; at most ${limit / 1024} kB are read`;
  return unreadable('file-too-big', `It has ${sizes}.`);
}

async function readBlobs(
  reader: GitReader,
  blobs: string[],
  wanted: Map<string, Wanted>,
  pool: ReadingPool,
  keep: (blob: string, index: number, reading: Reading) => void,
): Promise<void> {
  if (blobs.length === 0) return;
  const run = git(reader, ['cat-file', '--batch', '--buffer'], true);
  run.write(`${blobs.join('\n')}\n`);
  run.end();
  const parse = batchObjects(true);
  const flying = new Set<Promise<void>>();
  let batch: { id: string; body: Buffer }[] = [];
  let bytes = 0;
  const send = () => {
    // One that fails stays, to be thrown where they are waited for.
    const task = read(batch, bytes, wanted, pool, keep).then(() => void flying.delete(task));
    flying.add(task);
    batch = [];
    bytes = 0;
  };
  try {
    for await (const chunk of run.output) {
      for (const { id, body } of parse(chunk)) {
        batch.push({ id, body });
        bytes += body.length;
        if (bytes >= BATCH_BYTES || batch.length >= BATCH_FILES) send();
      }
      while (flying.size >= IN_FLIGHT) await Promise.race(flying);
    }
    if (batch.length > 0) send();
  } finally {
    await Promise.all(flying);
  }
}

async function read(
  batch: { id: string; body: Buffer }[],
  size: number,
  wanted: Map<string, Wanted>,
  pool: ReadingPool,
  keep: (blob: string, index: number, reading: Reading) => void,
): Promise<void> {
  const bytes = new Uint8Array(size);
  const blobs: { end: number; readers: number[] }[] = [];
  let end = 0;
  for (const { id, body } of batch) {
    bytes.set(body, end);
    end += body.length;
    blobs.push({ end, readers: wanted.get(id)!.readers });
  }
  const results = await pool.read({ bytes, blobs });
  for (const [at, { id }] of batch.entries())
    for (const [place, index] of wanted.get(id)!.readers.entries()) keep(id, index, results[at]![place]!);
}
