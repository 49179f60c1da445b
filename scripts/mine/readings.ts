/** What blobs have said so far in one repository, and which of them nobody could read. */
import type { Reader } from '../read/reader.ts';
import type { BatchObject } from './batch-objects.ts';
import type { FactCache } from './fact-cache.ts';
import { type KnownReadings, nothingKnown } from './known-readings.ts';
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

/** Readings that are made join `known`. */
export function readingTable(readers: readonly Reader[], cache: FactCache, known: KnownReadings): ReadingTable {
  // Not to be kept: another clone may have the blob, another path may allow it.
  const refused = nothingKnown(readers);
  return {
    keep(blob, index, said) {
      const reading = shared(said);
      known[index]!.set(blob, reading);
      cache.set(blob, index, reading);
    },
    fits(wanted, object) {
      const why = refusalsOf(object, wanted, readers);
      for (const [place, index] of wanted.readers.entries())
        if (why[place] !== null) refused[index]!.set(wanted.blob, why[place]!);
      wanted.readers = wanted.readers.filter((_, place) => why[place] === null);
      wanted.limits = wanted.limits.filter((_, place) => why[place] === null);
      return wanted.readers.length > 0;
    },
    of(blob, index) {
      const reading = known[index]!.get(blob) ?? refused[index]!.get(blob);
      if (reading === undefined) throw new Error(`Expected a reading of ${blob} by ${readers[index]!.id}, found none.`);
      return reading;
    },
  };
}

const NOTHING: Reading = { facts: [] };

/** Most files say nothing to most who ask. */
const shared = (reading: Reading): Reading =>
  reading.unreadable === undefined && reading.facts.length === 0 ? NOTHING : reading;
