/** Where a deprecation stands at the end of a day: its dates say it, nobody has to. */
import type { Deprecation, DeprecationStatus } from '../../../data/schema/deprecation.ts';
import type { Day } from '../../../data/schema/shapes.ts';
import { daysBetween } from '../world/days.ts';

/** A removal is overdue once its day has passed; every other date holds from its own day on. */
export function status(deprecation: Deprecation, asOf: Day): DeprecationStatus {
  const { revoked_on, removed_on, removal, end_of_support, closed_to_new, deprecated_from } = deprecation;
  const reached = (day: Day | undefined) => day !== undefined && day <= asOf;
  if (reached(revoked_on)) return 'revoked';
  if (reached(removed_on)) return 'removed';
  if (removal !== undefined && removal < asOf) return 'overdue';
  if (reached(end_of_support)) return 'end-of-support';
  if (reached(closed_to_new)) return 'closed-to-new';
  return reached(deprecated_from) ? 'deprecated' : 'scheduled';
}

export type Bucket = 'overdue' | '30-days' | '90-days' | 'later' | 'closed';

/** How soon somebody has to act. */
export function bucket(deprecation: Deprecation, asOf: Day): Bucket {
  const now = status(deprecation, asOf);
  if (now === 'removed' || now === 'revoked') return 'closed';
  if (now === 'overdue') return 'overdue';
  if (deprecation.removal === undefined) return 'later';
  const left = daysBetween(asOf, deprecation.removal);
  return left <= 30 ? '30-days' : left <= 90 ? '90-days' : 'later';
}
