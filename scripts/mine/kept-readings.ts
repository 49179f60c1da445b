/** What blobs said, small: a fact is its content, which is said again and again, and its line. */
import { bytesOf, idsOf } from './id-bytes.ts';
import type { Reading } from './reading.ts';
import type { KeptFact } from './said-before.ts';

export interface ReadingColumns {
  /** Facts without their lines, as JSON. */
  contents: string[];
  readers: {
    id: string;
    /** Of the reader's code. */
    key: string;
    blobs: Uint8Array;
    /** How many facts each blob has; then, for each fact, the place of its content, and its line (0: none). */
    counts: Uint32Array;
    facts: Uint32Array;
    refused: [blob: string, why: NonNullable<Reading['unreadable']>][];
  }[];
}

/** Turns readings into columns and back; facts that it has seen are recognised. */
export interface ReadingStore {
  /** By `<blob> <reader>`, for the readers whose code is still the same. */
  loaded(
    columns: ReadingColumns,
    keys: Map<string, { index: number; key: string }>,
    idBytes: number,
  ): Map<string, Reading>;
  columns(readers: { id: string; key: string; readings: Map<string, Reading> }[]): ReadingColumns;
}

/** More lines than any file that is read has. */
const LINES = 2 ** 23;

export function readingStore(): ReadingStore {
  const contents: string[] = [];
  const placeOf = new Map<string, number>();
  const known = new Map<KeptFact, number>();

  const place = (fact: KeptFact): number => {
    let at = known.get(fact);
    if (at !== undefined) return at;
    const content = JSON.stringify({ ...fact, line: undefined });
    at = placeOf.get(content);
    if (at === undefined) placeOf.set(content, (at = contents.push(content) - 1));
    known.set(fact, at);
    return at;
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
      const readings = new Map<string, Reading>();
      for (const { id, key, blobs, counts, facts, refused } of columns.readers) {
        const reader = keys.get(id);
        if (reader?.key !== key) continue;
        let from = 0;
        for (const [at, blob] of idsOf(blobs, idBytes).entries()) {
          const said: KeptFact[] = [];
          for (const to = from + counts[at]! * 2; from < to; from += 2)
            said.push(factOf(facts[from]!, facts[from + 1]!));
          readings.set(`${blob} ${reader.index}`, { facts: said });
        }
        for (const [blob, why] of refused) readings.set(`${blob} ${reader.index}`, { unreadable: why });
      }
      return readings;
    },
    columns(readers) {
      const rows = readers.map(({ id, key, readings }) => {
        const said = [...readings].flatMap(([blob, reading]) =>
          reading.unreadable === undefined ? [{ blob, facts: reading.facts }] : [],
        );
        return {
          id,
          key,
          blobs: bytesOf(said.map(({ blob }) => blob)),
          counts: Uint32Array.from(said, ({ facts }) => facts.length),
          facts: Uint32Array.from(said.flatMap(({ facts }) => facts.flatMap((fact) => [place(fact), fact.line ?? 0]))),
          refused: [...readings].flatMap(([blob, { unreadable }]) =>
            unreadable === undefined ? [] : [[blob, unreadable] as [string, typeof unreadable]],
          ),
        };
      });
      return { contents, readers: rows };
    },
  };
}
