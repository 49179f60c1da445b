/** How many still use it, week by week; the pace that is needed, and where the pace so far leads. */
import type { Deprecation } from '../../../data/schema/deprecation.ts';
import type { BurnDown, Projection } from '../../../data/schema/report/deprecations.ts';
import type { Day } from '../../../data/schema/shapes.ts';
import { countAt, stateAt } from './consumers.ts';
import { addDays, daysBetween, sundayOf } from '../world/days.ts';
import { theilSen } from './theil-sen.ts';
import type { Uses } from './uses.ts';

/** So much of what was before the announcement is shown. */
const WEEKS_BEFORE = 8;
/** With fewer, a trend says nothing. */
const FEWEST_WEEKS = 8;

export function burnDown(all: Uses[], deprecation: Deprecation, asOf: Day): BurnDown {
  const { announced, removal, removed_on, revoked_on } = deprecation;
  const closed = removed_on ?? revoked_on;
  const end = closed !== undefined && closed < asOf ? addDays(closed, 28) : asOf;
  const last = end < asOf ? end : asOf;
  const weeks = weekEnds(addDays(announced < asOf ? announced : asOf, -7 * WEEKS_BEFORE), last).map((day) => ({
    day,
    provisional: day === last && !isSunday(day),
    ...countAt(all, day),
  }));
  const using = weeks.at(-1)?.using ?? 0;
  // Who cannot be judged today would look like somebody who left.
  const judged = all.filter((one) => stateAt(one, asOf) !== 'unclear');
  const since = weeks
    .filter(({ day, provisional }) => day >= announced && !provisional)
    .map(({ day }) => countAt(judged, day).using);
  return {
    weeks,
    needed: removal === undefined || closed !== undefined ? null : pace(using, asOf, removal),
    projection: projection(since, using, asOf),
  };
}

/** Components a week from now to the removal; null when nobody is left or no time is. */
function pace(using: number, asOf: Day, removal: Day): number | null {
  const weeks = daysBetween(asOf, removal) / 7;
  return using === 0 || weeks <= 0 ? null : rounded(using / weeks);
}

function projection(weeks: number[], using: number, asOf: Day): Projection {
  if (using === 0) return { unknown: 'nobody is known to use it any more' };
  if (weeks.length < FEWEST_WEEKS)
    return {
      unknown: `only ${weeks.length} whole weeks have passed since it was announced; ${FEWEST_WEEKS} are needed`,
    };
  const trend = theilSen(weeks.map((y, x) => [x, y]));
  if (!trend) return { unknown: 'there is no trend to go on' };
  const finish = (perWeek: number) => (perWeek < 0 ? addDays(asOf, Math.ceil((using / -perWeek) * 7)) : null);
  return {
    perWeek: rounded(trend.slope),
    finish: finish(trend.slope),
    earliest: finish(trend.low),
    latest: finish(trend.high),
  };
}

/** Every Sunday after `from`, and the last day. */
function weekEnds(from: Day, to: Day): Day[] {
  const days: Day[] = [];
  for (let day = sundayOf(from); day < to; day = addDays(day, 7)) days.push(day);
  return [...days, to];
}

const isSunday = (day: Day) => sundayOf(day) === day;
const rounded = (n: number) => Math.round(n * 100) / 100;
