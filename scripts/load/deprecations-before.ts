/** Deprecations against their last commit: a moved date has its row, rows are only added, ids do not vanish. */
import { MovableDate, Deprecation } from '../../data/schema/deprecation.ts';
import type { HistoryRow } from '../../data/schema/deprecation.ts';
import type { Writing } from './front-matter-folder.ts';
import { parseFrontMatter } from './front-matter.ts';

/** The text of each file, by its name, as it was last committed. */
export type Before = ReadonlyMap<string, string>;

export function* movedInSilence(
  all: Writing<Deprecation>[],
  names: string[],
  before: Before,
  folder: string,
): Generator<string> {
  const committed = new Map<string, Deprecation>();
  const fileOf = new Map<string, string>();
  for (const [name, text] of [...before].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const { written } = parseFrontMatter(name, text);
    const parsed = Deprecation.safeParse(written?.front.value);
    // What was broken then has nothing to be held against it now.
    if (!parsed.success) continue;
    committed.set(parsed.data.id, parsed.data);
    fileOf.set(parsed.data.id, name);
  }
  for (const one of all) {
    const then = committed.get(one.value.id);
    if (then) yield* changes(one, then);
  }
  for (const [id, name] of fileOf) {
    if (names.some((other) => other.startsWith(`${id.toLowerCase()}-`))) continue;
    yield `${folder}/${name}:1: ${id} has been published and its file is gone; ids are permanent. Bring it back, and set revoked_on if it was called off.`;
  }
}

function* changes({ value, problem }: Writing<Deprecation>, then: Deprecation): Generator<string> {
  const lost = then.history.findIndex((row, i) => !same(row, value.history[i]));
  if (lost >= 0)
    yield problem(
      ['history'],
      `history[${lost}] is not what has been published (${then.history[lost]!.on}: ${then.history[lost]!.what}). Rows are only added; put it back and add yours at the end.`,
    );
  if (value.announced !== then.announced)
    yield problem(
      ['announced'],
      `announced is ${value.announced}, but ${then.announced} has been published. An announcement cannot be moved; put it back.`,
    );
  for (const key of MovableDate.options) {
    if (value[key] === then[key]) continue;
    const rows = value.history.slice(then.history.length);
    if (rows.some((row) => row.moved === key)) continue;
    yield problem(
      value[key] === undefined ? ['history'] : [key],
      `${key} is ${value[key] ?? 'missing'}, but ${then[key] ?? 'no date'} has been published. Add a row to history: { on: …, moved: ${key}, ${then[key] === undefined ? '' : `from: ${then[key]}, `}${value[key] === undefined ? '' : `to: ${value[key]}, `}what: … }.`,
    );
  }
}

function same(a: HistoryRow, b: HistoryRow | undefined): boolean {
  return b !== undefined && (['on', 'what', 'moved', 'from', 'to'] as const).every((key) => a[key] === b[key]);
}
