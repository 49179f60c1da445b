/** What holds whatever day is asked: who exists, who was registered when, who walked what when. */
import type { GoldenPath, Inputs } from '../../../data/schema/inputs.ts';
import type { Mined } from '../../../data/schema/mined.ts';
import type { ComponentId, Instant } from '../../../data/schema/shapes.ts';
import { components, type Component } from './component.ts';
import { addDays, dayOf } from './days.ts';
import { directory, type Directory } from './directory.ts';
import { registration, type Registration } from './registration.ts';
import type { Spell } from './spells.ts';
import { walk, type Walk } from './walk.ts';
import type { Documents } from './night.ts';

export interface History {
  components: Component[];
  /** Out of scope or not: the platform's own people may work there. */
  everybody: Component[];
  newest: Instant;
  /** Owners of the repositories read, in lower case. */
  own: Set<string>;
  directory: Directory;
  registrations: Map<ComponentId, Registration>;
  /** In the order of the golden paths. */
  walks: Map<ComponentId, Walk>[];
}

/** Quarters ask the same documents for many days. */
const known = new WeakMap<Documents, WeakMap<Inputs, History>>();

export function history(documents: Documents, inputs: Inputs): History {
  const byInputs = known.get(documents) ?? new WeakMap<Inputs, History>();
  known.set(documents, byInputs);
  const found = byInputs.get(inputs) ?? historyOf(documents, inputs);
  byInputs.set(inputs, found);
  return found;
}

function historyOf(documents: Documents, inputs: Inputs): History {
  const all = components(documents, inputs);
  const inScope = new Map(all.map((one) => [one.id, one]));
  const unscoped = { ...inputs, organisation: { ...inputs.organisation, exclude: [] } };
  const groups = directory(inputs);
  const newest = newestOf(documents.mined);
  const until: Spell[] = [{ from: '0000-01-01', to: addDays(dayOf(newest), 1) }];
  return {
    components: all,
    everybody:
      inputs.organisation.exclude.length === 0
        ? all
        : components(documents, unscoped).map((one) => inScope.get(one.id) ?? one),
    newest,
    own: new Set(documents.mined.map(({ repository }) => repository.owner.toLowerCase())),
    directory: groups,
    registrations: new Map(all.map((one) => [one.id, registration(one, groups, until)])),
    walks: inputs.goldenPaths.map((path) => walksOf(path, all, until)),
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
