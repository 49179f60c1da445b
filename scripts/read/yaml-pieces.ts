/** A YAML text parsed in pieces, and put together again: documents, in them keys or items, under a key again keys or items. */
import { parseEvents } from 'js-yaml';
import { copied } from './remembered.ts';
import { compose } from './yaml-compose.ts';
import { isMissing } from './yaml-node.ts';
import type { YamlNode, YamlOptions } from './yaml-node.ts';
import { cutOf, gathered, markLength, openingOf, partsOf, withoutDash } from './yaml-parts.ts';
import type { Cut, Opening, Part } from './yaml-parts.ts';

/** Keys and items in each other that are looked into for parts; a piece may nest by so much less than the whole. */
export const DEEPEST = 16;

export interface Parsing {
  options: YamlOptions;
  maxDepth: number;
  small: number;
}
/** What a text is, and in how many keys and items that were cut it stands. */
export interface Place {
  kind: 'documents' | 'document' | 'part';
  depth: number;
}
export interface Piece {
  place: Place;
  length: number;
  line: number;
  lastLine: number;
  /** Null for several documents, and for one without a node. */
  node: YamlNode | null;
  /** Nodes that aliases have added: all pieces together may add as many as a whole text. */
  spent: number;
  /** How many parts of what it stands in it is. */
  parts: number;
  inside: Inside | null;
}
/** What it was put together from: pieces end to end, behind a mark, a key or a dash, and comments. */
export interface Inside {
  lead: number;
  opening: Opening | null;
  cut: Cut;
  pieces: Piece[];
}

/** A piece is not what it would be in its place. */
export class NotByParts extends Error {}

export function parsedPiece(parsing: Parsing, place: Place, text: string, line: number): Piece {
  return inside(parsing, place, text, line) ?? alone(parsing, place, text, line);
}

/** Null where it is not cut. */
function inside(parsing: Parsing, place: Place, text: string, line: number): Piece | null {
  const { kind, depth } = place;
  if (kind !== 'documents' && text.length <= parsing.small) return null;
  const opening = kind === 'part' && depth < DEEPEST ? openingOf(text) : null;
  if (kind === 'part' && opening === null) return null;
  const from = opening?.length ?? (kind === 'document' ? markLength(text) : 0);
  const body = bodyOf(opening, text);
  const cut = kind === 'documents' ? 'documents' : cutOf(body, from);
  const parts = cut && partsOf(cut, body, from, from === 0 ? line : line + 1);
  if (!cut || !parts || !isInside(opening, cut)) return null;
  const pieces = piecesOf(parsing, placeInside(place, cut), body, parts);
  return together(place, { lead: parts[0]!.from, opening, cut, pieces }, text.length, line);
}

export const bodyOf = (opening: Opening | null, text: string): string =>
  opening?.key === null ? withoutDash(text, opening.indent) : text;

/** A list may stand as far left as its key. */
const isInside = (opening: Opening | null, cut: Cut): boolean =>
  opening === null || cut === 'documents' || cut.indent > opening.indent || (cut.list && cut.indent === opening.indent);

export const placeInside = ({ kind, depth }: Place, cut: Cut): Place =>
  cut === 'documents' ? { kind: 'document', depth: 0 } : { kind: 'part', depth: kind === 'part' ? depth + 1 : 0 };

/** Small keys and items are parsed together with their neighbours, documents always alone. */
export function piecesOf(parsing: Parsing, place: Place, text: string, parts: Part[]): Piece[] {
  const some = gathered(parts, place.kind === 'document' ? 0 : parsing.small);
  return some.map(({ from, to, line, count }) => ({
    ...parsedPiece(parsing, place, text.slice(from, to), line),
    parts: count,
  }));
}

/** Parsed as a text of its own. */
function alone({ options, maxDepth }: Parsing, place: Place, text: string, line: number): Piece {
  const own = copied(text);
  const { roots, spent, lastLine } = compose(own, parseEvents(own, { maxDepth }), options, line);
  if (roots.length > 1) throw new NotByParts();
  return { place, length: text.length, line, lastLine, node: roots[0] ?? null, spent, parts: 1, inside: null };
}

export function together(place: Place, inside: Inside, length: number, line: number): Piece {
  const spent = inside.pieces.reduce((sum, piece) => sum + piece.spent, 0);
  const { lastLine } = inside.pieces.at(-1)!;
  return { place, length, line, lastLine, node: nodeOf(inside, line), spent, parts: 1, inside };
}

function nodeOf({ cut, pieces, opening }: Inside, line: number): YamlNode | null {
  if (cut === 'documents') return null;
  const node = cut.list ? joinedList(pieces) : joinedMap(pieces);
  if (opening === null) return node;
  if (opening.key === null) return { kind: 'list', line, items: [node] };
  return { kind: 'map', line, entries: new Map([[opening.key, node]]) };
}

function joinedList(pieces: Piece[]): YamlNode {
  const items: YamlNode[] = [];
  for (const { node } of pieces) {
    // An item that is nothing stands on the line of what is before it, which is not known here.
    if (node?.kind !== 'list' || (items.length > 0 && isMissing(node.items[0]!))) throw new NotByParts();
    for (const item of node.items) items.push(item);
  }
  return { kind: 'list', line: pieces[0]!.line, items };
}

function joinedMap(pieces: Piece[]): YamlNode {
  const entries = new Map<string, YamlNode>();
  for (const { node } of pieces) {
    if (node?.kind !== 'map') throw new NotByParts();
    for (const [key, value] of node.entries) {
      if (entries.has(key)) throw new NotByParts();
      entries.set(key, value);
    }
  }
  return { kind: 'map', line: pieces[0]!.line, entries };
}
