/** What the run before kept of a repository, as far as it still holds, and what this one keeps. */
import { existsSync } from 'node:fs';
import type { DiscoveredRepository } from '../discover/discovered.ts';
import type { Reader } from '../read/reader.ts';
import { codeKeys } from './code-key.ts';
import { type ReadingColumns, readingStore, type ReadingStore } from './kept-readings.ts';
import { columnsOf, walkOf, type WalkColumns } from './kept-walk.ts';
import type { MineOptions } from './options.ts';
import type { ReaderSources } from './reader-sources.ts';
import { mayHeal, type Reading } from './reading.ts';
import type { Keys, Mine } from './mine.ts';
import type { Walk } from './walk.ts';

interface Content {
  form: string;
  head: string;
  walkKey: string;
  bots: string;
  walk: WalkColumns;
  readings: ReadingColumns;
}
export interface Known {
  /** The head of the run before; null: nothing is known. */
  head: string | null;
  /** Null: it has to be walked afresh. */
  walk: Walk | null;
  /** By `<blob> <reader>`. */
  readings: Map<string, Reading>;
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
    return { head: null, walk: null, readings: new Map(), store };
  const holds = content.walkKey === keys.walk && content.bots === botsOf(options);
  const byId = new Map(readers.map(({ id }, index) => [id, { index, key: keys.readers[index]! }]));
  return {
    head: content.head,
    walk: holds ? walkOf(content.walk, options, readers) : null,
    readings: store.loaded(content.readings, byId, content.walk.idBytes),
    store,
  };
}

export function keep(
  { owner, name, head }: DiscoveredRepository,
  options: MineOptions,
  { kept, keys, readers }: Mine,
  { walk, readings, store }: { walk: Walk; readings: Known['readings']; store: ReadingStore },
): void {
  const content: Content = {
    form: keys.form,
    head,
    walkKey: keys.walk,
    bots: botsOf(options),
    walk: columnsOf(walk),
    readings: store.columns(saidBy(walk, readings, readers, keys)),
  };
  kept.save(owner, name, content);
}

const botsOf = ({ bots }: MineOptions) => JSON.stringify([...(bots ?? [])].sort());

/** Per reader, what it said of every version that the walk found. */
function saidBy({ changes }: Walk, readings: Known['readings'], readers: readonly Reader[], keys: Keys) {
  const said = readers.map(({ id }, index) => ({
    id,
    key: keys.readers[index]!,
    readings: new Map<string, Reading>(),
  }));
  for (const { claim, blobs, links } of changes.files)
    for (const [at, blob] of blobs.entries()) {
      if (blob === null || links[at]) continue;
      for (const index of claim.readers) {
        if (said[index]!.readings.has(blob)) continue;
        const reading = readings.get(`${blob} ${index}`);
        if (reading === undefined) continue;
        if (reading.unreadable === undefined || !mayHeal(reading.unreadable.reason))
          said[index]!.readings.set(blob, reading);
      }
    }
  return said.filter(({ readings }) => readings.size > 0);
}
