/** What the files say, gathered key by key with the positions at which it holds. */
import type { CatalogEntity } from '../../data/schema/mined.ts';
import type { Reason } from '../../data/schema/shapes.ts';
import type { ContentFact, OwnersFact } from '../read/reader.ts';
import type { KeptFact } from './said-before.ts';
import type { Spans } from './spans.ts';

export interface FoldedReference {
  spans: Spans;
  versions: Map<string | null, { spans: Spans; label: string | null; labelled: number }>;
  locations: { file: string; line: number; version: string | null }[];
}
export interface FoldedTrait {
  spans: Spans;
  /** The files at the head, each with its first line that says so; null: its presence does. */
  files: Map<string, number | null>;
}
/** A row of a file, with the line it has in the newest version that has it. */
export interface FoldedRow<Content> {
  file: string;
  content: Content;
  line: number | null;
  newest: number;
  spans: Spans;
}
export interface FoldedUnreadable {
  reader: string;
  reason: Reason;
  message: string;
}
/** Oldest first; of each file the versions that follow each other. */
export interface FoldedContent {
  blob: string;
  sketch: string;
  lines: number;
  from: number;
  to: number;
}
export interface Folded {
  references: Map<string, FoldedReference>;
  traits: Map<string, FoldedTrait>;
  catalog: Map<string, FoldedRow<CatalogEntity>>;
  owners: Map<string, FoldedRow<Pick<OwnersFact, 'owners' | 'people'>>>;
  unreadable: Map<string, FoldedRow<FoldedUnreadable>>;
  contents: Map<string, FoldedContent[]>;
}
/** From a position up to, not including, another; `end` is the number of positions. */
export interface Stretch {
  file: string;
  from: number;
  to: number;
  end: number;
  /** Where the version of the file that says so came in: earlier than `from` when only its mode changed, or when it is carried on. */
  since: number;
  /** The version that says so. */
  blob: string;
}

export const nothingFolded = (): Folded => ({
  references: new Map(),
  traits: new Map(),
  catalog: new Map(),
  owners: new Map(),
  unreadable: new Map(),
  contents: new Map(),
});

export function addFact(all: Folded, fact: KeptFact, stretch: Stretch): void {
  // Rules say something of folders, which only a monorepo asks for.
  if (fact.kind === 'rule') return;
  if (fact.kind === 'trait') return addTrait(all, fact.name, fact.line, stretch);
  if (fact.kind === 'catalog') return addRow(all.catalog, fact.entity, fact.line, stretch);
  if (fact.kind === 'owners')
    return addRow(all.owners, { owners: fact.owners, people: fact.people }, fact.line, stretch);
  if (fact.kind === 'content') return addContent(all, fact, stretch);
  const reference = entry(all.references, fact.subject, () => ({ spans: [], versions: new Map(), locations: [] }));
  const version = entry(reference.versions, fact.version, () => ({ spans: [], label: null, labelled: -1 }));
  extend(reference.spans, stretch);
  extend(version.spans, stretch);
  if (fact.label !== null && stretch.since > version.labelled) {
    version.label = fact.label;
    version.labelled = stretch.since;
  }
  if (stretch.to === stretch.end)
    reference.locations.push({ file: stretch.file, line: fact.line, version: fact.version });
}

/** `line` is null where the mere presence of the file gives the trait. */
export function addTrait(all: Folded, name: string, line: number | null, stretch: Stretch): void {
  const trait = entry(all.traits, name, () => ({ spans: [], files: new Map<string, number | null>() }));
  extend(trait.spans, stretch);
  if (stretch.to !== stretch.end) return;
  const known = trait.files.get(stretch.file) ?? null;
  trait.files.set(stretch.file, known === null || line === null ? (known ?? line) : Math.min(known, line));
}

function addContent(all: Folded, { sketch, lines }: ContentFact, { file, from, to, blob }: Stretch) {
  const versions = entry(all.contents, file, () => []);
  const last = versions.at(-1);
  if (last?.blob === blob && last.to === from) last.to = to;
  else versions.push({ blob, sketch, lines, from, to });
}

function addRow<Content>(
  rows: Map<string, FoldedRow<Content>>,
  content: Content,
  line: number | null,
  stretch: Stretch,
  key = JSON.stringify(content),
) {
  const row = entry(rows, `${stretch.file}\0${key}`, () => ({
    file: stretch.file,
    content,
    line,
    newest: stretch.since,
    spans: [],
  }));
  extend(row.spans, stretch);
  if (stretch.since <= row.newest) return;
  row.newest = stretch.since;
  row.line = line;
  row.content = content;
}

export function addUnreadable(
  all: Folded,
  why: { reason: Reason; message: string },
  reader: string,
  stretch: Stretch,
): void {
  const content = { reader, reason: why.reason, message: why.message };
  addRow(all.unreadable, content, null, stretch, `${reader}\0${why.reason}`);
}

/** Stretches of one file come oldest first: most go on where the last one ended. */
function extend(spans: Spans, { from, to }: Stretch) {
  const last = spans.length - 1;
  if (last > 0 && spans[last] === from) spans[last] = to;
  else if (last < 0 || spans[last] !== to || spans[last - 1] !== from) spans.push(from, to);
}

function entry<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}
