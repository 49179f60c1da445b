/** The dates of a deprecation in the order of time, with the days they were moved from. */
import { MovableDate } from '../../../data/schema/deprecation.ts';
import type { Deprecation } from '../../../data/schema/deprecation.ts';
import type { Stage } from '../../../data/schema/report/deprecations.ts';
import type { Day } from '../../../data/schema/shapes.ts';

export function stages(deprecation: Deprecation, asOf: Day): Stage[] {
  const found: Stage[] = [];
  const add = (stage: Stage['stage'], day: Day | undefined, what: string | null = null) => {
    if (day === undefined) return;
    const rows = deprecation.history.filter(({ moved }) => moved === stage);
    const moved = rows.map(({ from, on, what: why }) => ({ from: from ?? null, on, what: why }));
    found.push({ stage, day, past: day <= asOf, what, moved });
  };
  add('announced', deprecation.announced);
  for (const stage of MovableDate.options) add(stage, deprecation[stage]);
  for (const { on, what } of deprecation.brownouts) add('brownout', on, what);
  add('removed_on', deprecation.removed_on);
  add('revoked_on', deprecation.revoked_on);
  // Stable: stages of one day stay in the order above.
  return found.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}
