/** Weekly states from spells: every change point is counted once, whatever the number of weeks. */
import type { Week } from '../../data/schema/report/parts.ts';
import type { Day } from '../../data/schema/shapes.ts';
import { addDays, sundayOf } from './world/days.ts';
import type { Pair } from './world/pair.ts';
import { both, during, without, type Spell } from './world/spells.ts';
import type { World } from './world/world.ts';

/** The days at whose end a week is shown: Sundays, and the as-of day where its week still runs. */
export function weekDays(from: Day, asOf: Day): Day[] {
  if (from > asOf) return [];
  const days: Day[] = [];
  for (let sunday = sundayOf(from); sunday <= asOf; sunday = addDays(sunday, 7)) days.push(sunday);
  return days.at(-1) === asOf ? days : [...days, asOf];
}

/** How many of the lists of spells hold on each of the days. */
export function counts(days: Day[], lists: Iterable<Spell[]>): number[] {
  const steps = new Array<number>(days.length + 1).fill(0);
  for (const spells of lists)
    for (const { from, to } of spells) {
      steps[firstFrom(days, from)]!++;
      steps[to === null ? days.length : firstFrom(days, to)]!--;
    }
  let sum = 0;
  return days.map((_, index) => (sum += steps[index]!));
}

function firstFrom(days: Day[], day: Day): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (days[middle]! < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Since the earliest launch of their paths. */
export function weeks(pairs: Pair[], { asOf, registrations }: World): Week[] {
  const launches = pairs.map(({ path }) => path.launched).sort();
  if (launches.length === 0) return [];
  const days = weekDays(launches[0]!, asOf);
  const all = pairs.map(({ walk }) => walk);
  const adopted = all.map((walk) => both(walk.adopted, walk.eligible));
  const cohort = pairs.filter(aliveAtLaunch);
  const someActivityIsUnknown = all.some(({ component }) => component.alive === null);
  const series = {
    eligible: counts(
      days,
      all.map(({ eligible }) => eligible),
    ),
    registered: counts(
      days,
      all.map(({ component, eligible }) => both(registrations.get(component.id)!.registered, eligible)),
    ),
    adopted: counts(days, adopted),
    alive: someActivityIsUnknown
      ? null
      : counts(
          days,
          all.map(({ component }, index) => both(adopted[index]!, component.alive!)),
        ),
    unclear: counts(
      days,
      all.map(({ unknown, eligible }) => both(unknown, eligible)),
    ),
    cohortAdopted: counts(
      days,
      cohort.map(({ walk, path }) => both(walk.adopted, [{ from: path.launched, to: null }])),
    ),
    cohort: counts(
      days,
      cohort.map(({ walk, path }) => without([{ from: path.launched, to: null }], without(walk.unknown, walk.adopted))),
    ),
  };
  return days.map((day, index) => ({
    day,
    provisional: day === asOf && sundayOf(day) !== day,
    eligible: series.eligible[index]!,
    registered: series.registered[index]!,
    adopted: series.adopted[index]!,
    alive: series.alive?.[index] ?? null,
    unclear: series.unclear[index]!,
    cohort: { adopted: series.cohortAdopted[index]!, of: series.cohort[index]! },
  }));
}

/** Births do not dent the line of those that were there and worked on when the path was launched. */
function aliveAtLaunch({ walk, path, component }: Pair): boolean {
  if (during(walk.eligible, path.launched) === null) return false;
  return component.alive === null || during(component.alive, path.launched) !== null;
}
