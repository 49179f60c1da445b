/** The default as-of day: that of the newest commit of all repositories. */
import type { Day } from '../../data/schema/shapes.ts';
import { dayOf } from '../command/day.ts';
import type { Saved } from './documents.ts';

const DAY_SECONDS = 24 * 60 * 60;

/** A commit dated more than a day ahead of the clock does not count: its date is wrong. Null: no commit counts. */
export function newestDay(all: Iterable<Saved>, now: Date): Day | null {
  const limit = Math.floor(now.getTime() / 1000) + DAY_SECONDS;
  let newest = -Infinity;
  for (const { mined, activity } of all)
    for (const time of activity?.commits.time ?? [headTime(mined)]) if (time <= limit && time > newest) newest = time;
  return newest === -Infinity ? null : dayOf(new Date(newest * 1000));
}

function headTime({ head, history }: Saved['mined']): number {
  const derived = history.redated.find(({ commit }) => commit === head.commit)?.date ?? head.date;
  return Date.parse(derived) / 1000;
}
