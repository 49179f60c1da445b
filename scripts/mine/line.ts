/** The first-parent line, and when everything else landed on it. */
import { derivedDates, isDate } from './dates.ts';
import type { History } from './history.ts';

export interface Line {
  /** Indexes into the history, oldest first: the position on the line is the place in this list. */
  commits: number[];
  /** By index into the history: the position of the first-parent commit that brought the commit in. */
  landed: number[];
  /** By index into the history: derived committer time, UTC seconds. */
  time: number[];
  /** By position: whether the raw date stands. */
  kept: boolean[];
}

export function firstParentLine(history: History): Line {
  const commits: number[] = [];
  for (let at: number | undefined = 0; at !== undefined; at = history.parents[at]![0]) commits.push(at);
  commits.reverse();
  const { seconds, kept } = derivedDates(commits.map((commit) => history.committed[commit]!));
  const landed = new Array<number>(history.ids.length).fill(-1);
  const time = new Array<number>(history.ids.length).fill(0);
  for (const [position, commit] of commits.entries()) {
    landed[commit] = position;
    time[commit] = seconds[position]!;
  }
  for (const [position, commit] of commits.entries()) land(history, commit, position, landed, time);
  return { commits, landed, time, kept };
}

/**
 * Marks what a first-parent commit brought in, parents first. Such a commit is never dated before its parents nor after
 * the commit that brought it in.
 */
function land(history: History, commit: number, position: number, landed: number[], time: number[]) {
  const latest = time[commit]!;
  const stack = [...history.parents[commit]!];
  while (stack.length > 0) {
    const next = stack.at(-1)!;
    if (landed[next] === -1) {
      landed[next] = position;
      time[next] = NaN;
      for (const parent of history.parents[next]!) if (landed[parent] === -1) stack.push(parent);
      continue;
    }
    stack.pop();
    if (!Number.isNaN(time[next]!)) continue;
    const raw = history.committed[next]!;
    let earliest = 0;
    for (const parent of history.parents[next]!) earliest = Math.max(earliest, time[parent]!);
    time[next] = Math.max(earliest, Math.min(isDate(raw) ? raw : latest, latest));
  }
}
