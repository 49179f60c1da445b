/** Everything that checking and measuring look at, as of one day. Pure data; the same documents can be looked at from any day. */
import type { GoldenPath, Inputs } from '../../../data/schema/inputs.ts';
import type { Mined } from '../../../data/schema/mined.ts';
import type { ComponentId, Day, Instant } from '../../../data/schema/shapes.ts';
import { isGone, nameOf, type Component } from './component.ts';
import type { Directory } from './directory.ts';
import { homes } from './hands.ts';
import { history } from './history.ts';
import type { Documents } from './night.ts';
import { ownership, type Ownership } from './ownership.ts';
import { pair, type Pair } from './pair.ts';
import { registeredOn, type Registered, type Registration } from './registration.ts';
import { releases, type Releases } from './releases.ts';

export interface World {
  /** The state is that at the end of this day, UTC. */
  asOf: Day;
  inputs: Inputs;
  /** Sorted by id; without those that are gone by the as-of day. */
  components: Component[];
  /** Date of the newest commit of all; nothing is known of any day after it. */
  newest: Instant;
  /** Owners of the repositories read, in lower case: what is in-house. */
  own: Set<string>;
  directory: Directory;
  owners: Map<ComponentId, Ownership>;
  registrations: Map<ComponentId, Registration>;
  /** On the as-of day. */
  registered: Map<ComponentId, Registered>;
  /** Releases of a provider up to the as-of day, by `owner/name` in lower case; empty: none known. */
  releases(provider: string): Releases;
  /** Every component and path that ever had to do with each other; by path as declared, then by component. */
  pairs: Pair[];
}

export function world(documents: Documents, inputs: Inputs, asOf: Day): World {
  const past = history(documents, inputs);
  const { directory, registrations, walks } = past;
  const components = past.components.filter((one) => !isGone(one, asOf));
  const owners = new Map(past.components.map((one) => [one.id, ownership(one, directory, asOf)]));
  const around = {
    asOf,
    homes: homes(components, past.everybody, (id) => owners.get(id)?.team?.id ?? null),
    releases: releasesBy(documents.mined, asOf),
  };
  const successorOf = (path: GoldenPath) => inputs.goldenPaths.findIndex(({ supersedes }) => supersedes === path.id);
  return {
    asOf,
    inputs,
    components,
    newest: past.newest,
    own: past.own,
    directory,
    owners,
    registrations,
    registered: new Map(
      components.map((one) => [one.id, registeredOn(one, registrations.get(one.id)!, directory, asOf)]),
    ),
    releases: around.releases,
    pairs: walks.flatMap((found, index) => {
      const next = successorOf(inputs.goldenPaths[index]!);
      const path = inputs.goldenPaths[next];
      const replacedBy = path !== undefined && path.launched <= asOf ? path : null;
      return [...found].map(([id, walk]) => {
        const successor = walks[next]?.get(id) ?? null;
        return pair(walk, { ...around, team: owners.get(id)!.team, replacedBy, successor });
      });
    }),
  };
}

function releasesBy(mined: Mined[], asOf: Day): World['releases'] {
  const providers = new Map(mined.map((one) => [nameOf(one).toLowerCase(), one]));
  const known = new Map<string, Releases>();
  return (name) => {
    const found = known.get(name) ?? releases(providers.get(name), asOf);
    known.set(name, found);
    return found;
  };
}
