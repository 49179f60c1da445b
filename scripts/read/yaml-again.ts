/** A YAML text by what is known of one that is nearly the same: pieces that differ are parsed, the others stay, or only move. */
import { commonLines, moreLines } from './text-change.ts';
import type { CommonLines } from './text-change.ts';
import { gapIn } from './yaml-gap.ts';
import { movedPieces, reparsed } from './yaml-moved.ts';
import { partsOf, startsPart } from './yaml-parts.ts';
import type { Part } from './yaml-parts.ts';
import { bodyOf, piecesOf, placeInside, together } from './yaml-pieces.ts';
import type { Inside, Parsing, Piece, Place } from './yaml-pieces.ts';

/** The text of a piece as it was, and as it is, from which line on. */
export interface Version {
  old: string;
  text: string;
  line: number;
  /** Null where it is not known yet. */
  common: CommonLines | null;
}

export function parsedAgain(parsing: Parsing, piece: Piece, version: Version): Piece {
  const { old, text, line } = version;
  if (old === text) return movedPieces(parsing, [piece], text, 0, line - piece.line)[0]!;
  return changedPiece(parsing, piece, version) ?? reparsed(parsing, piece, text, line);
}

/** Null where more has changed than some of the pieces it was put together from. */
function changedPiece(parsing: Parsing, { inside, place, parts, line }: Piece, version: Version): Piece | null {
  if (inside === null || !opensAlike(inside, version.text)) return null;
  const old = bodyOf(inside.opening, version.old);
  const text = bodyOf(inside.opening, version.text);
  const common = version.common ?? commonLines(old, text);
  const gap = gapIn(inside, old, text, common);
  if (gap === null) return null;
  const by = version.line - line;
  const middle = middlePieces(
    parsing,
    inside.pieces.slice(gap.first, gap.last),
    inside.cut,
    placeInside(place, inside.cut),
    {
      old: old.slice(gap.from, gap.oldTo),
      text: text.slice(gap.from, gap.newTo),
      line: inside.pieces[gap.first]!.line + by,
      common: gap.common,
    },
  );
  if (middle === null) return null;
  const front = movedPieces(parsing, inside.pieces.slice(0, gap.first), text, inside.lead, by);
  const behind = inside.pieces.slice(gap.last);
  const back =
    behind.length === 0 ? [] : movedPieces(parsing, behind, text, gap.newTo, by + moreLines(old, text, common));
  const pieces = [...front, ...middle, ...back];
  if (pieces.length === 0) return null;
  return { ...together(place, { ...inside, pieces }, text.length, version.line), parts };
}

/** An item has to have its dash still; a change of another opening is one before the pieces. */
const opensAlike = ({ opening }: Inside, text: string): boolean =>
  opening === null || opening.key !== null || startsPart({ indent: opening.indent, list: true }, text, 0);

/** One for one where as many parts stand there as before, whatever has changed in them; null where it is no row of parts any more. */
function middlePieces(
  parsing: Parsing,
  known: Piece[],
  cut: Inside['cut'],
  place: Place,
  version: Version,
): Piece[] | null {
  const { old, text, line, common } = version;
  if (common !== null) return [parsedAgain(parsing, known[0]!, version)];
  const parts = partsOf(cut, text, 0, line);
  if (parts === null || (text !== '' && parts[0]?.from !== 0)) return null;
  if (known.reduce((sum, piece) => sum + piece.parts, 0) !== parts.length) return piecesOf(parsing, place, text, parts);
  let at = 0;
  let index = 0;
  return known.flatMap((piece) => {
    const some = parts.slice(index, (index += piece.parts));
    return pieceAgain(parsing, piece, old.slice(at, (at += piece.length)), text, some);
  });
}

function pieceAgain(parsing: Parsing, piece: Piece, old: string, whole: string, parts: Part[]): Piece[] {
  const text = whole.slice(parts[0]!.from, parts.at(-1)!.to);
  if (piece.parts > 1 && old !== text) return piecesOf(parsing, piece.place, whole, parts);
  return [parsedAgain(parsing, piece, { old, text, line: parts[0]!.line, common: null })];
}
