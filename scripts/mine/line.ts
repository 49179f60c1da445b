/** The first-parent line, and when everything else landed on it. */
import { derivedDates, isDate } from './dates.ts';
import type { History } from './history.ts';

export interface Line {
  /** Rows of the history, oldest first: the position on the line is the place in this list. */
  commits: number[];
  /** By row of the history: the position of the first-parent commit that brought the commit in. */
  landed: number[];
  /** By row of the history: derived committer time, UTC seconds. */
  time: number[];
  /** By position: whether the raw date stands. */
  kept: boolean[];
}

export function firstParentLine(history: History): Line {
  const { line: commits, landed } = history;
  const { seconds, kept } = derivedDates(commits.map((row) => history.committed[row]!));
  const time = new Array<number>(history.ids.length).fill(0);
  for (const [position, row] of commits.entries()) {
    time[row] = seconds[position]!;
    const end = commits[position + 1] ?? history.ids.length;
    // From the end: parents first.
    for (let other = end - 1; other > row; other--) time[other] = timeOf(history, other, time, seconds[position]!);
  }
  return { commits, landed, time, kept };
}

/** What a first-parent commit brought in is never dated before its parents nor after the commit that brought it in. */
function timeOf({ committed, parents }: History, row: number, time: number[], latest: number): number {
  const raw = committed[row]!;
  let earliest = 0;
  for (const parent of parents[row]!) earliest = Math.max(earliest, time[parent]!);
  return Math.max(earliest, Math.min(isDate(raw) ? raw : latest, latest));
}
