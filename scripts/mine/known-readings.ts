/** What blobs are known to say. */
import type { Reader } from '../read/reader.ts';
import type { Reading } from './reading.ts';

/** By reader (its index): by blob. */
export type KnownReadings = Map<string, Reading>[];

export const nothingKnown = (readers: readonly Reader[]): KnownReadings => readers.map(() => new Map());
