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
const key = /[A-Za-z0-9_/$]|\.(?!\.\.)|"[\w./ -]+":|'[\w./ -]+':/y;

function isKey(text: string, at: number): boolean {
  key.lastIndex = at;
  return key.test(text);
}

const isDash = (text: string, at: number): boolean =>
  text.charCodeAt(at) === DASH && (text.charCodeAt(at + 1) === SPACE || text.charCodeAt(at + 1) === NEWLINE);

/** By the first line that is no comment; null where that begins neither a key nor an item. */
export function cutOf(text: string, from: number): Cut | null {
  for (let at = from, next = at; at < text.length; at = next) {
    next = text.indexOf('\n', at) + 1 || text.length;
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
  const begin = behindSpaces(text, at);
  return begin - at === cut.indent && (cut.list ? isDash(text, begin) : isKey(text, begin));
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

function linesOf({ indent, list }: Exclude<Cut, string>, text: string, from: number, firstLine: number): Part[] | null {
  const parts: Part[] = [];
  for (let at = from, line = firstLine, next = at; at < text.length; at = next, line++) {
    next = text.indexOf('\n', at) + 1 || text.length;
    const begin = behindSpaces(text, at);
    const column = begin - at;
    if (column > indent || isEmpty(text, begin)) continue;
    const dash = isDash(text, begin);
    // The list under a key may stand as far left as the key.
    if (column === indent && dash && !list && parts.length > 0) continue;
    if (column < indent || !(list ? dash : isKey(text, begin))) return null;
    if (parts.length > 0) parts.at(-1)!.to = at;
    parts.push({ from: at, to: text.length, line, count: 1 });
  }
  return parts;
}

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

const keyLine = /( *)([\w.-]+):(?: *| +#.*)\n/y;

/** The key that stands alone on the first line, how deep, and how long that line is. */
export function keyAlone(text: string): { key: string; indent: number; length: number } | null {
  keyLine.lastIndex = 0;
  const found = keyLine.exec(text);
  return found && { key: found[2]!, indent: found[1]!.length, length: keyLine.lastIndex };
}
