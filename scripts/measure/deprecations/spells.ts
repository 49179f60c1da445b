/** Times in whole days, `[from, to)`, as states at the end of a day. */
import type { Mined } from '../../../data/schema/mined.ts';
import type { Day, Interval } from '../../../data/schema/shapes.ts';

export interface Spell {
  from: Day;
  /** The commit that began it. */
  commit: string;
  /** Null: still so at the head. */
  to: Day | null;
}

/** What did not last to the end of a day was nothing. Sorted, overlaps merged. */
export function spellsOf(mined: Mined, intervals: Interval[]): Spell[] {
  const redated = new Map(mined.history.redated.map(({ commit, date }) => [commit, date]));
  const day = ({ commit, date }: Interval['from']) => (redated.get(commit) ?? date).slice(0, 10);
  const spells = intervals.map(({ from, to }) => ({ from: day(from), commit: from.commit, to: to && day(to) }));
  return merged(
    spells.filter(({ from, to }) => to === null || to > from),
    0,
  );
}

/** Spells with fewer than `gap` days between them are one; with 0, only those that touch. */
export function merged(spells: Spell[], gap: number): Spell[] {
  const result: Spell[] = [];
  for (const spell of [...spells].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))) {
    const last = result.at(-1);
    if (last === undefined || (last.to !== null && spell.from > later(last.to, gap))) result.push({ ...spell });
    else if (last.to !== null && (spell.to === null || spell.to > last.to)) last.to = spell.to;
  }
  return result;
}

export function spellAt(spells: Spell[], day: Day): Spell | null {
  return spells.find(({ from, to }) => from <= day && (to === null || to > day)) ?? null;
}

function later(day: Day, gap: number): Day {
  return gap === 0 ? day : new Date(Date.parse(day) + (gap - 1) * 86_400_000).toISOString().slice(0, 10);
}
