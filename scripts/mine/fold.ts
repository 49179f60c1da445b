/**
 * Facts per file version, folded over the first-parent line into facts and since when.
 *
 * The state at a first-parent commit is the union over all claimed files of its tree. In it, a file says what its version
 * there says; a version that cannot be read carries on what the last readable version said, until the file is readable again or
 * deleted, and is listed as unreadable for that time: nothing flips that nobody changed. A file that was never readable
 * says nothing; a deleted file says nothing, whatever follows it. A symbolic link is present but not read; another repository
 * at the path (a submodule) is no file. What presence gives is present whether or not the file can be read.
 * Spans that touch are one, whichever files they come from; something reverted and restored has two.
 */
import type { CatalogEntity } from '../../data/schema/mined.ts';
import type { Reason } from '../../data/schema/shapes.ts';
import type { Fact, OwnersFact, Reader } from '../read/reader.ts';
import type { FileHistory } from './changes.ts';
import { type Reading, unreadable } from './reading.ts';
import type { Spans } from './spans.ts';
import type { Readings } from './versions.ts';

export interface FoldedReference {
  spans: Spans;
  versions: Map<string | null, { spans: Spans; label: string | null; labelled: number }>;
  locations: { file: string; line: number; version: string | null }[];
}
export interface FoldedTrait {
  spans: Spans;
  files: Set<string>;
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
export interface Folded {
  references: Map<string, FoldedReference>;
  traits: Map<string, FoldedTrait>;
  catalog: Map<string, FoldedRow<CatalogEntity>>;
  owners: Map<string, FoldedRow<Pick<OwnersFact, 'owners' | 'people'>>>;
  unreadable: Map<string, FoldedRow<FoldedUnreadable>>;
}
/** From a position up to, not including, another; `end` is the number of positions. */
interface Stretch {
  file: string;
  from: number;
  to: number;
  end: number;
  /** Where the version of the file that says so came in: earlier than `from` when only its mode changed, or when it is carried on. */
  since: number;
}

const LINK: Reading = unreadable('symlink', 'It is a symbolic link, which is not followed.');

export function folded(files: FileHistory[], readings: Readings, readers: readonly Reader[], end: number): Folded {
  const all: Folded = {
    references: new Map(),
    traits: new Map(),
    catalog: new Map(),
    owners: new Map(),
    unreadable: new Map(),
  };
  // In the order of paths, so that ties (whose label, whose line) fall the same way every night.
  for (const file of [...files].sort((a, b) => (a.claim.path < b.claim.path ? -1 : 1))) {
    if (file.claim.traits.length > 0) foldPresence(all, file, end);
    for (const index of file.claim.readers) foldReader(all, file, readings, index, readers[index]!, end);
  }
  return all;
}

function foldPresence(all: Folded, { claim, ages, blobs }: FileHistory, end: number) {
  for (let at = blobs.length - 1; at >= 0; at--) {
    if (blobs[at] === null) continue;
    const stretch = stretchOf(claim.path, ages, at, end);
    for (const trait of claim.traits) addTrait(all, trait, stretch);
  }
}

function foldReader(all: Folded, file: FileHistory, readings: Readings, index: number, reader: Reader, end: number) {
  const { claim, ages, blobs, links } = file;
  let said: Fact[] = [];
  let saying: string | null = null;
  let saidSince = 0;
  for (let at = blobs.length - 1; at >= 0; at--) {
    const blob = blobs[at]!;
    if (blob === null) {
      said = [];
      saying = null;
      continue;
    }
    const stretch = stretchOf(claim.path, ages, at, end);
    const reading = links[at] ? LINK : readings(blob, index);
    if (reading.unreadable !== undefined) {
      addUnreadable(all, reading.unreadable, reader.id, stretch);
    } else {
      if (saying !== blob) saidSince = stretch.from;
      saying = blob;
      said = reading.facts;
    }
    for (const fact of said) addFact(all, fact, { ...stretch, since: saidSince });
  }
}

/** Ages count back from the newest commit, positions forward from the oldest. */
function stretchOf(file: string, ages: number[], at: number, end: number): Stretch {
  const from = end - 1 - ages[at]!;
  return { file, from, to: at === 0 ? end : end - 1 - ages[at - 1]!, end, since: from };
}

function addFact(all: Folded, fact: Fact, stretch: Stretch) {
  if (fact.kind === 'trait') return addTrait(all, fact.name, stretch);
  if (fact.kind === 'catalog') return addRow(all.catalog, fact.entity, fact.line, stretch);
  if (fact.kind === 'owners')
    return addRow(all.owners, { owners: fact.owners, people: fact.people }, fact.line, stretch);
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

function addTrait(all: Folded, name: string, stretch: Stretch) {
  const trait = entry(all.traits, name, () => ({ spans: [], files: new Set<string>() }));
  extend(trait.spans, stretch);
  if (stretch.to === stretch.end) trait.files.add(stretch.file);
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

function addUnreadable(all: Folded, why: { reason: Reason; message: string }, reader: string, stretch: Stretch) {
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
