/** Between which pieces of a text that was parsed the next version differs. */
import type { CommonLines } from './text-change.ts';
import { isInner, startsPart } from './yaml-parts.ts';
import type { Inside } from './yaml-pieces.ts';

/** The pieces from `first` to before `last` may differ. They stand in both from the same place on, and reach as far as each says. */
export interface Gap {
  first: number;
  last: number;
  from: number;
  oldTo: number;
  newTo: number;
  /** What the one piece has in common with what stands there now; null where there may be several. */
  common: CommonLines | null;
}

/** Null where what is before the pieces has changed. */
export function gapIn(inside: Inside, old: string, text: string, common: CommonLines): Gap | null {
  return common.head < inside.lead
    ? null
    : (gapInOne(inside, old, text, common) ?? gapInSome(inside, old, text, common));
}

/** Lines have changed that begin no part, before or after: that stays inside the one they are in. */
function gapInOne({ lead, cut, pieces }: Inside, old: string, text: string, { head, tail }: CommonLines): Gap | null {
  const changes = [old.slice(head, old.length - tail), text.slice(head, text.length - tail)];
  if (head === lead || !changes.every((lines) => isInner(cut, lines))) return null;
  let first = 0;
  let from = lead;
  while (from + pieces[first]!.length < head) from += pieces[first++]!.length;
  if (pieces[first]!.parts > 1) return null;
  const oldTo = from + pieces[first]!.length;
  const common = { head: head - from, tail: tail - (old.length - oldTo) };
  return { first, last: first + 1, from, oldTo, newTo: oldTo + text.length - old.length, common };
}

function gapInSome({ lead, cut, pieces }: Inside, old: string, text: string, { head, tail }: CommonLines): Gap {
  let first = 0;
  let from = lead;
  while (first < pieces.length && from + pieces[first]!.length <= head) from += pieces[first++]!.length;
  // What follows a piece now may have become a part of it.
  if (first > 0 && (first === pieces.length || !startsPart(cut, text, from))) from -= pieces[--first]!.length;
  let last = pieces.length;
  let oldTo = old.length;
  while (last > first && oldTo - pieces[last - 1]!.length >= old.length - tail) oldTo -= pieces[--last]!.length;
  const newTo = () => text.length - (old.length - oldTo);
  // The first document has no mark, and can be nothing but the first.
  if (last < pieces.length && !startsPart(cut, text, newTo())) oldTo += pieces[last++]!.length;
  return { first, last, from, oldTo, newTo: newTo(), common: null };
}
