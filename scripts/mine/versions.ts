/** Every version of every claimed file, read once: blobs in, readings out. */
import type { Reader } from '../read/reader.ts';
import { batchObjects } from './batch-objects.ts';
import type { FileHistory } from './changes.ts';
import type { FactCache } from './fact-cache.ts';
import { git, type GitReader } from './git.ts';
import { BATCH_BYTES, BATCH_FILES } from './limits.ts';
import { FEW, type ObjectReader } from './object-reader.ts';
import type { Reading } from './reading.ts';
import type { ReadingPool } from './reading-pool.ts';
import { refusals, refusalsOf, type Wanted, wantedBlobs } from './wanted.ts';

/** The reading of a blob by a reader (its index). */
export type Readings = (blob: string, reader: number) => Reading;
/** Notes why readers refuse a blob, and tells whether any does not. */
type Fitting = (blob: string, why: (Reading | null)[]) => boolean;
type Keep = (blob: string, reader: number, reading: Reading) => void;
interface Batch {
  blobs: { id: string; body: Buffer }[];
  bytes: number;
}
/** Tasks at a time per repository: some are read while the next one fills. */
const IN_FLIGHT = 3;

/** `objects`: asked when little is wanted. `known`: readings by `<blob> <reader>`; those that are made join them. */
export async function readVersions(
  reader: GitReader,
  files: FileHistory[],
  readers: readonly Reader[],
  pool: ReadingPool,
  cache: FactCache,
  known: Map<string, Reading>,
  objects: ObjectReader | null = null,
): Promise<Readings> {
  const wanted = wantedBlobs(files, readers, cache, known);
  const keep: Keep = (blob, index, reading) => {
    known.set(`${blob} ${index}`, reading);
    cache.set(blob, readers[index]!.id, readers[index]!.version, reading);
  };
  // Not to be kept: another clone may have the blob, another path may allow it.
  const refused = new Map<string, Reading>();
  const isFitting: Fitting = (blob, why) => {
    const entry = wanted.get(blob)!;
    for (const [place, reading] of why.entries()) if (reading) refused.set(`${blob} ${entry.readers[place]}`, reading);
    entry.readers = entry.readers.filter((_, place) => why[place] === null);
    return entry.readers.length > 0;
  };
  if (objects !== null && wanted.size <= FEW) await readFew(reader, objects, wanted, pool, keep, isFitting);
  else if (wanted.size > 0) {
    const fitting: string[] = [];
    for (const [blob, why] of await refusals(reader, wanted)) if (isFitting(blob, why)) fitting.push(blob);
    await readBlobs(reader, fitting, wanted, pool, keep);
  }
  return (blob, index) => {
    const reading = known.get(`${blob} ${index}`) ?? refused.get(`${blob} ${index}`);
    if (reading === undefined) throw new Error(`Expected a reading of ${blob} by ${readers[index]!.id}, found none.`);
    return reading;
  };
}

/** A few at a time, so that little is held. */
async function readFew(
  reader: GitReader,
  objects: ObjectReader,
  wanted: Map<string, Wanted>,
  pool: ReadingPool,
  keep: Keep,
  isFitting: Fitting,
): Promise<void> {
  const ids = [...wanted.keys()];
  for (let at = 0; at < ids.length; at += AT_A_TIME) {
    const batch: Batch = { blobs: [], bytes: 0 };
    for (const { id, type, size, body } of await objects.read(ids.slice(at, at + AT_A_TIME))) {
      if (!isFitting(id, refusalsOf(type, size, wanted.get(id)!))) continue;
      batch.blobs.push({ id, body });
      batch.bytes += body.length;
    }
    if (batch.blobs.length > 0) await readBatch(batch, wanted, pool, reader.deadline, keep);
  }
}
const AT_A_TIME = 32;

/** Git writes, the pool reads; git waits when the pool has enough. */
async function readBlobs(
  reader: GitReader,
  blobs: string[],
  wanted: Map<string, Wanted>,
  pool: ReadingPool,
  keep: Keep,
): Promise<void> {
  if (blobs.length === 0) return;
  const run = git(reader, ['cat-file', '--batch', '--buffer'], true);
  run.write(`${blobs.join('\n')}\n`);
  run.end();
  const parse = batchObjects(true);
  const flying = new Set<Promise<void>>();
  let batch: Batch = { blobs: [], bytes: 0 };
  const send = () => {
    // One that fails stays in the set, to be thrown where it is waited for.
    const task = readBatch(batch, wanted, pool, reader.deadline, keep).then(() => void flying.delete(task));
    task.catch(() => undefined);
    flying.add(task);
    batch = { blobs: [], bytes: 0 };
  };
  try {
    for await (const chunk of run.output) {
      for (const { id, body } of parse(chunk)) {
        batch.blobs.push({ id, body });
        batch.bytes += body.length;
        if (batch.bytes >= BATCH_BYTES || batch.blobs.length >= BATCH_FILES) send();
      }
      while (flying.size >= IN_FLIGHT) await Promise.race(flying);
    }
    if (batch.blobs.length > 0) send();
  } finally {
    await Promise.all(flying);
  }
}

async function readBatch(
  batch: Batch,
  wanted: Map<string, Wanted>,
  pool: ReadingPool,
  deadline: AbortSignal,
  keep: Keep,
): Promise<void> {
  // Shared with the worker: neither copied on the way nor gone when it has to be tried again.
  const bytes = new Uint8Array(new SharedArrayBuffer(batch.bytes));
  let end = 0;
  const blobs = batch.blobs.map(({ id, body }) => {
    bytes.set(body, end);
    end += body.length;
    return { end, readers: wanted.get(id)!.readers };
  });
  const results = await pool.read({ bytes, blobs }, deadline);
  for (const [at, { id }] of batch.blobs.entries())
    for (const [place, index] of wanted.get(id)!.readers.entries()) keep(id, index, results[at]![place]!);
}
