/** What one component looked like on an earlier day, to whoever judges it: everything that is asked as of a day is asked anew. */
import type { Day, Moment } from '../../../data/schema/shapes.ts';
import type { Component } from './component.ts';
import { addDays, dayOf } from './days.ts';
import { ownership } from './ownership.ts';
import { pairOn, type Pair } from './pair.ts';
import { registeredOn, registration } from './registration.ts';
import { walk } from './walk.ts';
import type { World } from './world.ts';

/** `own`: all pairs of the component. Releases are those known today: which one a name means is asked with hindsight. */
export function worldOn(world: World, component: Component, own: Pair[], day: Day): World {
  const { directory, registrations, releases } = world;
  const { id } = component;
  return {
    ...world,
    asOf: day,
    components: [component],
    owners: new Map([[id, ownership(component, directory, day)]]),
    registered: new Map([[id, registeredOn(component, registrations.get(id)!, directory, day)]]),
    pairs: own.map((one) => pairOn(one, day, own, releases)),
  };
}

/** The same after one commit of the day: what later ones did counts for the day after. */
export function worldAfter(world: World, component: Component, own: Pair[], day: Day, last: Moment): World {
  const until = [{ from: '0000-01-01', to: addDays(dayOf(world.newest), 1) }];
  const then: Component = {
    ...component,
    dayOf: (moment) => {
      const usual = component.dayOf(moment);
      return usual === day && moment.date > last.date ? addDays(day, 1) : usual;
    },
  };
  const registrations = new Map([[component.id, registration(then, world.directory, until)]]);
  const pairs = own.map((one) => ({ ...one, component: then, walk: walk(then, one.path, until) ?? one.walk }));
  return worldOn({ ...world, registrations }, then, pairs, day);
}
