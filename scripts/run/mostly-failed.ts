/** A night on which most of an organisation could not be reached says nothing about it. */
import type { Run } from '../../data/schema/run.ts';
import type { Reason } from '../../data/schema/shapes.ts';
import { Refusal } from '../command/refusal.ts';

/** These are what the forge says of a repository, and no failure. */
const STATES: readonly Reason[] = ['empty', 'unborn-head', 'disabled', 'locked', 'not-found'];
const MOST = 0.5;

export function refuseMostlyFailed(rows: Run['repositories']): void {
  const failed = rows.filter(
    ({ state, reason }) => (state === 'failed' || state === 'stale') && reason !== null && !STATES.includes(reason),
  );
  const all = rows.filter(({ reason }) => reason === null || !STATES.includes(reason));
  if (failed.length <= all.length * MOST) return;
  const { repository, reason, message } = failed[0]!;
  throw new Refusal(
    `${failed.length} of ${all.length} repositories could not be read (${repository}: ${reason}, ${message}); the data stays as it was.`,
  );
}
