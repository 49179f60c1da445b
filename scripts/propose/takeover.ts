/**
 * Paths that take over from others: who leaves the one joins the other within days, and the other is itself made from the one
 * (a wrapper around it). Leaving for it is a migration then, not an un-adoption.
 */
import type { Mined } from '../../data/schema/mined.ts';
import type { Day } from '../../data/schema/shapes.ts';
import { AT_ONCE, daysAfter } from './moved.ts';
import type { Candidate } from './uses.ts';

export interface Takeover {
  from: Candidate;
  /** Repositories that have left it for good, and how many of them went over. */
  left: number;
  over: number;
}

const fewest = 3;
/** Of those who left. */
const most = 2 / 3;
/** Of all that were ever on it. */
const half = 0.5;

/** What a candidate takes over from; of several what most have left for it. */
export function takeover(to: Candidate, candidates: Candidate[]): Takeover | null {
  const found = candidates
    .filter((from) => from !== to && from.provider.kind.job === to.provider.kind.job && wraps(to, from))
    .map((from) => ({ from, ...movers(from, to) }))
    .filter(({ left, over, ever }) => over >= fewest && over >= most * left && over >= half * ever)
    .map(({ from, left, over }) => ({ from, left, over }));
  return found.sort((a, b) => b.over - a.over || (a.from.provider.key < b.from.provider.key ? -1 : 1))[0] ?? null;
}

/** Its own files refer to the other, or once did. */
const wraps = ({ own }: Candidate, { signals }: Candidate) =>
  own !== null &&
  own.references.some(({ subject }) =>
    signals.some((signal) => subject === signal || subject.startsWith(`${signal}#`)),
  );

function movers(from: Candidate, to: Candidate): { left: number; over: number; ever: number } {
  const [before, after] = [stayOf(from, to.own), stayOf(to, to.own)];
  let [left, over] = [0, 0];
  for (const [mined, stay] of before) {
    if (stay.left === null) continue;
    left += 1;
    const next = after.get(mined);
    if (next && next.left === null && next.since > stay.since && next.since <= daysAfter(stay.left, AT_ONCE)) over += 1;
  }
  return { left, over, ever: before.size };
}

/** From the first day to the last, over everything that a candidate provides. */
function stayOf({ uses }: Candidate, except: Mined | null): Map<Mined, { since: Day; left: Day | null }> {
  const found = new Map<Mined, { since: Day; left: Day | null }>();
  for (const { mined, since, left } of uses) {
    if (mined === except) continue;
    const known = found.get(mined);
    if (!known) found.set(mined, { since, left });
    else
      found.set(mined, {
        since: since < known.since ? since : known.since,
        left: left === null || known.left === null ? null : left > known.left ? left : known.left,
      });
  }
  return found;
}
