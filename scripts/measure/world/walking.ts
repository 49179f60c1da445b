/** Whether an adopter is being worked on: what stands in for use where pipeline runs are unknown. */
import type { Square } from '../../../data/schema/report/parts.ts';
import type { Day } from '../../../data/schema/shapes.ts';
import { TRAILING_DAYS, lastDay } from './alive.ts';
import type { Component } from './component.ts';
import type { Member } from '../metric.ts';
import type { Pair } from './pair.ts';
import type { Registered } from './registration.ts';
import { member } from '../share.ts';
import { during } from './spells.ts';
import type { World } from './world.ts';

/** Null: not known. */
export function isAlive({ alive }: Component, day: Day): boolean | null {
  return alive && during(alive, day) !== null;
}

export function aliveMember(pair: Pair, asOf: Day): Member {
  if (pair.state === 'unknown') return member(pair, 'unclear', pair.because, pair.evidence);
  if (pair.state !== 'adopted') return member(pair, 'not-counted', pair.because, pair.evidence);
  const { peopleDays } = pair.component;
  if (peopleDays === null) return member(pair, 'unclear', 'Nothing is known of its commits in time.', pair.evidence);
  const last = lastDay(peopleDays, asOf);
  const side = isAlive(pair.component, asOf) ? 'counted' : 'not-counted';
  const said = last === null ? 'Nobody has committed yet' : `The last commit by a person was on ${last}`;
  const after = side === 'counted' ? '' : `, more than ${TRAILING_DAYS - 1} days before`;
  return member(pair, side, `${said}${after}.`, pair.evidence);
}

/** Walking, for one pair; null: unclear. */
export function isWalking({ state, component }: Pair, asOf: Day): boolean | null {
  if (state === 'unknown') return null;
  return state === 'adopted' ? isAlive(component, asOf) : false;
}

const isRegistered = ({ state }: Registered): boolean | null => (state === 'unknown' ? null : state === 'registered');

/** Registered × walking over pairs. */
export function squareOfPairs(pairs: Pair[], world: World): Square {
  return square(
    pairs.map((pair) => [isRegistered(world.registered.get(pair.component.id)!), isWalking(pair, world.asOf)]),
  );
}

/** Over components: walking at least one of the paths that are for it. */
export function squareOfComponents(components: Component[], pairs: Pair[], world: World): Square {
  const own = Map.groupBy(pairs, ({ component }) => component.id);
  return square(
    components.map(({ id }) => {
      const walking = (own.get(id) ?? []).map((pair) => isWalking(pair, world.asOf));
      const onOne = walking.includes(true) ? true : walking.includes(null) ? null : false;
      return [isRegistered(world.registered.get(id)!), onOne];
    }),
  );
}

function square(sides: [registered: boolean | null, walking: boolean | null][]): Square {
  const n = (registered: boolean, walking: boolean) =>
    sides.filter(([one, other]) => one === registered && other === walking).length;
  return {
    walking: 'alive-on-path',
    both: n(true, true),
    registeredOnly: n(true, false),
    walkingOnly: n(false, true),
    neither: n(false, false),
    unclear: sides.filter(([one, other]) => one === null || other === null).length,
  };
}
