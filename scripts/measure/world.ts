/** Everything that checking and measuring look at, as of one day. Pure data; the same documents can be looked at from any day. */
import type { Activity } from '../../data/schema/activity.ts';
import type { Inputs } from '../../data/schema/inputs.ts';
import type { Mined } from '../../data/schema/mined.ts';
import type { Day } from '../../data/schema/shapes.ts';
import type { Component } from './component.ts';

/** What a night has mined. */
export interface Documents {
  mined: Mined[];
  /** By `owner/name`; a repository that is missing here has no known activity. */
  activity: Map<string, Activity>;
}

export interface World {
  /** The state is that at the end of this day, UTC. */
  asOf: Day;
  inputs: Inputs;
  /** Sorted by id. */
  components: Component[];
}

export function world(_documents: Documents, _inputs: Inputs, _asOf: Day): World {
  throw new Error('Expected measures, found only their signatures.');
}
