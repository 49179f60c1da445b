/**
 * What mining must give, found the slow way: the whole tree of every first-parent commit is listed and read, and the states
 * are written down one after the other. It shares nothing with the miner but the readers and the rule of what is left out.
 */
import type { CatalogEntity, Mined } from '../../data/schema/mined.ts';
import { signOf } from '../mine/component-signs.ts';
import { isManifest } from '../mine/manifests.ts';
import { coversFolder } from '../read/codeowners-folders.ts';
import { leftOut } from '../read/left-out.ts';
import { Unreadable, type Fact, type Reader } from '../read/reader.ts';
import { git } from './make-repository.ts';

export type Told = Pick<Mined, 'references' | 'traits' | 'catalog' | 'owners' | 'unreadable'>;
type Interval = Told['traits'][number]['intervals'][number];

export interface TreeFile {
  mode: string;
  blob: string;
  path: string;
}
/** By file and reader: what the last readable version said, and which version that was. */
type Remembered = Map<string, { facts: Fact[]; since: string }>;
/** What one commit's tree says: keys of what is true, and the notes that belong to them, in the order of files. */
interface State {
  commit: string;
  truths: Map<string, Note[]>;
}
type Note =
  | { kind: 'reference'; subject: string; version: string | null; label: string | null; file: string; line: number }
  | { kind: 'version'; version: string | null; label: string | null; since: string }
  | { kind: 'trait'; name: string; file: string; line: number | null }
  | { kind: 'catalog'; entity: CatalogEntity; file: string; line: number; since: string }
  | { kind: 'owners'; owners: string[]; people: number; file: string; line: number | null; since: string }
  | { kind: 'unreadable'; file: string; reader: string; reason: string; message: string; since: string };

/** Every first-parent commit from the oldest on, with its tree, its moment, and the text of blobs. */
export interface Past {
  commits: string[];
  trees: TreeFile[][];
  moments: Map<string, { commit: string; date: string }>;
  contents: (id: string) => string;
}
/** A folder, and which files speak for it. */
export interface Part {
  folder: string;
  has: (path: string) => boolean;
}

export function oracle(gitDirectory: string, head: string, readers: readonly Reader[]): Told {
  return toldOfPart(pastOf(gitDirectory, head), readers, { folder: '', has: () => true });
}

export function pastOf(gitDirectory: string, head: string): Past {
  const commits = git(gitDirectory, ['rev-list', '--first-parent', '--reverse', head]).split('\n');
  const trees = commits.map((commit) => treeOf(gitDirectory, commit));
  return { commits, trees, moments: momentsOf(gitDirectory, head), contents: blobReader(gitDirectory) };
}

export function toldOfPart({ commits, trees, moments, contents }: Past, readers: readonly Reader[], part: Part): Told {
  const remembered: Remembered = new Map();
  const states = commits.map((commit, at) => stateOf(commit, trees[at]!, contents, remembered, readers, part));
  return told(states, moments);
}

