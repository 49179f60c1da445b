/** The activity document: every commit in time, people as keyed hashes. */
import type { Activity } from '../../data/schema/activity.ts';
import { isDate } from './dates.ts';
import type { History } from './history.ts';
import type { Line } from './line.ts';

export function activityDocument(
  repository: string,
  history: History,
  line: Line,
  authors: Activity['authors'],
  named: number[],
): Activity {
  // Stable: commits that landed together stay as git lists them.
  const order = history.ids.map((_, commit) => commit).sort((a, b) => line.landed[a]! - line.landed[b]!);
  const authored = (commit: number) => {
    const raw = history.authored[commit]!;
    return Math.min(isDate(raw) ? raw : Infinity, line.time[commit]!);
  };
  return {
    schema: 'footfall/activity/1',
    repository,
    head: history.ids[0]!,
    authors,
    commits: {
      time: order.map((commit) => line.time[commit]!),
      authored: order.map(authored),
      author: order.map((commit) => history.author[commit]!),
      landed: order.map((commit) => line.landed[commit]!),
    },
    positions: named.map((position) => ({ commit: history.ids[line.commits[position]!]!, position })),
  };
}
