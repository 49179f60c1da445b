/** What blobs said, small: a fact is its content, which is said again and again, and its line. */
import { bytesOf, idsOf } from './id-bytes.ts';
import { mayHeal, type Reading } from './reading.ts';
import type { KnownReadings } from './known-readings.ts';
import type { KeptFact } from './said-before.ts';

export interface ReadingColumns {
  /** Facts without their lines, as JSON. */
  contents: string[];
  readers: ReaderColumns[];
}
interface ReaderColumns {
  id: string;
  /** Of the reader's code. */
  key: string;
  blobs: Uint8Array;
  /** How many facts each blob has; then, for each fact, the place of its content, and its line (0: none). */
  counts: Uint32Array;
  facts: Uint32Array;
  refused: [blob: string, why: NonNullable<Reading['unreadable']>][];
}

/** Turns readings into columns and back; facts that it has seen are recognised. */
export interface ReadingStore {
  /** Of the readers whose code is still the same; `keys` in the order of readers. */
  loaded(columns: ReadingColumns, keys: { id: string; key: string }[], idBytes: number): KnownReadings;
  columns(readers: { id: string; key: string; readings: Map<string, Reading> }[]): ReadingColumns;
}

/** More lines than any file that is read has. */
const LINES = 2 ** 23;

export function readingStore(): ReadingStore {
  const contents: string[] = [];
  const placeOf = new Map<string, number>();
  const known = new Map<KeptFact, number>();
  /** By reader: what was loaded. Facts keep their places, and readings that are made stand behind those that were there. */
  const before = new Map<string, ReaderColumns>();

  const place = (fact: KeptFact): number => {
    let at = known.get(fact);
    if (at !== undefined) return at;
    const content = JSON.stringify({ ...fact, line: undefined });
    at = placeOf.get(content);
    if (at === undefined) placeOf.set(content, (at = contents.push(content) - 1));
    known.set(fact, at);
    return at;
  };

  const goneOn = (id: string, key: string, readings: Map<string, Reading>): ReaderColumns => {
    const old = before.get(id);
    const known = old === undefined ? 0 : old.counts.length + old.refused.length;
    const fresh = known === readings.size ? [] : [...readings].slice(known);
    if (old !== undefined && fresh.length === 0) return old;
    const rows = readerColumns(id, key, fresh, place);
    if (old === undefined) return rows;
    return {
      id,
      key,
      blobs: Buffer.concat([old.blobs, rows.blobs]),
      counts: joined(old.counts, rows.counts),
      facts: joined(old.facts, rows.facts),
      refused: [...old.refused, ...rows.refused],
    };
  };

  return {
    loaded(columns, keys, idBytes) {
      for (const content of columns.contents) placeOf.set(content, contents.push(content) - 1);
      const parsed = contents.map((content) => JSON.parse(content) as KeptFact);
      const facts = new Map<number, KeptFact>();
      const factOf = (at: number, line: number): KeptFact => {
        let fact = facts.get(at * LINES + line);
        if (fact !== undefined) return fact;
        fact = { ...parsed[at]!, line: line === 0 ? null : line } as KeptFact;
        facts.set(at * LINES + line, fact);
        known.set(fact, at);
        return fact;
      };
      const byId = new Map(columns.readers.map((reader) => [reader.id, reader]));
      return keys.map(({ id, key }) => {
        const readings = new Map<string, Reading>();
        const reader = byId.get(id);
        if (reader?.key !== key) return readings;
        before.set(id, reader);
        const { blobs, counts, facts, refused } = reader;
        let from = 0;
        for (const [at, blob] of idsOf(blobs, idBytes).entries()) {
          const said: KeptFact[] = [];
          for (const to = from + counts[at]! * 2; from < to; from += 2)
            said.push(factOf(facts[from]!, facts[from + 1]!));
          readings.set(blob, { facts: said });
        }
        for (const [blob, why] of refused) readings.set(blob, { unreadable: why });
        return readings;
      });
    },
    columns(readers) {
      const said = readers.filter(({ readings }) => readings.size > 0);
      const rows = said.map(({ id, key, readings }) => goneOn(id, key, readings));
      return { contents, readers: rows };
    },
  };
}

function joined(old: Uint32Array, fresh: Uint32Array): Uint32Array {
  const all = new Uint32Array(old.length + fresh.length);
  all.set(old);
  all.set(fresh, old.length);
  return all;
}

function readerColumns(
  id: string,
  key: string,
  readings: [blob: string, reading: Reading][],
  place: (fact: KeptFact) => number,
): ReaderColumns {
  const blobs: string[] = [];
  const counts: number[] = [];
  const facts: number[] = [];
  const refused: ReaderColumns['refused'] = [];
  for (const [blob, reading] of readings) {
    if (reading.unreadable === undefined) {
      blobs.push(blob);
      counts.push(reading.facts.length);
      for (const fact of reading.facts) facts.push(place(fact), fact.line ?? 0);
    } else if (!mayHeal(reading.unreadable.reason)) refused.push([blob, reading.unreadable]);
  }
  return { id, key, blobs: bytesOf(blobs), counts: Uint32Array.from(counts), facts: Uint32Array.from(facts), refused };
}
