/** The day whose end is shown. */
import type { Day } from '../../data/schema/shapes.ts';
import { Refusal } from '../command/refusal.ts';
import type { Documents } from '../measure/world/night.ts';
import type { Written } from './contract.ts';
import { eachSaved, nameOf } from './documents.ts';
import { newestDay } from './newest-day.ts';

export function asOfDay(asked: Day | 'newest', { mined, activity }: Documents, now: Date): Day {
  const all = mined.map((one) => ({ mined: one, activity: activity.get(nameOf(one)) ?? null }));
  const newest = newestDay(all, now);
  if (newest === null) throw nothingRead();
  if (asked === 'newest') return newest;
  const first = mined.map(({ history }) => history.firstCommit.date.slice(0, 10)).sort()[0]!;
  if (asked >= first) return asked;
  throw new Refusal(`--as-of: on ${asked} there was no commit yet; the first is of ${first}.`);
}

/** The newest day without holding all documents at once. */
export function savedNewestDay(folder: string, run: Written | null, now: Date): Day {
  const newest = newestDay(eachSaved(folder, run), now);
  if (newest === null) throw nothingRead();
  return newest;
}

const nothingRead = () =>
  new Refusal('No repository could be read, so there is nothing to show; the data stays as it was.');
