/** Commits as documents name them, and which of them were named. */
import type { Interval, Moment } from '../../data/schema/shapes.ts';
import { instant } from './dates.ts';
import type { History } from './history.ts';
import type { Line } from './line.ts';
import { merged, type Spans } from './spans.ts';

export interface Naming {
  /** The first-parent commit at a position, with its date as written. */
  moment(position: number): Moment;
  intervals(spans: Spans): Interval[];
  /** Positions named so far. */
  named: Set<number>;
}

export function naming(history: History, line: Line): Naming {
  const named = new Set<number>();
  const end = line.commits.length;
  const moment = (position: number): Moment => {
    named.add(position);
    const commit = line.commits[position]!;
    return { commit: history.ids[commit]!, date: instant(history.committed[commit]!) };
  };
  return {
    named,
    moment,
    intervals: (spans) =>
      merged(spans).map(([from, to]) => ({ from: moment(from), to: to === end ? null : moment(to) })),
  };
}
