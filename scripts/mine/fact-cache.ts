/** What blobs said, by blob, reader and its version: a blob is read once, whatever the number of commits and repositories. */
import type { Reading } from './reading.ts';

export interface FactCache {
  get(blob: string, reader: string, version: number): Reading | undefined;
  set(blob: string, reader: string, version: number, reading: Reading): void;
}

/** In memory, for one run; the oldest go when there are too many, so that memory does not grow with the organisation. */
export function memoryCache(limit = 8_000): FactCache {
  const readings = new Map<string, Reading>();
  return {
    get: (blob, reader, version) => readings.get(`${blob} ${reader} ${version}`),
    set(blob, reader, version, reading) {
      readings.set(`${blob} ${reader} ${version}`, reading);
      if (readings.size <= limit) return;
      for (const oldest of readings.keys()) {
        readings.delete(oldest);
        break;
      }
    },
  };
}
