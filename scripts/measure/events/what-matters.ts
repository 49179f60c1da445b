/** Of everything that has happened lately, what a short list should hold: leaving, coming and what broke say more than a new version. */
import type { PathEvent } from '../../../data/schema/report/parts.ts';

export interface Latest {
  /** Newest first. */
  events: PathEvent[];
  /** What else has happened since the day of the oldest of them, by change, the most first. */
  others: { change: PathEvent['change']; n: number }[];
}

const LEAVING: PathEvent['change'][] = ['left', 'superseded'];
const COMING: PathEvent['change'][] = ['joined', 'rejoined'];
const BROKEN: PathEvent['change'][] = ['broke'];

/** `all`: newest first. No kind takes more than its share, unless the others leave room. */
export function whatMatters(all: PathEvent[], most: number): Latest {
  const share = Math.ceil(most * 0.4);
  const kinds = [LEAVING, COMING, BROKEN].map((kind) => all.filter(({ change }) => kind.includes(change)));
  const matter = new Set(kinds.flat());
  const first = new Set(kinds.flatMap((events) => events.slice(0, share)));
  const rest = new Set([...all.filter((event) => matter.has(event)), ...all]);
  const chosen = new Set([...all.filter((event) => first.has(event)), ...rest].slice(0, most));
  const events = all.filter((event) => chosen.has(event));
  const oldest = events.at(-1)?.day ?? '9999-12-31';
  const others = Map.groupBy(
    all.filter((event) => !chosen.has(event) && event.day >= oldest),
    ({ change }) => change,
  );
  return {
    events,
    others: [...others]
      .map(([change, left]) => ({ change, n: left.length }))
      .sort((a, b) => b.n - a.n || (a.change < b.change ? -1 : 1)),
  };
}
