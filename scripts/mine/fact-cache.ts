/** What blobs said, by reader (its index) and blob: within a run a blob is read once, in whichever repositories it lies. */
import type { Reading } from './reading.ts';

export interface FactCache {
  get(blob: string, reader: number): Reading | undefined;
  set(blob: string, reader: number, reading: Reading): void;
}

/**
 * In memory, for one run. At least the newest half of `limit` is there, so that memory does not grow with the organisation: the
 * older half goes as a whole.
 */
export function memoryCache(limit = 8_000): FactCache {
  let older: Map<string, Reading>[] = [];
  let newer: Map<string, Reading>[] = [];
  let size = 0;
  return {
    get: (blob, reader) => newer[reader]?.get(blob) ?? older[reader]?.get(blob),
    set(blob, reader, reading) {
      if (size >= limit / 2) {
        older = newer;
        newer = [];
        size = 0;
      }
      (newer[reader] ??= new Map()).set(blob, reading);
      size++;
    },
  };
}
