/** Pieces whose text is as it was, on other lines. */
import type { YamlNode } from './yaml-node.ts';
import { bodyOf, parsedPiece, together } from './yaml-pieces.ts';
import type { Parsing, Piece } from './yaml-pieces.ts';

/** They stand in the text end to end. */
export function movedPieces(parsing: Parsing, pieces: Piece[], text: string, from: number, by: number): Piece[] {
  if (by === 0) return pieces;
  let at = from;
  return pieces.map((piece) => movedPiece(parsing, piece, text.slice(at, (at += piece.length)), by));
}

function movedPiece(parsing: Parsing, piece: Piece, text: string, by: number): Piece {
  const { inside, place, parts, spent } = piece;
  const line = piece.line + by;
  // What aliases share has to stay shared.
  if (spent > 0) return reparsed(parsing, piece, text, line);
  if (inside === null)
    return { ...piece, line, lastLine: piece.lastLine + by, node: piece.node && movedNode(piece.node, by) };
  const pieces = movedPieces(parsing, inside.pieces, bodyOf(inside.opening, text), inside.lead, by);
  return { ...together(place, { ...inside, pieces }, text.length, line), parts };
}

export const reparsed = (parsing: Parsing, { place, parts }: Piece, text: string, line: number): Piece => ({
  ...parsedPiece(parsing, place, text, line),
  parts,
});

function movedNode(node: YamlNode, by: number): YamlNode {
  const line = node.line + by;
  if (node.kind === 'scalar') return { ...node, line };
  if (node.kind === 'list') return { ...node, line, items: node.items.map((item) => movedNode(item, by)) };
  const entries = new Map<string, YamlNode>();
  for (const [key, value] of node.entries) entries.set(key, movedNode(value, by));
  return { ...node, line, entries };
}
