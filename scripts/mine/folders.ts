/** Which folders each first-parent commit touched, and how many files of code it added and removed there. */
import { DEEPEST, folderOf } from './component-signs.ts';

/** Four columns of equal length, newest commit first; a folder stands at most once for each commit. */
export interface FolderChanges {
  /** '' is the root; a folder deeper than the fifth counts as the fifth. */
  names: string[];
  /** How many commits before the newest. */
  ages: number[];
  /** Indexes into `names`. */
  folders: number[];
  added: number[];
  removed: number[];
}

export interface FolderTally {
  changes: FolderChanges;
  indexOf(path: string): number;
  add(folder: number, age: number, added: number, removed: number): void;
}

export function folderTally(): FolderTally {
  const changes: FolderChanges = { names: [], ages: [], folders: [], added: [], removed: [] };
  const indexes = new Map<string, number>();
  const lastRow: number[] = [];
  return {
    changes,
    indexOf(path) {
      const name = nearTheRoot(folderOf(path));
      let index = indexes.get(name);
      if (index === undefined) indexes.set(name, (index = changes.names.push(name) - 1));
      return index;
    },
    add(folder, age, added, removed) {
      let row = lastRow[folder];
      if (row === undefined || changes.ages[row] !== age) {
        row = lastRow[folder] = changes.ages.push(age) - 1;
        changes.folders.push(folder);
        changes.added.push(0);
        changes.removed.push(0);
      }
      changes.added[row]! += added;
      changes.removed[row]! += removed;
    },
  };
}

/** What was seen before, and what `by` newer commits did. */
export function joinedFolders(old: FolderChanges, fresh: FolderChanges, by: number): FolderChanges {
  const names = [...new Set([...fresh.names, ...old.names])];
  const indexes = new Map(names.map((name, index) => [name, index]));
  return {
    names,
    ages: [...fresh.ages, ...old.ages.map((age) => age + by)],
    folders: [...fresh.folders, ...old.folders.map((folder) => indexes.get(old.names[folder]!)!)],
    added: [...fresh.added, ...old.added],
    removed: [...fresh.removed, ...old.removed],
  };
}

function nearTheRoot(folder: string): string {
  let end = -1;
  for (let depth = 0; depth < DEEPEST; depth++) {
    end = folder.indexOf('/', end + 1);
    if (end < 0) return folder;
  }
  return folder.slice(0, end);
}
