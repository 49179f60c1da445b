/** What a deprecation comes to, in one sentence or two. */
import type { Deprecation } from '../../../data/schema/deprecation.ts';
import type { DeprecationReport } from '../../../data/schema/report/deprecations.ts';
import type { Day, Measure } from '../../../data/schema/shapes.ts';

export interface Counted {
  affected: Measure;
  /** Of the affected. */
  exempt: number;
  lastQuarter: DeprecationReport['lastQuarter'];
}

export function finding(deprecation: Deprecation, counted: Counted, asOf: Day): string {
  const { removal, removed_on, revoked_on } = deprecation;
  if (revoked_on !== undefined) return `Called off on ${revoked_on}; nothing is to be done.`;
  const users = usersInWords(counted);
  if (removed_on !== undefined) return `Removed on ${removed_on}. ${users}`;
  if (removal === undefined) return `${users} No day is set for its removal.`;
  return `${users} Removal ${removal < asOf ? 'was due ' : ''}${removal}.`;
}

function usersInWords({ affected, exempt, lastQuarter }: Counted): string {
  if ('unknown' in affected) return `Who still uses it is not measured: ${affected.unknown}.`;
  const { n, of, unclear } = affected;
  const who = of === 1 ? '1 component' : `${of} components`;
  const verb = n === 1 ? 'still uses it' : 'still use it';
  const doubt = unclear === 0 ? '' : `; ${unclear} more cannot be judged`;
  const change = lastQuarter === null ? '' : ` (${signed(lastQuarter.change)} since last quarter)`;
  const may =
    exempt === 0 ? '' : `, ${exempt === n ? (n === 1 ? 'which is' : 'all of them') : `${exempt} of them`} exempt`;
  return `${n === 0 ? 'None' : n} of ${who} ${n === 0 ? 'still uses it' : verb}${may}${change}${doubt}.`;
}

function signed(change: number): string {
  return change === 0 ? '±0' : change > 0 ? `+${change}` : `−${-change}`;
}
