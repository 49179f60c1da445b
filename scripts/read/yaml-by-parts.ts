/**
 * A version of a file is nearly the one before. The last text is kept with the pieces it was put together from, and of the next
 * one only what differs is parsed. What is not plain enough to be cut, and whatever is wrong, has no answer here: the whole is
 * parsed then, which is the only source of truth, and of errors.
 */
import { YAMLException } from 'js-yaml';
import { Unreadable } from './reader.ts';
import { parsedAgain } from './yaml-again.ts';
import { aliasBudget } from './yaml-compose.ts';
import { isMissing } from './yaml-node.ts';
import type { YamlNode, YamlOptions } from './yaml-node.ts';
import { DEEPEST, NotByParts, parsedPiece } from './yaml-pieces.ts';
import type { Piece } from './yaml-pieces.ts';

export interface Limits {
  maxDepth: number;
  /** Characters that are parsed as they are: cutting them costs more than it saves. */
  small: number;
}

/** The roots of all documents, exactly as the whole text gives them; null where the whole has to be parsed. */
export function partsParser({ maxDepth, small }: Limits): (text: string, options: YamlOptions) => YamlNode[] | null {
  /** By the options, which make other nodes of the same text. */
  const last = new Map<number, { text: string; piece: Piece }>();
  return (text, options) => {
    // Other ends of lines, marks inside, keys that are counted: rare, and not worth a rule each.
    if (text.length <= small || text.includes('\r') || text.includes('\uFEFF') || options.repeated) return null;
    const key = (options.merge ? 1 : 0) + (options.lastWins ? 2 : 0);
    const before = last.get(key);
    const parsing = { options, small, maxDepth: maxDepth - DEEPEST };
    try {
      const piece = before
        ? parsedAgain(parsing, before.piece, { old: before.text, text, line: 1, common: null })
        : parsedPiece(parsing, { kind: 'documents', depth: 0 }, text, 1);
      last.set(key, { text, piece });
      return piece.spent > aliasBudget ? null : rootsOf(piece.inside!.pieces);
    } catch (error) {
      if (error instanceof NotByParts || error instanceof Unreadable || error instanceof YAMLException) return null;
      throw error;
    }
  };
}

/** A document without anything stands on the line of what is before it, the first one on the first. */
function rootsOf(documents: Piece[]): YamlNode[] {
  const roots: YamlNode[] = [];
  let line = 1;
  for (const { node, lastLine } of documents) {
    if (node === null) continue;
    const missing = isMissing(node);
    roots.push(missing ? { ...node, line } : node);
    if (!missing) line = lastLine;
  }
  return roots;
}
