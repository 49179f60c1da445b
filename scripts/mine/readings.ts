/** What blobs have said so far in one repository, and which of them nobody could read. */
import type { Reader } from '../read/reader.ts';
import type { BatchObject } from './batch-objects.ts';
import type { FactCache } from './fact-cache.ts';
import type { Reading } from './reading.ts';
import { refusalsOf, type Wanted } from './wanted.ts';

/** The reading of a blob by a reader (its index). */
export type Readings = (blob: string, reader: number) => Reading;
export interface ReadingTable {
  keep(blob: string, reader: number, reading: Reading): void;
  /** Notes which readers refuse an object, and tells whether any does not. */
  fits(wanted: Wanted, object: BatchObject): boolean;
  of: Readings;
}

/** `known`: readings by `<blob> <reader>`; those that are made join them. */
export function readingTable(readers: readonly Reader[], cache: FactCache, known: Map<string, Reading>): ReadingTable {
  // Not to be kept: another clone may have the blob, another path may allow it.
  const refused = new Map<string, Reading>();
  return {
    keep(blob, index, reading) {
      known.set(`${blob} ${index}`, reading);
      cache.set(blob, readers[index]!.id, readers[index]!.version, reading);
    },
    fits(wanted, object) {
      const why = refusalsOf(object, wanted, readers);
      for (const [place, reading] of why.entries())
        if (reading !== null) refused.set(`${wanted.blob} ${wanted.readers[place]}`, reading);
      wanted.readers = wanted.readers.filter((_, place) => why[place] === null);
      wanted.limits = wanted.limits.filter((_, place) => why[place] === null);
      return wanted.readers.length > 0;
    },
    of(blob, index) {
      const reading = known.get(`${blob} ${index}`) ?? refused.get(`${blob} ${index}`);
      if (reading === undefined) throw new Error(`Expected a reading of ${blob} by ${readers[index]!.id}, found none.`);
      return reading;
    },
  };
}
