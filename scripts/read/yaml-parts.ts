/**
 * Where a YAML text can be cut into parts that mean alone what they mean in their place. Only lines are looked at: a part begins
 * where a line has the indentation of the first one, and a key or a dash there. Such a line ends everything the parser may be in
 * but quoted texts and brackets; a cut inside one of those leaves a part that cannot be parsed alone.
 */

/** Where parts begin: documents at their marks, a map at its keys, a list at its dashes. */
export type Cut = 'documents' | { indent: number; list: boolean };

export interface Part {
  from: number;
  to: number;
  /** Of its first character, from 1. */
  line: number;
  /** Keys, items or documents in it. */
  count: number;
}

const NEWLINE = 10;
const SPACE = 32;
const HASH = 35;
const DASH = 45;

/** A key that begins no anchor, tag, alias, bracket, directive or end of a document, and is no merge. */
const key = /(?:(?:[A-Za-z0-9_/$]|\.(?!\.\.))[^\n]*?|"[\w./ -]+"|'[\w./ -]+'):(?=[ \t\n]|$)/y;

function isKey(text: string, at: number): boolean {
  key.lastIndex = at;
  return key.test(text);
}

const isDash = (text: string, at: number): boolean =>
  text.charCodeAt(at) === DASH && (text.charCodeAt(at + 1) === SPACE || text.charCodeAt(at + 1) === NEWLINE);

/** By the first line that is no comment; null where that begins neither a key nor an item. */
export function cutOf(text: string, from: number): Cut | null {
  for (let at = from; at < text.length; at = nextLine(text, at)) {
    const begin = behindSpaces(text, at);
    if (isEmpty(text, begin)) continue;
    const list = isDash(text, begin);
    return list || isKey(text, begin) ? { indent: begin - at, list } : null;
  }
  return null;
}

function behindSpaces(text: string, at: number): number {
  let begin = at;
  while (text.charCodeAt(begin) === SPACE) begin++;
  return begin;
}

const isEmpty = (text: string, begin: number): boolean =>
  begin === text.length || text.charCodeAt(begin) === NEWLINE || text.charCodeAt(begin) === HASH;

/** The parts, each with the comments behind it; null where a line fits in nowhere. */
export function partsOf(cut: Cut, text: string, from: number, firstLine: number): Part[] | null {
  return cut === 'documents' ? documentsOf(text, from, firstLine) : linesOf(cut, text, from, firstLine);
}

export function startsPart(cut: Cut, text: string, at: number): boolean {
  if (cut === 'documents') return at === 0 || isMark(text, at);
  return roleOf(cut, text, at) === 'part';
}

/** Neighbours so small that one parse of them costs less than two are one part. */
export function gathered(parts: Part[], small: number): Part[] {
  const found: Part[] = [];
  for (const part of parts) {
    const last = found.at(-1);
    if (last === undefined || part.to - last.from > small) found.push({ ...part });
    else {
      last.to = part.to;
      last.count += part.count;
    }
  }
  return found;
}

/** A line belongs to the part before it, begins one, or fits in nowhere. */
function roleOf({ indent, list }: Exclude<Cut, string>, text: string, at: number): 'inner' | 'part' | 'misfit' {
  const begin = behindSpaces(text, at);
  const column = begin - at;
  if (column > indent || isEmpty(text, begin)) return 'inner';
  if (column < indent) return 'misfit';
  const dash = isDash(text, begin);
  // The list under a key may stand as far left as the key.
  if (dash && !list) return 'inner';
  return (list ? dash : isKey(text, begin)) ? 'part' : 'misfit';
}

function linesOf(cut: Exclude<Cut, string>, text: string, from: number, firstLine: number): Part[] | null {
  const parts: Part[] = [];
  for (let at = from, line = firstLine; at < text.length; at = nextLine(text, at), line++) {
    const role = roleOf(cut, text, at);
    if (role === 'misfit') return null;
    if (role === 'inner') continue;
    if (parts.length > 0) parts.at(-1)!.to = at;
    parts.push({ from: at, to: text.length, line, count: 1 });
  }
  return parts;
}

/** Whether all lines belong to the part before them. */
export function isInner(cut: Cut, text: string): boolean {
  if (cut === 'documents') return !isMark(text, 0) && documentsOf(text, 0, 1).length === 1;
  for (let at = 0; at < text.length; at = nextLine(text, at)) if (roleOf(cut, text, at) !== 'inner') return false;
  return true;
}

const nextLine = (text: string, at: number): number => text.indexOf('\n', at) + 1 || text.length;

const isMark = (text: string, at: number): boolean =>
  text.startsWith('---', at) && /[ \t\n]/.test(text[at + 3] ?? '\n');

function documentsOf(text: string, from: number, firstLine: number): Part[] {
  const documents: Part[] = [{ from, to: text.length, line: firstLine, count: 1 }];
  let line = firstLine;
  let counted = from;
  for (let found = text.indexOf('\n---', from); found >= 0; found = text.indexOf('\n---', found + 4)) {
    if (!isMark(text, found + 1)) continue;
    for (; counted <= found; counted = text.indexOf('\n', counted) + 1) line++;
    documents.at(-1)!.to = found + 1;
    documents.push({ from: found + 1, to: text.length, line, count: 1 });
  }
  return documents;
}

const mark = /---(?: *| +#.*)\n/y;

/** How long the line of a document's mark is, 0 where there is none or something stands behind it. */
export function markLength(text: string): number {
  mark.lastIndex = 0;
  return mark.test(text) ? mark.lastIndex : 0;
}

const keyLine = /( *)(?:([\w.-]+)|"([\w./ -]+)"|'([\w./ -]+)'):(?: *| +#.*)\n/y;
const itemWithKey = /( *)- +(?=[\w./-]+:[ \n])/y;

/** What stands in front of the parts of a key or an item. */
export interface Opening {
  /** Null for a dash, beside which the first part stands. */
  key: string | null;
  indent: number;
  /** Where the parts may begin. */
  length: number;
}

/** A key that stands alone on the first line, or a dash with a key beside it. */
export function openingOf(text: string): Opening | null {
  keyLine.lastIndex = itemWithKey.lastIndex = 0;
  const found = keyLine.exec(text) ?? itemWithKey.exec(text);
  if (found === null) return null;
  const [, before, plain, double, single] = found;
  const key = plain ?? double ?? single ?? null;
  return { key, indent: before!.length, length: key === null ? 0 : keyLine.lastIndex };
}

/** The text of which the parts are cut: without the dash, everything where it was. */
export const withoutDash = (text: string, at: number): string => `${text.slice(0, at)} ${text.slice(at + 1)}`;