function treeOf(gitDirectory: string, commit: string): TreeFile[] {
  const lines = git(gitDirectory, ['ls-tree', '-r', '-z', '--full-tree', commit]).split('\0').slice(0, -1);
  const files = lines.map((line) => {
    const [description, path] = line.split('\t') as [string, string];
    const [mode, , blob] = description.split(' ') as [string, string, string];
    return { mode, blob, path };
  });
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The text of a blob, asked of git once. */
function blobReader(gitDirectory: string): (id: string) => string {
  const texts = new Map<string, string>();
  return (id) => {
    if (!texts.has(id)) texts.set(id, `${git(gitDirectory, ['cat-file', 'blob', id])}\n`);
    return texts.get(id)!;
  };
}

function stateOf(
  commit: string,
  tree: TreeFile[],
  contents: (id: string) => string,
  remembered: Remembered,
  readers: readonly Reader[],
  { folder, has }: Part,
): State {
  const truths: State['truths'] = new Map();
  const note = (key: string, value: Note) => void truths.set(key, [...(truths.get(key) ?? []), value]);
  const present = new Set<string>();
  for (const file of tree) {
    if (file.mode === '160000') continue;
    if (leftOut(file.path)) continue;
    const trait = (name: string) => note(`trait ${name}`, { kind: 'trait', name, file: file.path, line: null });
    const speaks = has(file.path);
    const claiming = readers.filter((one) => one.claims(file.path));
    const within = folder === '' ? file.path : file.path.slice(folder.length + 1);
    const isLookedAt = isManifest(file.path) || signOf(file.path) !== null || claiming.length > 0;
    if (speaks && isLookedAt && isManifest(within)) trait(`file/${within}`);
    for (const reader of claiming) {
      if (speaks) for (const name of reader.traits?.(file.path) ?? []) trait(name);
      if (reader.read === undefined) continue;
      const key = `${file.path} ${reader.id}`;
      present.add(key);
      const said = wordsOf(file, contents, reader);
      const since = `${file.mode === '120000'} ${file.blob}`;
      if ('facts' in said) remembered.set(key, { facts: said.facts, since });
      else if (speaks)
        note(`unreadable ${key} ${said.reason}`, {
          kind: 'unreadable',
          file: file.path,
          reader: reader.id,
          ...said,
          since,
        });
      const { facts, since: spoken } = remembered.get(key) ?? { facts: [], since };
      for (const fact of facts) {
        if (folder !== '' && fact.kind === 'owners' && fact.byRules)
          noteFact(note, ownersOf(folder, facts), file.path, spoken);
        else if (speaks) noteFact(note, fact, file.path, spoken);
      }
    }
  }
  for (const key of remembered.keys()) if (!present.has(key)) remembered.delete(key);
  return { commit, truths };
}

function wordsOf(
  file: TreeFile,
  contents: (id: string) => string,
  reader: Reader,
): { facts: Fact[] } | { reason: string; message: string } {
  if (file.mode === '120000') {
    // The same question asked of Node's URLs: two dots too many stay at their root, so that the root is a folder deep down.
    const target = contents(file.blob).replace(/\n$/, '');
    const root = 'file:///a/b/c/d/e/f/g/h/';
    const { href } = new URL(
      target.split('/').map(encodeURIComponent).join('/'),
      root + file.path.split('/').map(encodeURIComponent).join('/'),
    );
    const path = href.startsWith(root) ? decodeURIComponent(href.slice(root.length)) : '';
    if (path !== file.path && reader.claims(path) && !leftOut(path)) return { facts: [] };
    const message = 'It is a symbolic link to a file that is not read here, and is not followed.';
    return { reason: 'symlink', message };
  }
  const text = contents(file.blob);
  if (text.includes('\0')) return { reason: 'binary', message: 'It has zero bytes in it and is no text.' };
  if (reader.needles !== undefined && !reader.needles.some((needle) => text.includes(needle))) return { facts: [] };
  try {
    return { facts: reader.read!(text) };
  } catch (error) {
    if (error instanceof Unreadable) return { reason: error.reason, message: error.message };
    return { reason: 'internal', message: `The reader ${reader.id} failed: ${(error as Error).message}` };
  }
}

function noteFact(note: (key: string, value: Note) => void, fact: Fact, file: string, since: string) {
  if (fact.kind === 'rule') return;
  if (fact.kind === 'trait')
    return note(`trait ${fact.name}`, { kind: 'trait', name: fact.name, file, line: fact.line });
  if (fact.kind === 'catalog')
    return note(`catalog ${file} ${JSON.stringify(fact.entity)}`, {
      kind: 'catalog',
      entity: fact.entity,
      file,
      line: fact.line,
      since,
    });
  if (fact.kind === 'owners') {
    const { owners, people, line } = fact;
    return note(`owners ${file} ${JSON.stringify({ owners, people })}`, {
      kind: 'owners',
      owners,
      people,
      file,
      line,
      since,
    });
  }
  // Contents are in the activity document, and have a test of their own.
  if (fact.kind === 'content') return;
  const { subject, version, label, line } = fact;
  note(`reference ${subject}`, { kind: 'reference', subject, version, label, file, line });
  note(`version ${subject} ${JSON.stringify(version)}`, { kind: 'version', version, label, since: `${file} ${since}` });
}

/** In every section the last rule that covers the folder. */
function ownersOf(folder: string, facts: Fact[]): Fact {
  const matching = facts.filter((fact) => fact.kind === 'rule').filter(({ pattern }) => coversFolder(pattern, folder));
  const sections = [...new Set(matching.map(({ section }) => section))];
  const deciding = sections.map((section) => matching.findLast((rule) => rule.section === section)!);
  const owners = [...new Set(deciding.flatMap((rule) => rule.owners))];
  const people = deciding.map((rule) => rule.people).reduce((a, b) => a + b, 0);
  return { kind: 'owners', owners, people, line: deciding[0]?.line ?? null };
}

function momentsOf(gitDirectory: string, head: string): Map<string, { commit: string; date: string }> {
  const lines = git(gitDirectory, ['log', '--first-parent', '--format=%H %ct', head]).split('\n');
  const rows = lines.map((line) => line.split(' ') as [string, string]);
  return new Map(
    rows.map(([commit, seconds]) => [
      commit,
      { commit, date: new Date(Number(seconds) * 1000).toISOString().replace('.000', '') },
    ]),
  );
}

function told(states: State[], moments: Map<string, { commit: string; date: string }>): Told {
  const keys = [...new Set(states.flatMap((state) => [...state.truths.keys()]))];
  const head = states.at(-1)!;
  const intervals = (key: string) => {
    const found: Interval[] = [];
    for (const [at, { commit, truths }] of states.entries()) {
      const was = at > 0 && states[at - 1]!.truths.has(key);
      if (truths.has(key) && !was) found.push({ from: moments.get(commit)!, to: null });
      if (!truths.has(key) && was) found.at(-1)!.to = moments.get(commit)!;
    }
    return found;
  };
  const notes = (key: string) => states.flatMap((state) => state.truths.get(key) ?? []);
  /** The note of the newest version of the file that says so: the first commit of the last run of one blob. */
  const newest = (key: string) => {
    let found: Note | undefined;
    let before: unknown;
    for (const state of states) {
      const note = state.truths.get(key)?.[0] as (Note & { since: string }) | undefined;
      if (note !== undefined && note.since !== before) found = note;
      before = note?.since;
    }
    return found!;
  };
  const result: Told = { references: [], traits: [], catalog: [], owners: [], unreadable: [] };
  for (const key of keys) {
    const first = notes(key)[0]!;
    if (first.kind === 'trait') {
      const places = (head.truths.get(key) ?? []) as Extract<Note, { kind: 'trait' }>[];
      const files = [...new Set(places.map(({ file }) => file))].sort().slice(0, 10);
      const lines = files.map((file) => firstLine(places.filter((place) => place.file === file)));
      const shown = lines.some((line) => line !== null) ? { lines } : {};
      result.traits.push({ name: first.name, intervals: intervals(key), files, ...shown });
    }
    if (first.kind === 'catalog') {
      const { entity, file, line } = newest(key) as Extract<Note, { kind: 'catalog' }>;
      result.catalog.push({ entity, file, line, intervals: intervals(key) });
    }
    if (first.kind === 'owners') {
      const { owners, people, file, line } = newest(key) as Extract<Note, { kind: 'owners' }>;
      result.owners.push({ source: file, owners, people, line, intervals: intervals(key) });
    }
    if (first.kind === 'unreadable') {
      const { file, reader, reason, message } = newest(key) as Extract<Note, { kind: 'unreadable' }>;
      result.unreadable.push({ file, reader, reason: reason as 'symlink', message, intervals: intervals(key) });
    }
    if (first.kind === 'reference') result.references.push(reference(key, first.subject));
  }
  function reference(key: string, subject: string): Told['references'][number] {
    const versions = keys.filter((one) => one.startsWith(`version ${subject} `)).sort();
    const places = (head.truths.get(key) ?? []).map((note) => note as Extract<Note, { kind: 'reference' }>);
    const locations = new Set(places.map(({ file, line, version }) => JSON.stringify({ file, line, version })));
    return {
      subject,
      intervals: intervals(key),
      versions: versions.map((one) => ({
        version: (notes(one)[0] as { version: string | null }).version,
        label: labelOf(states, one),
        intervals: intervals(one),
      })),
      locations: [...locations].map((text) => JSON.parse(text) as Told['references'][number]['locations'][number]),
    };
  }
  return sorted(result);
}

function firstLine(places: { line: number | null }[]): number | null {
  const lines = places.flatMap(({ line }) => line ?? []);
  return lines.length === 0 ? null : Math.min(...lines);
}

/** The label in the newest version of a file that gives one; of two files changed by one commit, the first. */
function labelOf(states: State[], key: string): string | null {
  let label: string | null = null;
  let before: string[] = [];
  for (const { truths } of states) {
    const notes = (truths.get(key) ?? []).map((note) => note as Extract<Note, { kind: 'version' }>);
    const fresh = notes.find((note) => note.label !== null && !before.includes(note.since));
    if (fresh !== undefined) label = fresh.label;
    before = notes.map((note) => note.since);
  }
  return label;
}

function sorted(result: Told): Told {
  const order = <Row>(rows: Row[], key: (row: Row) => string) => rows.sort((a, b) => (key(a) < key(b) ? -1 : 1));
  const text = (value: unknown) => JSON.stringify(value);
  order(result.references, (row) => row.subject);
  for (const row of result.references) {
    order(row.versions, (version) => (version.version === null ? '' : ` ${version.version}`));
    order(
      row.locations,
      ({ file, line, version }) =>
        `${file}\0${String(line).padStart(9, '0')}\0${version === null ? '' : ` ${version}`}`,
    );
  }
  order(result.traits, (row) => row.name);
  order(result.catalog, (row) => `${row.file}\0${row.entity.name}\0${text(row.entity)}`);
  order(result.owners, (row) => `${row.source}\0${text(row.owners)}${row.people}`);
  order(result.unreadable, (row) => `${row.file}\0${row.reader}\0${row.reason}`);
  return result;
}
