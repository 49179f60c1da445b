/** Commits per week, by people and by bots. */
import type { Activity } from '../../data/schema/activity.ts';
import type { MinedHistory } from '../../data/schema/mined.ts';
import { weekOf } from './dates.ts';

export function weeks(time: number[], author: number[], authors: Activity['authors']): MinedHistory['weeks'] {
  const counts = new Map<string, [number, number]>();
  for (const [commit, seconds] of time.entries()) {
    const week = weekOf(seconds);
    let count = counts.get(week);
    if (count === undefined) counts.set(week, (count = [0, 0]));
    count[authors[author[commit]!]?.bot === true ? 1 : 0]++;
  }
  return [...counts.keys()].sort().map((week) => [week, ...counts.get(week)!]);
}
