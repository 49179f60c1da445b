/** How many ways there are of doing one job: counted plainly, and as if all were used alike. */
import type { Deprecation } from '../../data/schema/deprecation.ts';
import type { GoldenPath, Signal } from '../../data/schema/inputs.ts';
import type { Day } from '../../data/schema/shapes.ts';
import { isKindId, kindOf } from '../propose/kinds.ts';
import { systemName } from '../propose/names.ts';
import type { Component } from './world/component.ts';
import { organisation, componentsIn } from './world/scope.ts';
import { shown } from './world/signals.ts';
import { during } from './world/spells.ts';
import { stays } from './world/timeline.ts';
import type { World } from './world/world.ts';

/** One way of doing it, and what shows that a component does. */
export interface Alternative {
  id: string;
  name: string;
  signals: Signal[];
  /** Alternatives that it is made of: an orb runs on CircleCI, and who has it has no second way. */
  within: string[];
  /** The day that a deprecation removes it; null: none says so. */
  removal: Day | null;
}
export interface Job {
  id: string;
  title: string;
  /** In alphabetical order. */
  alternatives: Alternative[];
  /** Those that the job is for. */
  components: Component[];
}
export interface Held {
  component: Component;
  /** Ids of the alternatives it has on the day; each weighs one part of so many. */
  has: string[];
}

/** Traits of one family do one job, whoever declared what. */
export const FAMILIES = [
  { id: 'ci', title: 'CI systems' },
  { id: 'updates', title: 'Bots that update dependencies' },
  { id: 'catalog', title: 'Catalogues' },
];
/** A layout that offers something to others; nothing runs by it. */
const NO_WAY = new Set(['ci/jenkins-library']);

export function jobs(world: World): Job[] {
  return [...FAMILIES.map((family) => familyJob(family, world)), ...pathJobs(world)];
}

export function familyJob({ id, title }: (typeof FAMILIES)[number], world: World): Job {
  const components = componentsIn(world, organisation);
  const names = new Set(components.flatMap(({ mined }) => mined.traits.map(({ name }) => name)));
  const own = [...names].filter((name) => name.startsWith(`${id}/`) && !NO_WAY.has(name)).sort();
  return { id, title, alternatives: own.map((trait) => ofSignal({ trait }, world)), components };
}

/** Golden paths by what they do, each with what is declared to do the same. */
function pathJobs(world: World): Job[] {
  const byJob = Map.groupBy(world.inputs.goldenPaths, ({ job }) => job);
  return [...byJob]
    .map(([job, paths]) => pathJob(job, paths, world))
    .filter(({ alternatives }) => alternatives.length > 1);
}

export function pathJob(job: string, paths: GoldenPath[], world: World): Job {
  const ids = new Set(paths.map(({ id }) => id));
  const rivals = new Map<string, Alternative>();
  for (const { rivals: signals } of paths)
    for (const signal of signals) rivals.set(nameOf(signal), ofSignal(signal, world));
  const eligible = world.pairs.filter(({ path, eligible }) => eligible && ids.has(path.id));
  const own = paths.map(({ id, name, signals }) => ({
    id: `path ${id}`,
    name,
    signals,
    within: signals.flatMap((signal) => systemOf(signal) ?? []),
    removal: null,
  }));
  return {
    id: `job-${paths.map(({ id }) => id).sort()[0]}`,
    title: job.charAt(0).toUpperCase() + job.slice(1),
    alternatives: [...own, ...rivals.values()].sort((a, b) => (a.name < b.name ? -1 : 1)),
    components: [...new Set(eligible.map(({ component }) => component))],
  };
}

/** The CI system that runs what a path's signal refers to, as a trait. */
function systemOf(signal: Signal): string | null {
  if ('trait' in signal) return null;
  const kind = /^pkg:(?:generic\/)?([^/]+)/.exec(signal.reference)?.[1] ?? '';
  const trait = isKindId(kind) ? kindOf(kind).trait : null;
  return trait?.startsWith('ci/') === true ? trait : null;
}

const nameOf = (signal: Signal) => ('trait' in signal ? signal.trait : signal.reference);

function ofSignal(signal: Signal, { inputs }: World): Alternative {
  const name = nameOf(signal);
  const ending = (inputs.deprecations ?? [])
    .map(({ deprecation }) => deprecation)
    .filter((one) => one.revoked_on === undefined && isAboutAllOf(one, name));
  return {
    id: name,
    name: /^(?:ci|updates|catalog)\//.test(name) ? systemName(name.slice(name.indexOf('/') + 1)) : name,
    signals: [signal],
    within: [],
    removal: ending[0]?.removal ?? null,
  };
}

const isAboutAllOf = ({ detector }: Deprecation, name: string) =>
  detector !== undefined &&
  (detector.traits.includes(name) ||
    detector.references.some(({ subject, versions }) => subject === name && versions.length === 0));

export function heldOn({ alternatives, components }: Job, day: Day): Held[] {
  return components
    .filter(({ since }) => since <= day)
    .map((component) => {
      const there = alternatives.filter(({ signals }) => isThere(signals, component, day));
      const within = new Set(there.flatMap((one) => one.within));
      return { component, has: there.map(({ id }) => id).filter((id) => !within.has(id)) };
    });
}

function isThere(signals: Signal[], { mined, dayOf }: Component, day: Day): boolean {
  const { references, traits } = shown(signals, mined);
  return [...references, ...traits].some(({ intervals }) => during(stays(intervals, dayOf), day) !== null);
}

/** By alternative: a component with k of them weighs 1/k in each. */
export function weights(held: Held[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const { has } of held) for (const id of has) found.set(id, (found.get(id) ?? 0) + 1 / has.length);
  return found;
}

/** exp(entropy): 3 used alike are 3; 3 of which one has nearly all are little more than 1. Null: nobody has any. */
export function effectiveNumber(of: Iterable<number>): number | null {
  const parts = [...of].filter((weight) => weight > 0);
  const whole = parts.reduce((sum, weight) => sum + weight, 0);
  if (whole === 0) return null;
  const entropy = parts.reduce((sum, weight) => sum - (weight / whole) * Math.log(weight / whole), 0);
  return Math.round(Math.exp(entropy) * 1000) / 1000;
}
