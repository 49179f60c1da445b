/** What held at the end of a day, and since when, by the dates that never run backwards. */
import type { Mined } from '../../data/schema/mined.ts';
import type { Day, Interval, Moment } from '../../data/schema/shapes.ts';

export type DayOf = (moment: Moment) => Day;

/** The day of a moment of this repository; where its raw date runs backwards, the day measuring uses. */
export function dayOfMoment(mined: Mined): DayOf {
  const redated = new Map(mined.history.redated.map(({ commit, date }) => [commit, date]));
  return ({ commit, date }) => (redated.get(commit) ?? date).slice(0, 10);
}

export function holdsOn(intervals: Interval[], day: Day, dayOf: DayOf): boolean {
  return intervals.some(({ from, to }) => dayOf(from) <= day && (to === null || dayOf(to) > day));
}

/** The first moment at which it was ever true. Intervals are in the order of the history. */
export function firstMoment(intervals: Interval[]): Moment {
  const first = intervals[0];
  if (!first) throw new Error('Expected at least one interval, found none. Mine the repository again.');
  return first.from;
}

export function hasTrait(mined: Mined, trait: string, day: Day): boolean {
  const found = mined.traits.find(({ name }) => name === trait);
  return found !== undefined && holdsOn(found.intervals, day, dayOfMoment(mined));
}
