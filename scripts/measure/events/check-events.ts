/** Which check broke and which was healed: every check put to a component on each day on which anything it says changed. */
import type { PathEvent } from '../../../data/schema/report/parts.ts';
import type { Finding } from '../../../data/schema/finding.ts';
import type { Day, Interval, Moment } from '../../../data/schema/shapes.ts';
import type { Check } from '../../check/check.ts';
import { checksFor } from '../../check/declared.ts';
import type { Component } from '../world/component.ts';
import { addDays } from '../world/days.ts';
import { newestFirst } from './events.ts';
import type { Pair } from '../world/pair.ts';
import { worldAfter, worldOn } from '../world/world-on.ts';
import type { World } from '../world/world.ts';

/** A year: what broke before is in nobody's hands any more, and is not worth asking every day about. */
const DAYS = 366;
/** Joining and leaving say the same, and more. */
const SAID_OTHERWISE = ['on-path'];

/** Newest first. Whoever starts out failing has broken nothing, and an exemption heals nothing. */
export function checkEvents(world: World): PathEvent[] {
  const checks = checksFor(world.inputs).filter(({ id }) => !SAID_OTHERWISE.includes(id));
  const pairs = Map.groupBy(world.pairs, ({ component }) => component.id);
  return world.components
    .flatMap((component) => eventsOf(component, pairs.get(component.id) ?? [], checks, world))
    .sort(newestFirst);
}

function eventsOf(component: Component, own: Pair[], checks: Check[], world: World): PathEvent[] {
  const start = addDays(world.asOf, -DAYS);
  const changes = changesOf(component, start, world.asOf);
  const days = [...(component.since <= start ? [start] : []), ...[...changes.keys()].sort()];
  const last = new Map<string, Finding['outcome']>();
  const found: PathEvent[] = [];
  for (const day of days) {
    const then = worldOn(world, component, own, day);
    for (const check of checks)
      for (const pair of check.perPath ? then.pairs.filter(({ eligible }) => eligible) : [null]) {
        const key = `${check.id} ${pair?.path.id ?? ''}`;
        const { outcome } = check.evaluate(component, pair?.path ?? null, then);
        // What cannot be judged for a while is afterwards compared with what it was before.
        if (outcome === 'unknown') continue;
        const before = last.get(key);
        last.set(key, outcome);
        const broke = before === 'pass' && outcome === 'fail';
        if (!broke && !(before === 'fail' && outcome === 'pass')) continue;
        const isSo = (moment: Moment) => {
          const after = worldAfter(world, component, own, day, moment);
          const [self] = after.components;
          return check.evaluate(self!, pair?.path ?? null, after).outcome === outcome;
        };
        const { commit } = changes.get(day)!.find(isSo) ?? changes.get(day)!.at(-1)!;
        found.push(event(component, check, pair, { day, commit, change: broke ? 'broke' : 'healed' }));
      }
  }
  return found;
}

function event(
  { id, label }: Component,
  check: Check,
  pair: Pair | null,
  happened: Pick<PathEvent, 'day' | 'commit' | 'change'>,
): PathEvent {
  const about = `${check.title}${pair === null ? '' : ` (${pair.path.name})`}`;
  return {
    day: happened.day,
    component: id,
    path: pair?.path.id ?? null,
    check: check.id,
    change: happened.change,
    how: null,
    detail: `${label} ${happened.change === 'broke' ? 'no longer passes' : 'now passes'} ${about}.`,
    evidence: null,
    commit: happened.commit,
  };
}

/** Days after `start` on which anything that the component's files say began or ended, with the commits that did it, in order. */
function changesOf({ mined, dayOf, since }: Component, start: Day, asOf: Day): Map<Day, Moment[]> {
  const moments = new Map<string, Moment>();
  for (const { from, to } of intervalsIn(mined)) {
    moments.set(from.commit, from);
    if (to !== null) moments.set(to.commit, to);
  }
  const within = [...moments.values()].filter((moment) => {
    const day = dayOf(moment);
    return day > start && day <= asOf && day >= since;
  });
  return Map.groupBy(
    within.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)),
    dayOf,
  );
}

/** Wherever a mined document says since when something holds. */
function intervalsIn(value: object, found: Interval[] = []): Interval[] {
  if ('intervals' in value) found.push(...(value.intervals as Interval[]));
  for (const part of Array.isArray(value) ? value : Object.values(value))
    if (typeof part === 'object' && part !== null) intervalsIn(part, found);
  return found;
}
