/** The components of a monorepo: what the files say that are nearest to each, and which commits touched it. */
import type { Activity } from '../../data/schema/activity.ts';
import type { MinedHistory } from '../../data/schema/mined.ts';
import type { Reader } from '../read/reader.ts';
import type { Changes, FileHistory } from './changes.ts';
import { nearestOf } from './code-spans.ts';
import { type ComponentFolder, componentFolders } from './component-folders.ts';
import { addFolderOwners } from './component-owners.ts';
import { folderOf } from './component-signs.ts';
import { fold, type Said } from './fold.ts';
import type { Folded } from './folded.ts';
import type { FolderChanges } from './folders.ts';
import type { History } from './history.ts';
import type { Line } from './line.ts';
import { isManifest } from './manifests.ts';
import { weeks } from './weeks.ts';

export interface FoundComponent extends ComponentFolder {
  folded: Folded;
  /** Of the first-parent commits that touched it, in order. */
  positions: number[];
  /** Of these and of what they brought in. */
  commits: number;
  weeks: MinedHistory['weeks'];
}
interface Read {
  changes: Changes;
  folded: Folded;
  said: Said;
  readers: readonly Reader[];
  history: History;
  line: Line;
  authors: Activity['authors'];
}

/** Empty for an ordinary repository. */
export function foundComponents({ changes, folded, said, readers, history, line, authors }: Read): FoundComponent[] {
  const end = line.commits.length;
  const folders = componentFolders(changes.files, folded, changes.folders, end);
  if (folders.length === 0) return [];
  const paths = folders.map(({ path }) => path).filter((path) => path !== '');
  const files = filesOf(changes.files, paths);
  const own = new Map(folders.map(({ path }) => [path, fold(files.get(path) ?? [], said, readers, end)]));
  addFolderOwners(changes.files, own, said, end);
  const positions = touches(changes.folders, paths, end);
  return folders.map((folder) => {
    const touched = positions.get(folder.path) ?? [];
    return { ...folder, folded: own.get(folder.path)!, positions: touched, ...work(touched, history, line, authors) };
  });
}

/** By the path of the nearest component. What kind of package a file shows is said as if its folder were the root. */
function filesOf(files: FileHistory[], paths: string[]): Map<string, FileHistory[]> {
  const nearest = nearestOf(
    files.map(({ claim }) => folderOf(claim.path)),
    paths,
  );
  const found = new Map<string, FileHistory[]>();
  for (const [at, file] of files.entries()) {
    const path = nearest[at]!;
    const group = found.get(path) ?? [];
    found.set(path, group);
    group.push(path === '' ? file : { ...file, claim: { ...file.claim, traits: traitsWithin(path, file) } });
  }
  return found;
}

function traitsWithin(folder: string, { claim: { path, traits } }: FileHistory): string[] {
  const within = path.slice(folder.length + 1);
  const others = traits.filter((trait) => trait !== `file/${path}`);
  return isManifest(within) ? [`file/${within}`, ...others] : others;
}

function touches(changes: FolderChanges, paths: string[], end: number): Map<string, number[]> {
  const nearest = nearestOf(changes.names, paths);
  const found = new Map<string, number[]>();
  for (let row = changes.ages.length - 1; row >= 0; row--) {
    const path = nearest[changes.folders[row]!]!;
    const position = end - 1 - changes.ages[row]!;
    const positions = found.get(path);
    if (positions === undefined) found.set(path, [position]);
    else if (positions.at(-1) !== position) positions.push(position);
  }
  return found;
}

function work(positions: number[], history: History, line: Line, authors: Activity['authors']) {
  const touched = new Set(positions);
  const commits = history.ids.map((_, commit) => commit).filter((commit) => touched.has(line.landed[commit]!));
  const time = commits.map((commit) => line.time[commit]!);
  const author = commits.map((commit) => history.author[commit]!);
  return { commits: commits.length, weeks: weeks(time, author, authors) };
}
