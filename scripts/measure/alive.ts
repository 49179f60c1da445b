/** Whether people work on a component, from its commits in time. */
import type { Activity } from '../../data/schema/activity.ts';
import type { Day } from '../../data/schema/shapes.ts';
import { addDays, dayOfSeconds } from './days.ts';
import { ordered, type Spell } from './spells.ts';

/** As many days as the platform's own rhythm of four weeks. */
export const TRAILING_DAYS = 28;
/** An owner whose component nobody has touched for so long is probably gone. */
export const LOST_DAYS = 180;

/** Days on which a person committed, in order. A commit whose author cannot be read is a person's. */
export function daysOfPeople({ authors, commits }: Activity): Day[] {
  const numbers = new Set<number>();
  for (const [row, seconds] of commits.time.entries()) {
    const author = commits.author[row]!;
    if (author < 0 || !authors[author]!.bot) numbers.add(Math.floor(seconds / 86_400));
  }
  return [...numbers].sort((a, b) => a - b).map((number) => dayOfSeconds(number * 86_400));
}

/** The day of a commit and those up to 27 days after it. */
export function aliveSpells(activity: Activity): Spell[] {
  return ordered(daysOfPeople(activity).map((day) => ({ from: day, to: addDays(day, TRAILING_DAYS) })));
}

/** Up to a day; null: nobody had committed yet. */
export function lastDayOfPeople(activity: Activity, asOf: Day): Day | null {
  return daysOfPeople(activity).findLast((day) => day <= asOf) ?? null;
}
