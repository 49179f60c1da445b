/** Everything that checking and measuring look at, as of one day. Pure data; the same documents can be looked at from any day. */
import type { Activity } from '../../data/schema/activity.ts';
import type { GoldenPath, Inputs } from '../../data/schema/inputs.ts';
import type { Mined } from '../../data/schema/mined.ts';
import type { ComponentId, Day, Instant } from '../../data/schema/shapes.ts';
import { components, nameOf, type Component } from './component.ts';
import { addDays, dayOf } from './days.ts';
import { directory, type Directory } from './directory.ts';
import { homes } from './hands.ts';
import { ownership, type Ownership } from './ownership.ts';
import { pair, type Pair } from './pair.ts';
import { registeredOn, registration, type Registered, type Registration } from './registration.ts';
import type { Spell } from './spells.ts';
import { releases, type Release } from './version.ts';
import { walk, type Walk } from './walk.ts';

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
  releases(provider: string): Release[];
  /** Every component and path that ever had to do with each other; by path as declared, then by component. */
  pairs: Pair[];
}

export function world(documents: Documents, inputs: Inputs, asOf: Day): World {
  const all = components(documents, inputs);
  const groups = directory(inputs);
  const newest = newestOf(documents.mined);
  const until: Spell[] = [{ from: '0000-01-01', to: addDays(dayOf(newest), 1) }];
  const owners = new Map(all.map((one) => [one.id, ownership(one, groups, asOf)]));
  const registrations = new Map(all.map((one) => [one.id, registration(one, groups, until)]));
  const registered = new Map(
    all.map((one) => [one.id, registeredOn(one, registrations.get(one.id)!, groups, asOf)] as const),
  );
  const everybody = components(documents, { ...inputs, organisation: { ...inputs.organisation, exclude: [] } });
  const around = {
    asOf,
    homes: homes(all, everybody, (id) => owners.get(id)?.team?.id ?? null),
    releases: releasesBy(documents.mined, asOf),
  };
  const { releases: known } = around;
  const walks = inputs.goldenPaths.map((path) => walksOf(path, all, until));
  const successorOf = (path: GoldenPath) =>
    walks[inputs.goldenPaths.findIndex(({ supersedes }) => supersedes === path.id)];
  const pairs = walks.flatMap((found) =>
    [...found.values()].map((one) => {
      const { id } = one.component;
      const successor = successorOf(one.path)?.get(id) ?? null;
      return pair(one, { ...around, team: owners.get(id)!.team, successor });
    }),
  );
  const own = new Set(documents.mined.map(({ repository }) => repository.owner.toLowerCase()));
  return {
    asOf,
    inputs,
    components: all,
    newest,
    own,
    directory: groups,
    owners,
    registrations,
    registered,
    releases: known,
    pairs,
  };
}

function walksOf(path: GoldenPath, all: Component[], until: Spell[]): Map<ComponentId, Walk> {
  const found = new Map<ComponentId, Walk>();
  for (const component of all) {
    const walked = walk(component, path, until);
    if (walked) found.set(component.id, walked);
  }
  return found;
}

function newestOf(mined: Mined[]): Instant {
  let newest: Instant = '0000-01-01T00:00:00Z';
  for (const { head, history } of mined) {
    const date = history.redated.find(({ commit }) => commit === head.commit)?.date ?? head.date;
    if (date > newest) newest = date;
  }
  return newest;
}

function releasesBy(mined: Mined[], asOf: Day): (provider: string) => Release[] {
  const providers = new Map(mined.map((one) => [nameOf(one).toLowerCase(), one]));
  const known = new Map<string, Release[]>();
  return (name) => {
    let found = known.get(name);
    if (!found) {
      const provider = providers.get(name);
      known.set(name, (found = provider ? releases(provider, asOf) : []));
    }
    return found;
  };
}
