/** The day whose end is shown. */
import type { Day } from '../../data/schema/shapes.ts';
import { Refusal } from '../command/refusal.ts';
import type { Documents } from '../measure/world.ts';
import { newestDay } from './newest-day.ts';

export function asOfDay(asked: Day | 'newest', documents: Documents, now: Date): Day {
  const newest = newestDay(documents, now);
  if (newest === null)
    throw new Refusal('No repository could be read, so there is nothing to show; nothing was written.');
  if (asked === 'newest') return newest;
  const first = documents.mined.map(({ history }) => history.firstCommit.date.slice(0, 10)).sort()[0]!;
  if (asked >= first) return asked;
  throw new Refusal(`--as-of: on ${asked} there was no commit yet; the first is of ${first}.`);
}
