/**
 * Times in whole days: `[from, to)`, where a day counts for the state at its end; `to: null` goes on.
 * Every list is in order and neither overlaps nor touches, and every function here keeps it so.
 */
import type { Day } from '../../../data/schema/shapes.ts';

export interface Spell {
  from: Day;
  to: Day | null;
}

export const always: Spell[] = [{ from: '0000-01-01', to: null }];

export function during(spells: Spell[], day: Day): Spell | null {
  let low = 0;
  let high = spells.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spells[middle]!.from <= day) low = middle + 1;
    else high = middle;
  }
  const last = spells[low - 1];
  return last !== undefined && (last.to === null || last.to > day) ? last : null;
}

/** Any spells, put in order; those that touch are one. */
export function ordered(spells: Spell[]): Spell[] {
  const result: Spell[] = [];
  for (const { from, to } of spells.filter(lasts).sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))) {
    const last = result.at(-1);
    if (last === undefined || (last.to !== null && last.to < from)) result.push({ from, to });
    else if (last.to !== null && (to === null || to > last.to)) last.to = to;
  }
  return result;
}

/** What did not last to the end of a day was nothing. */
const lasts = ({ from, to }: Spell) => to === null || from < to;

export const either = (...lists: Spell[][]): Spell[] => ordered(lists.flat());

export function both(a: Spell[], b: Spell[]): Spell[] {
  const result: Spell[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const [one, other] = [a[i]!, b[j]!];
    const from = one.from > other.from ? one.from : other.from;
    const to = sooner(one.to, other.to);
    if (to === null || from < to) result.push({ from, to });
    if (to === one.to) i++;
    else j++;
  }
  return result;
}

export const without = (a: Spell[], b: Spell[]): Spell[] => (b.length === 0 ? a : both(a, complement(b)));

function complement(spells: Spell[]): Spell[] {
  const result: Spell[] = [];
  let from: Day | null = '0000-01-01';
  for (const spell of spells) {
    if (from !== null && from < spell.from) result.push({ from, to: spell.from });
    from = spell.to;
    if (from === null) return result;
  }
  if (from !== null) result.push({ from, to: null });
  return result;
}

const sooner = (a: Day | null, b: Day | null) => (a === null ? b : b === null || a < b ? a : b);
