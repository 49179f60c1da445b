/**
 * When a repository's own life began, as far as its commits tell: at its first code, unless that was brought in from elsewhere.
 *
 * What was merged in is not on the first-parent line, and counts when it landed there. The line itself began elsewhere when
 * it fell silent for half a year and a new life begins on it: most of the code that there is then comes in one commit,
 * with another history or as a mass of files; or, after a whole year, none of the people from before ever commits again. Silence alone is no birth: a service that
 * needs no change is not a new one; nor is one whose forge goes on numbering its requests where it stopped. Then the first code from that commit on counts. Of several such commits, the last.
 */
import type { BornBecause } from '../../data/schema/mined.ts';
import type { FolderChanges } from './folders.ts';
import type { History } from './history.ts';
import type { Line } from './line.ts';

export interface Birth {
  /** Position on the first-parent line of the first code that counts. */
  position: number;
  because: BornBecause;
  /** Position from which on its life is its own. */
  own: number;
}

const DAY = 86_400;
export const SILENCE = 180 * DAY;
export const LONG_SILENCE = 365 * DAY;
/** Files of code that one commit adds: most of what there is, and not just a handful; so many that they were written before. */
export const MASS = 20;
export const AT_ONCE = 200;

/** Null: no code yet. */
export function birth(
  changes: FolderChanges,
  history: History,
  line: Line,
  isBot: (author: number) => boolean,
): Birth | null {
  const end = line.commits.length;
  const { added, standing } = codeByPosition(changes, end);
  const first = added.findIndex((files) => files > 0);
  if (first < 0) return null;
  const time = line.commits.map((commit) => line.time[commit]!);
  const joined = rootsLanded(history, line);
  const crossed = crossings(history, line, isBot);
  for (let own = end - 1; own > 0; own--) {
    const silence = time[own]! - time[own - 1]!;
    if (silence < SILENCE || isNumberedOn(history, own)) continue;
    const isMost = added[own]! * 2 >= standing[own]!;
    let because: BornBecause | null = null;
    if (isMost && joined.has(own)) because = 'after-joined';
    else if (isMost && added[own]! >= MASS) because = 'after-mass';
    else if (silence >= LONG_SILENCE && crossed(own) === 0) because = 'after-strangers';
    const position = because === null ? -1 : added.findIndex((files, at) => at >= own && files > 0);
    if (because !== null && position > first) return { position, because, own };
  }
  const older = [...joined.values()].some((seconds) => time[0]! - seconds >= SILENCE);
  const because = older ? 'beside-imported' : added[first]! >= AT_ONCE ? 'all-at-once' : 'first-code';
  return { position: first, because, own: 0 };
}

/** The first request after a position has a higher number than all before: the forge had the repository all along. */
function isNumberedOn({ request, line }: History, position: number): boolean {
  const numbers = line.map((row) => request[row]!);
  const before = numbers.slice(0, position).reduce((most, number) => Math.max(most, number), 0);
  const next = numbers.slice(position).find((number) => number > 0) ?? 0;
  return before > 0 && next > before;
}

/** Files of code that each first-parent commit added, and how many there were after it. */
function codeByPosition({ ages, added, removed }: FolderChanges, end: number) {
  const plus = new Array<number>(end).fill(0);
  const net = new Array<number>(end).fill(0);
  for (const [row, age] of ages.entries()) {
    plus[end - 1 - age]! += added[row]!;
    net[end - 1 - age]! += added[row]! - removed[row]!;
  }
  let files = 0;
  return { added: plus, standing: net.map((change) => (files += change)) };
}

/** Histories without a parent that were merged in: by the position where they landed, when the oldest of them began. */
function rootsLanded(history: History, line: Line): Map<number, number> {
  const found = new Map<number, number>();
  for (const [commit, parents] of history.parents.entries()) {
    if (parents.length > 0 || commit === line.commits[0]) continue;
    const position = line.landed[commit]!;
    found.set(position, Math.min(line.time[commit]!, found.get(position) ?? Infinity));
  }
  return found;
}

/** By position: how many people have commits that landed before it, and at or after it. */
function crossings(history: History, line: Line, isBot: (author: number) => boolean): (position: number) => number {
  const first = new Map<number, number>();
  const last = new Map<number, number>();
  for (const [commit, author] of history.author.entries()) {
    if (isBot(author)) continue;
    const position = line.landed[commit]!;
    first.set(author, Math.min(position, first.get(author) ?? position));
    last.set(author, Math.max(position, last.get(author) ?? position));
  }
  return (position) => [...first].filter(([author, from]) => from < position && last.get(author)! >= position).length;
}
