/**
 * A text as lines that are known again. Versions of a file come one after the other, and most of one is as it was in the one
 * before: only what lies between the same beginning and the same end is cut into lines.
 */
import { type Line, lineOf } from './remembered.ts';
import { sameBeginning, sameEnd } from './text-change.ts';

interface Known {
  text: string;
  lines: readonly Line[];
}

/** Texts by how they begin, the latest of each, the longest unused first. */
const known = new Map<string, Known>();
let characters = 0;
const BEGINNING = 60;
const CHARACTERS = 1 << 19;
let last: Known = { text: '', lines: [lineOf('')] };

/** Split at `\n`: for an empty text one empty line. */
export function linesOf(text: string): readonly Line[] {
  if (text === last.text) return last.lines;
  const beginning = text.slice(0, BEGINNING);
  last = { text, lines: linesAfter(known.get(beginning) ?? last, text) };
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

/** The lines of `before` up to the first that differs, and from behind the last; between them those of the text itself. */
function linesAfter(before: Known, text: string): Line[] {
  const { lines } = before;
  const beginning = sameBeginning(before.text, text);
  let [first, from] = [0, 0];
  for (let { length } = lines[0]!.text; from + length < beginning; { length } = lines[first]!.text) {
    from += length + 1;
    first++;
  }
  const end = sameEnd(before.text, text, Math.min(before.text.length, text.length) - from);
  let [rest, behind] = [lines.length, text.length];
  for (
    let { length } = lines[rest - 1]!.text;
    text.length - behind + length < end;
    { length } = lines[rest - 1]!.text
  ) {
    behind -= length + 1;
    rest--;
  }
  return lines.slice(0, first).concat(cut(text, from, behind, lines.slice(first, rest)), lines.slice(rest));
}

/** How far a line may have moved for what stood there before. */
const NEAR = 4;

/** The lines of a part of a text; one that stood nearby before is compared, which is quicker than looking it up. */
function cut(text: string, from: number, end: number, before: readonly Line[]): Line[] {
  const found: Line[] = [];
  let next = 0;
  for (let at = from; at <= end;) {
    let near = next;
    while (near < next + NEAR && near < before.length && !standsAt(before[near]!.text, text, at, end)) near++;
    const isKnown = near < next + NEAR && near < before.length;
    const lineEnd = isKnown ? at + before[near]!.text.length : endOfLine(text, at, end);
    found.push(isKnown ? before[near]! : lineOf(text.slice(at, lineEnd)));
    if (isKnown) next = near + 1;
    at = lineEnd + 1;
  }
  return found;
}

const LINE_BREAK = 10;

function standsAt(line: string, text: string, at: number, end: number): boolean {
  const behind = at + line.length;
  return (
    (behind === end || (behind < end && text.charCodeAt(behind) === LINE_BREAK)) && text.slice(at, behind) === line
  );
}

function endOfLine(text: string, at: number, end: number): number {
  const found = text.indexOf('\n', at);
  return found < 0 || found > end ? end : found;
}
