/** The activity document: every commit in time, people as keyed hashes. */
import type { Activity } from '../../data/schema/activity.ts';
import { isDate } from './dates.ts';
import type { Deployed } from './deployed.ts';
import type { History } from './history.ts';
import type { Line } from './line.ts';

export function activityDocument(
  repository: string,
  history: History,
  line: Line,
  authors: Activity['authors'],
  named: number[],
  { tags, tagged }: Deployed,
): Activity {
  // Stable: commits that landed together stay as git lists them.
  const order = history.ids.map((_, commit) => commit).sort((a, b) => line.landed[a]! - line.landed[b]!);
  const rowOf = new Array<number>(order.length);
  for (const [row, commit] of order.entries()) rowOf[commit] = row;
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
      tagged: order.map((commit) => tagged[commit]!),
    },
    tags,
    squashed: squashed(history, line),
    reverts: reverts(history, rowOf),
    positions: named.map((position) => ({ commit: history.ids[line.commits[position]!]!, position })),
  };
}

/** One parent, committed by somebody else than its author, and numbered: what forges make of a request when they squash it. */
function squashed(history: History, line: Line): number[] {
  return line.commits.flatMap((commit, position) =>
    history.numbered[commit] && history.parents[commit]!.length === 1 ? [position] : [],
  );
}

/** Only of commits that the head reaches, in the order of rows. */
function reverts({ reverts: said, index }: History, rowOf: number[]): Activity['reverts'] {
  const pairs: Activity['reverts'] = [];
  for (const [commit, ids] of said)
    for (const id of ids) {
      const reverted = index.get(id);
      if (reverted !== undefined && reverted !== commit) pairs.push([rowOf[commit]!, rowOf[reverted]!]);
    }
  return pairs.sort(([a, of], [b, than]) => a - b || of - than);
}
