/** A YAML text by what is known of one that is nearly the same: pieces that differ are parsed, the others stay, or only move. */
import { commonLines, moreLines } from './text-change.ts';
import type { CommonLines } from './text-change.ts';
import type { YamlNode } from './yaml-node.ts';
import { isInner, partsOf, startsPart } from './yaml-parts.ts';
import type { Part } from './yaml-parts.ts';
import { bodyOf, parsedPiece, piecesOf, placeInside, together } from './yaml-pieces.ts';
import type { Inside, Parsing, Piece } from './yaml-pieces.ts';

/** `old` is the text of the piece. */
export function parsedAgain(parsing: Parsing, piece: Piece, old: string, text: string, line: number): Piece {
  if (old === text) return movedPiece(parsing, piece, text, line);
  return changedPiece(parsing, piece, old, text, line) ?? anew(parsing, piece, text, line);
}

const anew = (parsing: Parsing, { place, parts }: Piece, text: string, line: number): Piece => ({
  ...parsedPiece(parsing, place, text, line),
  parts,
});

/** Null where more has changed than some of the pieces it was put together from. */
function changedPiece(parsing: Parsing, piece: Piece, old: string, text: string, line: number): Piece | null {
  const { inside, place } = piece;
  if (inside === null || !opensAlike(inside, text)) return null;
  const [before, body] = [old, text].map((each) => bodyOf(inside.opening, each)) as [string, string];
  const same = commonLines(before, body);
  const one = gapInOne(inside, before, body, same);
  const gap = one ?? gapIn(inside, before, body, same);
  if (!gap) return null;
  const { first, last, from } = gap;
  const by = line - piece.line;
  const was = before.slice(from, gap.oldTo);
  const is = body.slice(from, gap.newTo);
  const start = inside.pieces[first]!.line + by;
  const parts = one ? [{ from: 0, to: is.length, line: start, count: 1 }] : partsOf(inside.cut, is, 0, start);
  if (parts === null || (is !== '' && parts[0]?.from !== 0)) return null;
  const front = movedPieces(parsing, inside.pieces.slice(0, first), body, inside.lead, by);
  const middle = middlePieces(
    parsing,
    inside.pieces.slice(first, last),
    was,
    is,
    parts,
    placeInside(place, inside.cut),
  );
  const after = inside.pieces.slice(last);
  const back = movedPieces(
    parsing,
    after,
    body,
    gap.newTo,
    after.length === 0 ? 0 : by + moreLines(before, body, same),
  );
  const pieces = [...front, ...middle, ...back];
  if (pieces.length === 0) return null;
  return { ...together(place, { ...inside, pieces }, text.length, line), parts: piece.parts };
}

/** The first line of a dash has to have it still; a change in what is before the parts of others is seen as one. */
const opensAlike = ({ opening }: Inside, text: string): boolean =>
  opening?.key !== null || startsPart({ indent: opening.indent, list: true }, text, 0);

/** The pieces from `first` to before `last` that may differ, and where they stand: at the same place in both, to different ones. */
interface Gap {
  first: number;
  last: number;
  from: number;
  oldTo: number;
  newTo: number;
}

/** A change of lines that begin no part, before or after: it stays inside the one it is in. */
function gapInOne({ lead, cut, pieces }: Inside, old: string, text: string, { head, tail }: CommonLines): Gap | null {
  const changes = [old.slice(head, old.length - tail), text.slice(head, text.length - tail)];
  if (head <= lead || !changes.every((lines) => isInner(cut, lines))) return null;
  let first = 0;
  let from = lead;
  while (from + pieces[first]!.length < head) from += pieces[first++]!.length;
  const oldTo = from + pieces[first]!.length;
  if (pieces[first]!.parts > 1) return null;
  return { first, last: first + 1, from, oldTo, newTo: oldTo + text.length - old.length };
}

function gapIn({ lead, cut, pieces }: Inside, old: string, text: string, { head, tail }: CommonLines): Gap | null {
  if (head < lead) return null;
  let first = 0;
  let from = lead;
  while (first < pieces.length && from + pieces[first]!.length <= head) from += pieces[first++]!.length;
  // What follows a piece now may have become a part of it.
  if (first > 0 && (first === pieces.length || !startsPart(cut, text, from))) from -= pieces[--first]!.length;
  let last = pieces.length;
  let oldTo = old.length;
  while (last > first && oldTo - pieces[last - 1]!.length >= old.length - tail) oldTo -= pieces[--last]!.length;
  // The first document has no mark, and can be nothing but the first.
  const newTo = () => text.length - (old.length - oldTo);
  if (last < pieces.length && !startsPart(cut, text, newTo())) oldTo += pieces[last++]!.length;
  return { first, last, from, oldTo, newTo: newTo() };
}

/** One for one where as many parts stand there as before, whatever has changed in them. */
function middlePieces(
  parsing: Parsing,
  known: Piece[],
  old: string,
  text: string,
  parts: Part[],
  place: Piece['place'],
): Piece[] {
  if (known.reduce((sum, piece) => sum + piece.parts, 0) !== parts.length) return piecesOf(parsing, place, text, parts);
  let at = 0;
  let index = 0;
  return known.flatMap((piece) => {
    const some = parts.slice(index, (index += piece.parts));
    const was = old.slice(at, (at += piece.length));
    const is = text.slice(some[0]!.from, some.at(-1)!.to);
    if (piece.parts > 1 && was !== is) return piecesOf(parsing, place, text, some);
    return [parsedAgain(parsing, piece, was, is, some[0]!.line)];
  });
}

function movedPieces(parsing: Parsing, pieces: Piece[], text: string, from: number, by: number): Piece[] {
  let at = from;
  return by === 0
    ? pieces
    : pieces.map((piece) => movedPiece(parsing, piece, text.slice(at, (at += piece.length)), piece.line + by));
}

function movedPiece(parsing: Parsing, piece: Piece, text: string, line: number): Piece {
  const by = line - piece.line;
  if (by === 0) return piece;
  // What aliases share has to stay shared.
  if (piece.spent > 0) return anew(parsing, piece, text, line);
  if (piece.inside === null)
    return { ...piece, line, lastLine: piece.lastLine + by, node: piece.node && movedNode(piece.node, by) };
  const pieces = movedPieces(parsing, piece.inside.pieces, bodyOf(piece.inside.opening, text), piece.inside.lead, by);
  return { ...together(piece.place, { ...piece.inside, pieces }, text.length, line), parts: piece.parts };
}

function movedNode(node: YamlNode, by: number): YamlNode {
  const line = node.line + by;
  if (node.kind === 'scalar') return { ...node, line };
  if (node.kind === 'list') return { ...node, line, items: node.items.map((item) => movedNode(item, by)) };
  const entries = new Map<string, YamlNode>();
  for (const [key, value] of node.entries) entries.set(key, movedNode(value, by));
  return { ...node, line, entries };
}
