/**
 * A text as lines that are known again. Versions of a file come one after the other, and most of one is as it was in the one
 * before: only what lies between the same beginning and the same end is cut into lines and looked up.
 */
import { type Line, lineOf } from './remembered.ts';

interface Known {
  text: string;
  lines: Line[];
  /** The offset of each line. */
  starts: Uint32Array;
}

/** Texts by how they begin, the latest of each, the longest unused first. */
const known = new Map<string, Known>();
let characters = 0;
const BEGINNING = 60;
const CHARACTERS = 1 << 19;
let last: Known = { text: '', lines: [lineOf('')], starts: Uint32Array.of(0) };

/** Split at `\n`: for an empty text one empty line. */
export function linesOf(text: string): readonly Line[] {
  if (text === last.text) return last.lines;
  const beginning = text.slice(0, BEGINNING);
  const before = known.get(beginning);
  last = before === undefined ? cut(text) : between(before, text);
  forget(beginning);
  known.set(beginning, last);
  characters += text.length;
  for (const oldest of known.keys()) {
    if (characters <= CHARACTERS) break;
    forget(oldest);
  }
  return last.lines;
}

function forget(beginning: string): void {
  characters -= known.get(beginning)?.text.length ?? 0;
  known.delete(beginning);
}

function cut(text: string): Known {
  const lines = text.split('\n').map(lineOf);
  return { text, lines, starts: startsOf(lines, 0) };
}

function startsOf(lines: Line[], from: number): Uint32Array {
  const starts = new Uint32Array(lines.length);
  let start = from;
  for (const [at, { text }] of lines.entries()) {
    starts[at] = start;
    start += text.length + 1;
  }
  return starts;
}

/** The lines of `before` up to the first that differs, and from behind the last; between them those of the text itself. */
function between(before: Known, text: string): Known {
  const first = countUpTo(before.starts, sameBeginning(before.text, text)) - 1;
  const from = before.starts[first]!;
  const end = sameEnd(before.text, text, Math.min(before.text.length, text.length) - from);
  const moved = text.length - before.text.length;
  const rest = countUpTo(before.starts, before.text.length - end);
  const behind = rest < before.lines.length ? before.starts[rest]! + moved - 1 : text.length;
  const lines = text.slice(from, behind).split('\n').map(lineOf);
  const starts = new Uint32Array(first + lines.length + before.lines.length - rest);
  starts.set(before.starts.subarray(0, first));
  starts.set(startsOf(lines, from), first);
  for (let at = rest, to = first + lines.length; at < before.lines.length; at++, to++)
    starts[to] = before.starts[at]! + moved;
  return { text, lines: before.lines.slice(0, first).concat(lines, before.lines.slice(rest)), starts };
}

/** How many of these ascending numbers are at most this one. */
function countUpTo(numbers: Uint32Array, most: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! <= most) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many characters two texts have in common where they begin; whole pieces are compared, which is quicker than characters. */
const sameBeginning = (a: string, b: string): number =>
  longest(Math.min(a.length, b.length), (from, to) => a.slice(from, to) === b.slice(from, to));

const sameEnd = (a: string, b: string, most: number): number =>
  longest(most, (from, to) => a.slice(a.length - to, a.length - from) === b.slice(b.length - to, b.length - from));

/** The largest number up to `most` of which all smaller pieces are the same; `same` is only asked from where it is known to be. */
function longest(most: number, same: (from: number, to: number) => boolean): number {
  let [low, high] = [0, most];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (same(low, middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
