/** Blobs on their way to the threads that read: laid end to end in memory that both sides see, many at a time. */
import { BATCH_FILES } from './limits.ts';
import type { Reading } from './reading.ts';
import type { ReadingPool } from './reading-pool.ts';
import type { Wanted } from './wanted.ts';

export interface Batches {
  add(wanted: Wanted, body: Uint8Array): void;
  /** Waits while as many batches as may be are being read. */
  hasRoom(): Promise<void>;
  /** Waits until everything that was added is read. */
  all(): Promise<void>;
}
interface Batch {
  room: Uint8Array;
  blobs: { end: number; readers: number[] }[];
  wanted: Wanted[];
}
/** Per repository: some are read while the next one fills. */
const IN_FLIGHT = 3;

export function batches(
  pool: ReadingPool,
  deadline: AbortSignal,
  keep: (blob: string, reader: number, reading: Reading) => void,
): Batches {
  const flying = new Set<Promise<void>>();
  let batch: Batch | null = null;

  const read = async ({ room, blobs, wanted }: Batch) => {
    const results = await pool.read({ bytes: room, blobs }, deadline);
    pool.rooms.give(room);
    for (const [at, { blob, readers }] of wanted.entries())
      for (const [place, index] of readers.entries()) keep(blob, index, results[at]![place]!);
  };
  const send = () => {
    if (batch === null) return;
    // One that fails stays in the set, to be thrown where it is waited for.
    const task = read(batch).then(() => void flying.delete(task));
    task.catch(() => undefined);
    flying.add(task);
    batch = null;
  };
  return {
    add(wanted, body) {
      if (batch !== null && isFull(batch, body.length)) send();
      batch ??= { room: pool.rooms.take(body.length), blobs: [], wanted: [] };
      const start = endOf(batch);
      batch.room.set(body, start);
      batch.blobs.push({ end: start + body.length, readers: wanted.readers });
      batch.wanted.push(wanted);
    },
    async hasRoom() {
      while (flying.size >= IN_FLIGHT) await Promise.race(flying);
    },
    async all() {
      send();
      await Promise.all(flying);
    },
  };
}

const endOf = ({ blobs }: Batch) => blobs.at(-1)?.end ?? 0;

const isFull = (batch: Batch, more: number) =>
  batch.blobs.length >= BATCH_FILES || endOf(batch) + more > batch.room.length;
