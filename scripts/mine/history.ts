/** Every commit that the head reaches, in columns, in the order in which it landed on the first-parent line. */
import { Unusable } from '../discover/unusable.ts';
import type { Authors } from './authors.ts';
import { landings } from './landings.ts';
import type { Listed } from './listed.ts';

/**
 * Position by position: first the commit on the line, then what came in with it, children before parents. Nothing that
 * lands later changes a row, so a history that goes on is the same rows and more.
 */
export interface History {
  ids: string[];
  /** The row of a commit. */
  index: Map<string, number>;
  /** Rows; the first of them is the first parent. */
  parents: number[][];
  /** UTC seconds as written; NaN when it is no date. */
  committed: number[];
  authored: number[];
  author: number[];
  /** Whether somebody else than the author committed it, under a first line that ends with the number of a request. */
  numbered: boolean[];
  /** The number of the request that it brought in; 0: none is named. */
  request: number[];
  /** Ids of the commits that a commit says it reverts; by row, only of those that do. */
  reverts: Map<number, string[]>;
  /** The position on the line, oldest first, of the commit that brought it in. */
  landed: number[];
  /** By position: the row of the commit on the line. */
  line: number[];
}

export const nothingYet = (): History => ({
  ids: [],
  index: new Map(),
  parents: [],
  committed: [],
  authored: [],
  author: [],
  numbered: [],
  request: [],
  reverts: new Map(),
  landed: [],
  line: [],
});

export const headOf = ({ ids, line }: History): string => ids[line.at(-1)!]!;

/** Adds the commits that were listed. False, and nothing added, when their line does not end in that of the history. */
export function goesOn(history: History, listed: Listed, authors: Authors): boolean {
  const tip = history.ids.length === 0 ? undefined : headOf(history);
  const { line, before } = firstParents(listed);
  if (before !== tip && tip !== undefined) return false;
  if (before !== tip) throw lost(before!);
  for (const group of landings(listed, line)) {
    const position = history.line.push(history.ids.length) - 1;
    for (const at of group) addRow(history, listed, at, position, authors);
    for (const at of group)
      history.parents.push(listed.parents[at]!.map((id) => history.index.get(id) ?? fail(lost(id))));
  }
  return true;
}

/** Places in the list, oldest first, and the commit that the oldest of them stands on: undefined for a root. */
export function firstParents({ ids, place, parents }: Listed): { line: number[]; before: string | undefined } {
  const line: number[] = [];
  let before: string | undefined = ids[0];
  for (let at = place.get(before ?? ''); at !== undefined; at = place.get(before ?? '')) {
    line.push(at);
    before = parents[at]![0];
  }
  return { line: line.reverse(), before };
}

function addRow(history: History, listed: Listed, at: number, position: number, authors: Authors): void {
  const id = listed.ids[at]!;
  const row = history.ids.push(id) - 1;
  history.index.set(id, row);
  const { author, authored, committed, numbered, request, reverts } = listed.commits[at]!;
  history.committed.push(committed);
  history.authored.push(authored);
  history.author.push(authors.indexOf(author));
  history.numbered.push(numbered);
  history.request.push(request);
  if (reverts.length > 0) history.reverts.set(row, reverts);
  history.landed.push(position);
}

const lost = (id: string) => new Unusable('corrupt', `Commit ${id} is missing; clone it again.`);

function fail(error: Error): never {
  throw error;
}
