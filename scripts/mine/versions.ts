/** Every version of every claimed file, read once: blobs in, readings out, while the walk still finds more. */
import { batches, type Batches } from './batches.ts';
import { type BlobStream, blobStream } from './blob-stream.ts';
import type { Claim } from './claims.ts';
import type { GitReader } from './git.ts';
import type { Mine } from './mine.ts';
import { FEW, type ObjectReader } from './object-reader.ts';
import type { KnownReadings } from './known-readings.ts';
import { type Readings, type ReadingTable, readingTable } from './readings.ts';
import { type Wanted, wantedBlobs } from './wanted.ts';

export interface Versions {
  /** A version of a file: those who claim it read it, unless that is known. */
  want(blob: string, claim: Claim): void;
  /** Blobs that are wanted and that git has not been asked for yet. */
  waiting(): string[];
  /** Git is asked for what has come to be wanted, and reading begins. */
  ask(): void;
  /** When no more will be wanted. `objects`: asked when little is. */
  all(objects: ObjectReader | null): Promise<Readings>;
  /** Leaves nothing running. */
  end(): Promise<void>;
}

/** Readings that are made join `known`. */
export function versions(
  reader: GitReader,
  { readers, pool, cache }: Pick<Mine, 'readers' | 'pool' | 'cache'>,
  known: KnownReadings,
): Versions {
  const wanted = wantedBlobs(readers, cache, known);
  const table = readingTable(readers, cache, known);
  const abandoned = new AbortController();
  const deadline = AbortSignal.any([reader.deadline, abandoned.signal]);
  const toRead = () => batches(pool, deadline, table.keep);
  let many: Streamed | null = null;
  const ask = (asked: Wanted[]) => {
    if (asked.length === 0) return;
    many ??= streamed({ ...reader, deadline }, table, toRead());
    many.stream.ask(asked);
  };
  return {
    want: wanted.want,
    waiting: wanted.waiting,
    ask: () => ask(wanted.take()),
    async all(objects) {
      const rest = wanted.take();
      if (many === null && objects !== null && rest.length <= FEW) await readFew(objects, rest, table, toRead());
      else ask(rest);
      await many?.stream.end();
      await many?.batches.all();
      return table.of;
    },
    async end() {
      abandoned.abort();
      await Promise.allSettled([many?.stream.end(), many?.batches.all()]);
    },
  };
}

interface Streamed {
  stream: BlobStream;
  batches: Batches;
}

function streamed(reader: GitReader, table: ReadingTable, batches: Batches): Streamed {
  const stream = blobStream(reader, {
    fits: table.fits,
    take(wanted, object) {
      if (table.fits(wanted, object)) batches.add(wanted, object.body);
    },
    hasRoom: batches.hasRoom,
  });
  return { stream, batches };
}

const AT_A_TIME = 32;

/** A few at a time, so that little is held. */
async function readFew(objects: ObjectReader, wanted: Wanted[], table: ReadingTable, batches: Batches): Promise<void> {
  for (let at = 0; at < wanted.length; at += AT_A_TIME) {
    const some = wanted.slice(at, at + AT_A_TIME);
    for (const [place, object] of (await objects.read(some.map(({ blob }) => blob))).entries())
      if (table.fits(some[place]!, object)) batches.add(some[place]!, object.body);
    await batches.all();
  }
}
