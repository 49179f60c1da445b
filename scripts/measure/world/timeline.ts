/** Moments of a repository's history as days: the same for everything that is measured. */
import type { Mined } from '../../../data/schema/mined.ts';
import type { CommitId, Day, Interval, Moment } from '../../../data/schema/shapes.ts';
import type { Spell } from './spells.ts';

export type DayOf = (moment: Moment) => Day;

/** A spell with the commits that began and ended it. */
export interface Stay extends Spell {
  began: CommitId;
  ended: CommitId | null;
}

/** Where a commit's own date runs backwards, the day that measuring uses. */
export function dayOfMoment({ history }: Mined): DayOf {
  if (history.redated.length === 0) return ({ date }) => date.slice(0, 10);
  const redated = new Map(history.redated.map(({ commit, date }) => [commit, date]));
  return ({ commit, date }) => (redated.get(commit) ?? date).slice(0, 10);
}

/** In order, those that touch made one; what did not last to the end of a day was nothing. */
export function stays(intervals: Interval[], dayOf: DayOf): Stay[] {
  const all = intervals
    .map(({ from, to }) => ({
      from: dayOf(from),
      to: to && dayOf(to),
      began: from.commit,
      ended: to?.commit ?? null,
    }))
    .filter(({ from, to }) => to === null || from < to);
  all.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  const result: Stay[] = [];
  for (const stay of all) {
    const last = result.at(-1);
    if (last === undefined || (last.to !== null && last.to < stay.from)) result.push({ ...stay });
    else if (last.to !== null && (stay.to === null || stay.to > last.to)) {
      last.to = stay.to;
      last.ended = stay.ended;
    }
  }
  return result;
}
