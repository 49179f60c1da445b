/** Everything that checking and measuring look at, as of one day. Pure data; the same documents can be looked at from any day. */
import type { Inputs } from '../../data/schema/inputs.ts';
import type { Day } from '../../data/schema/shapes.ts';
import type { Component } from './component.ts';

export interface World {
  /** The state is that at the end of this day, UTC. */
  asOf: Day;
  inputs: Inputs;
  /** Sorted by id. */
  components: Component[];
}
