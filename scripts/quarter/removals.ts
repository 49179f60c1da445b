/** What goes away soon or should be gone, as it was announced on the day, with who still uses it. */
import type { Deprecation } from '../../data/schema/deprecation.ts';
import type { Edition } from '../../data/schema/quarter.ts';
import { addDays } from '../measure/world/days.ts';
import { countAt, everybody } from '../measure/deprecations/consumers.ts';
import { status } from '../measure/deprecations/status.ts';
import type { World } from '../measure/world/world.ts';
import { plural } from '../measure/words.ts';
import { firstDay, quarterAfter, quarterInWords, quarterOf } from './calendar.ts';
import { asKnownBefore } from './promises.ts';

/** Two quarters ahead. */
const DAYS_AHEAD = 184;

export function removals(world: World): Edition['removals'] {
  const { asOf } = world;
  return (world.inputs.deprecations ?? [])
    .map(({ deprecation }) => asKnownBefore(deprecation, addDays(asOf, 1)))
    .filter((one) => one.announced <= asOf && isDue(one, world))
    .sort((a, b) => (`${a.removal} ${a.id}` < `${b.removal} ${b.id}` ? -1 : 1))
    .map((one) => ({
      id: one.id,
      title: one.title,
      removal: one.removal!,
      inWords: stillUse(one, world),
      address: `deprecations/${one.id.toLowerCase()}/`,
    }));
}

function isDue(deprecation: Deprecation, { asOf }: World): boolean {
  const now = status(deprecation, asOf);
  if (now === 'removed' || now === 'revoked' || deprecation.removal === undefined) return false;
  return deprecation.removal <= addDays(asOf, DAYS_AHEAD);
}

/** `14 of 212 components still use it (−9 since Q2 2026)` */
function stillUse(deprecation: Deprecation, world: World): string {
  if (!deprecation.detector) return 'who still uses it is not measured';
  const all = everybody(deprecation, world);
  const { using, of, unclear } = countAt(all, world.asOf);
  const quarter = quarterOf(world.asOf);
  const before = addDays(firstDay(quarter), -1);
  const then = deprecation.announced <= before ? countAt(all, before).using : null;
  const since =
    then === null ? '' : ` (${difference(using - then)} since ${quarterInWords(quarterAfter(quarter, -1))})`;
  const doubt = unclear === 0 ? '' : `, ${unclear} not known`;
  const overdue = deprecation.removal! < world.asOf ? 'overdue: ' : '';
  return `${overdue}${using} of ${plural(of, 'component')} still ${using === 1 ? 'uses' : 'use'} it${since}${doubt}`;
}

const difference = (n: number) => (n < 0 ? `−${-n}` : n > 0 ? `+${n}` : '±0');

/** What was removed in the quarter, and how many components left what is to go: risk that is no longer carried. */
export function riskRetired(world: World): string[] {
  const from = firstDay(quarterOf(world.asOf));
  return (world.inputs.deprecations ?? []).flatMap(({ deprecation }) => {
    const { title, removed_on, detector, announced } = deprecation;
    if (removed_on !== undefined && removed_on >= from && removed_on <= world.asOf) return [`${title}: removed.`];
    const before = addDays(from, -1);
    if (!detector || announced > before || status(deprecation, world.asOf) === 'removed') return [];
    const all = everybody(deprecation, world);
    const left = countAt(all, before).using - countAt(all, world.asOf).using;
    return left <= 0 ? [] : [`${title}: ${plural(left, 'component')} fewer.`];
  });
}
