/** People who are new in the organisation, and how long it takes until something of theirs is deployed. Counted, never listed. */
import type { Day } from '../../../data/schema/shapes.ts';
import { addMonths, dayOfSeconds } from '../world/days.ts';
import { deployments, endOf, type Deployments } from './deployments.ts';
import { waitUntil } from './delivery.ts';
import type { Component } from '../world/component.ts';
import type { Wait } from './kaplan-meier.ts';
import type { Pair } from '../world/pair.ts';
import { during } from '../world/spells.ts';
import { writtenIn } from './work.ts';
import type { World } from '../world/world.ts';

export const ARRIVAL_MONTHS = 12;

export interface Arrival {
  /** Key of the person. */
  person: string;
  /** Day of the first commit in any component. */
  on: Day;
  /** Decided at that commit: whether its component walked any golden path on that day. */
  onPath: boolean;
  /** Null: nothing said when the components were deployed to which they committed, when they arrived. */
  wait: Wait | null;
}

const known = new WeakMap<World, Arrival[]>();

/** Of the twelve months up to the day, in the order of their keys. */
export function arrivals(world: World): Arrival[] {
  const found = known.get(world) ?? arrivalsOf(world);
  known.set(world, found);
  return found;
}

interface First {
  at: number;
  component: Component;
  /** The first deployment of anything of theirs. */
  deployed: number | null;
  judgeable: boolean;
}

function arrivalsOf(world: World): Arrival[] {
  const after = addMonths(world.asOf, -ARRIVAL_MONTHS);
  const walks = Map.groupBy(world.pairs, ({ component }) => component.id);
  const found: Arrival[] = [];
  for (const [person, { at, component, deployed, judgeable }] of firsts(world)) {
    const on = dayOfSeconds(at);
    if (on <= after) continue;
    const wait = judgeable ? waitUntil(at, deployed, world.asOf) : null;
    found.push({ person, on, onPath: walkedAny(walks.get(component.id) ?? [], on), wait });
  }
  return found.sort((a, b) => (a.person < b.person ? -1 : 1));
}

function firsts({ components, asOf, inputs: { organisation } }: World): Map<string, First> {
  const end = endOf(asOf);
  const people = new Map<string, First>();
  for (const component of components)
    for (const { by, at } of writtenIn(component)) {
      const one = people.get(by);
      if (at < end && (!one || at < one.at)) people.set(by, { at, component, deployed: null, judgeable: false });
    }
  for (const component of components) {
    const source = deployments(component, organisation, asOf);
    if (!source) continue;
    for (const { by, at, row } of writtenIn(component)) {
      const one = people.get(by);
      // Where tags came later than the person, waiting for the first tag ever would be taken for waiting.
      if (at < end && one && source.times[0]! <= one.at) note(one, source, row);
    }
  }
  return people;
}

function note(one: First, source: Deployments, row: number): void {
  one.judgeable = true;
  const time = source.firstWith(row);
  if (time !== null && (one.deployed === null || time < one.deployed)) one.deployed = time;
}

const walkedAny = (pairs: Pair[], day: Day): boolean => pairs.some(({ walk }) => during(walk.adopted, day) !== null);
