/** A walk as columns of plain numbers and bytes, and back. */
import type { Activity } from '../../data/schema/activity.ts';
import type { Reader } from '../read/reader.ts';
import { authors } from './authors.ts';
import type { Changes, FileHistory } from './changes.ts';
import { claimOf } from './claims.ts';
import { nothingYet, type History } from './history.ts';
import { bytesOf, idsOf } from './id-bytes.ts';
import type { MineOptions } from './options.ts';
import type { Walk } from './walk.ts';

export interface WalkColumns {
  idBytes: number;
  ids: Uint8Array;
  /** How many parents each row has, then their rows. */
  parentCounts: Uint32Array;
  parents: Uint32Array;
  committed: Float64Array;
  authored: Float64Array;
  author: Int32Array;
  numbered: Uint8Array;
  request: Uint32Array;
  reverts: History['reverts'];
  landed: Uint32Array;
  authors: Activity['authors'];
  folderNames: string[];
  folderAges: Uint32Array;
  folders: Uint32Array;
  added: Uint32Array;
  removed: Uint32Array;
  /** Per file its path and how many versions; then the versions of all. */
  paths: string[];
  counts: Uint32Array;
  ages: Uint32Array;
  kinds: Uint8Array;
  blobs: Uint8Array;
}
const GONE = 0;
const FILE = 1;
const LINK = 2;

export function columnsOf({ history, authors, changes }: Walk): WalkColumns {
  const versions = changes.files.flatMap(({ ages, blobs, links }) =>
    ages.map((age, at) => ({ age, blob: blobs[at]!, link: links[at]! })),
  );
  return {
    idBytes: history.ids[0]!.length / 2,
    ids: bytesOf(history.ids),
    parentCounts: Uint32Array.from(history.parents, ({ length }) => length),
    parents: Uint32Array.from(history.parents.flat()),
    committed: Float64Array.from(history.committed),
    authored: Float64Array.from(history.authored),
    author: Int32Array.from(history.author),
    numbered: Uint8Array.from(history.numbered, Number),
    request: Uint32Array.from(history.request),
    reverts: history.reverts,
    landed: Uint32Array.from(history.landed),
    authors: authors.list,
    folderNames: changes.folders.names,
    folderAges: Uint32Array.from(changes.folders.ages),
    folders: Uint32Array.from(changes.folders.folders),
    added: Uint32Array.from(changes.folders.added),
    removed: Uint32Array.from(changes.folders.removed),
    paths: changes.files.map(({ key }) => key),
    counts: Uint32Array.from(changes.files, ({ ages }) => ages.length),
    ages: Uint32Array.from(versions, ({ age }) => age),
    kinds: Uint8Array.from(versions, ({ blob, link }) => (blob === null ? GONE : link ? LINK : FILE)),
    blobs: bytesOf(versions.flatMap(({ blob }) => blob ?? [])),
  };
}

export function walkOf(columns: WalkColumns, { authorKey, bots }: MineOptions, readers: readonly Reader[]): Walk {
  return {
    history: historyOf(columns),
    authors: authors(authorKey, bots ?? [], columns.authors),
    changes: changesOf(columns, readers),
  };
}

function historyOf(columns: WalkColumns): History {
  const history = nothingYet();
  history.ids = idsOf(columns.ids, columns.idBytes);
  for (const [row, id] of history.ids.entries()) history.index.set(id, row);
  let at = 0;
  for (const count of columns.parentCounts) history.parents.push([...columns.parents.subarray(at, (at += count))]);
  history.committed = [...columns.committed];
  history.authored = [...columns.authored];
  history.author = [...columns.author];
  history.numbered = Array.from(columns.numbered, Boolean);
  history.request = [...columns.request];
  history.reverts = columns.reverts;
  history.landed = [...columns.landed];
  for (const [row, position] of history.landed.entries()) if (position === history.line.length) history.line.push(row);
  return history;
}

function changesOf(columns: WalkColumns, readers: readonly Reader[]): Changes {
  const { idBytes, paths, counts, ages, kinds, blobs } = columns;
  const ids = idsOf(blobs, idBytes).values();
  let at = 0;
  const files = paths.map((key, index): FileHistory => {
    const claim = claimOf(Buffer.from(key, 'latin1').toString('utf8'), readers);
    if (claim === null) throw new Error(`Expected somebody to claim ${key}, found nobody.`);
    const from = at;
    at += counts[index]!;
    const own = [...kinds.subarray(from, at)];
    return {
      key,
      claim,
      ages: [...ages.subarray(from, at)],
      blobs: own.map((kind) => (kind === GONE ? null : ids.next().value!)),
      links: own.map((kind) => kind === LINK),
    };
  });
  return { files, folders: foldersOf(columns) };
}

const foldersOf = ({ folderNames, folderAges, folders, added, removed }: WalkColumns): Changes['folders'] => ({
  names: folderNames,
  ages: [...folderAges],
  folders: [...folders],
  added: [...added],
  removed: [...removed],
});
