/** What the run before kept of a repository, as far as it still holds, and what this one keeps. */
import { existsSync } from 'node:fs';
import type { DiscoveredRepository } from '../discover/discovered.ts';
import type { Reader } from '../read/reader.ts';
import { codeKeys } from './code-key.ts';
import type { CommitsBeside } from './commits-beside.ts';
import { type ReadingColumns, readingStore, type ReadingStore } from './kept-readings.ts';
import { columnsOf, walkOf, type WalkColumns } from './kept-walk.ts';
import type { MineOptions } from './options.ts';
import type { ReaderSources } from './reader-sources.ts';
import { type KnownReadings, nothingKnown } from './known-readings.ts';
import type { Keys, Mine } from './mine.ts';
import type { Walk } from './walk.ts';

interface Content {
  form: string;
  head: string;
  walkKey: string;
  bots: string;
  walk: WalkColumns;
  beside: CommitsBeside;
  readings: ReadingColumns;
}
export interface Known {
  /** The head of the run before; null: nothing is known. */
  head: string | null;
  /** Null: it has to be walked afresh. */
  walk: Walk | null;
  beside: CommitsBeside;
  readings: KnownReadings;
  store: ReadingStore;
}

const here = (file: string) => new URL(file, import.meta.url);

/** A module of the name of a reader in `readers/` beside the one that lists them is that reader's own code. */
export function keysOf({ module, probes }: ReaderSources, readers: readonly Reader[]): Keys {
  const codeKey = codeKeys();
  const list = new URL(module);
  const codeOf = (id: string, index: number): URL => {
    if (index >= readers.length - probes.length) return here('../read/probe.ts');
    const own = new URL(`./readers/${id}.ts`, list);
    return existsSync(own) ? own : list;
  };
  const reading = codeKey(here('./reading.ts'), here('./said-before.ts'));
  return {
    form: codeKey(here('./kept-walk.ts'), here('./kept-readings.ts'), here('./kept-repository.ts')),
    walk: JSON.stringify([
      codeKey(here('./walk.ts'), here('../read/probe.ts'), list),
      probes.map(({ id }) => id).sort(),
    ]),
    readers: readers.map(({ id, version }, index) => `${reading} ${version} ${codeKey(codeOf(id, index))}`),
  };
}

export function knownOf({ owner, name, head }: DiscoveredRepository, options: MineOptions, mine: Mine): Known {
  const { kept, keys, readers } = mine;
  const content = kept.load(owner, name) as Content | null;
  const store = readingStore();
  if (content === null || content.form !== keys.form || content.walk.idBytes * 2 !== head.length)
    return { head: null, walk: null, beside: new Map(), readings: nothingKnown(readers), store };
  const holds = content.walkKey === keys.walk && content.bots === botsOf(options);
  return {
    head: content.head,
    walk: holds ? walkOf(content.walk, options, readers) : null,
    beside: content.beside,
    readings: store.loaded(content.readings, keyed(readers, keys), content.walk.idBytes),
    store,
  };
}

export function keep(
  { owner, name, head }: DiscoveredRepository,
  options: MineOptions,
  { kept, keys, readers }: Mine,
  { walk, beside, readings, store }: Pick<Known, 'beside' | 'readings' | 'store'> & { walk: Walk },
): void {
  const content: Content = {
    form: keys.form,
    head,
    walkKey: keys.walk,
    bots: botsOf(options),
    walk: columnsOf(walk),
    beside,
    readings: store.columns(keyed(readers, keys).map((one, index) => ({ ...one, readings: readings[index]! }))),
  };
  kept.save(owner, name, content);
}

const botsOf = ({ bots }: MineOptions) => JSON.stringify([...(bots ?? [])].sort());

const keyed = (readers: readonly Reader[], keys: Keys) =>
  readers.map(({ id }, index) => ({ id, key: keys.readers[index]! }));

/** After a walk from the first commit on: what was said of versions that are in no history any more is left out. */
export function stillThere({ changes }: Walk, known: KnownReadings): KnownReadings {
  const blobs = new Set(changes.files.flatMap(({ blobs }) => blobs));
  return known.map((said) => new Map([...said].filter(([blob]) => blobs.has(blob))));
}
