/** Whether people work on a component, from its commits in time. */
import type { Activity } from '../../../data/schema/activity.ts';
import type { Day } from '../../../data/schema/shapes.ts';
import { dayFrom, dayNumber } from './days.ts';
import type { Spell } from './spells.ts';

/** As many days as the platform's own rhythm of four weeks. */
export const TRAILING_DAYS = 28;
/** An owner whose component nobody has touched for so long is probably gone. */
export const LOST_DAYS = 180;

const DAY_SECONDS = 86_400;

/** Days on which a person committed, as numbers, in order. A commit whose author cannot be read is a person's. */
export function daysOfPeople({ authors, commits }: Activity): number[] {
  const days = new Set<number>();
  for (const [row, seconds] of commits.time.entries()) {
    const author = commits.author[row]!;
    if (author < 0 || !authors[author]!.bot) days.add(Math.floor(seconds / DAY_SECONDS));
  }
  return [...days].sort((a, b) => a - b);
}

/** The day of a commit and those up to 27 days after it. */
export function aliveSpells(days: number[]): Spell[] {
  const spells: Spell[] = [];
  let first = days[0];
  for (const [index, day] of days.entries()) {
    const next = days[index + 1];
    if (next !== undefined && next <= day + TRAILING_DAYS) continue;
    spells.push({ from: dayFrom(first!), to: dayFrom(day + TRAILING_DAYS) });
    first = next;
  }
  return spells;
}

/** Up to a day; null: nobody had committed yet. */
export function lastDay(days: number[], asOf: Day): Day | null {
  const limit = dayNumber(asOf);
  const last = days.findLast((day) => day <= limit);
  return last === undefined ? null : dayFrom(last);
}
