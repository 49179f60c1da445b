/** Pipelines that lie elsewhere: what a component's own files do not say, the files of whoever it calls may. */
import type { MinedReference } from '../../data/schema/mined.ts';
import type { Evidence } from '../../data/schema/shapes.ts';
import { evidenceAt, nameOf, traitEvidence, type Component } from '../measure/world/component.ts';
import { repositoryOf } from '../measure/world/signals.ts';
import { once } from '../measure/world/once.ts';
import { during } from '../measure/world/spells.ts';
import { stays, type Stay } from '../measure/world/timeline.ts';
import type { World } from '../measure/world/world.ts';

export interface Called {
  /** As it is called: `acme/golden-paths/.github/workflows/node.yml`. */
  name: string;
  /** Where the head calls it. */
  evidence: Evidence[];
  /** The repository that has it, and the files there that it may be; null: it is not among those read. */
  provider: Component | null;
  files: string[];
  /** What calls it, where that is called itself; null: the component's own files do. */
  from: Called | null;
}

/** Reusable workflows, includes of GitLab, libraries of Jenkins and their steps, orbs, templates: whole jobs, not single steps. */
const WHOLE =
  /^pkg:(?:githubactions\/[^#]+#\.github\/workflows\/|gitlab\/|generic\/(?:jenkins-library|jenkins-step|gitlab-template|gitlab-remote|circleci-orb|azure-template|buildkite-plugin)\/)/;
const ACTION = /^pkg:githubactions\/([^/#]+)\/[^#]+(?:#(.*))?$/;

/** What is called, and what that calls: a pipeline of a pipeline is no deeper than this. */
const DEPTH = 3;

/** Whole jobs of anybody, and actions of the organisation's own: those of others are known by what they do. */
export function calledBy(component: Component, world: World): Called[] {
  const found = new Map<string, Called>();
  let here = directly(component, world, () => true);
  for (let depth = 0; depth < DEPTH && here.length > 0; depth++) {
    const fresh = here.filter(({ name }) => !found.has(name));
    for (const one of fresh) found.set(one.name, one);
    here = fresh.flatMap((from) => calledFrom(from, world));
  }
  return [...found.values()];
}

function calledFrom(from: Called, world: World): Called[] {
  const { evidence, provider, files } = from;
  if (provider === null) return [];
  return directly(provider, world, (file) => files.includes(file)).map((one) => ({ ...one, evidence, from }));
}

/** What a component has ever called. */
interface Call {
  stays: Stay[];
  locations: MinedReference['locations'];
  name: string;
  /** Of an action: its owner, in lower case. */
  owner: string | null;
  isWhole: boolean;
  repository: string | null;
  files: string[];
}

/** Asked on every day on which anything changed. */
const callsOf = once(({ mined, dayOf }: Component): Call[] =>
  mined.references.flatMap(({ subject, intervals, locations }) => {
    const [, owner, path = ''] = ACTION.exec(subject) ?? [];
    const isWhole = WHOLE.test(subject);
    if (!isWhole && owner === undefined) return [];
    const folder = path === '' ? '' : `${path}/`;
    return [
      {
        stays: stays(intervals, dayOf),
        locations,
        name: subject.replace(/^pkg:[^/]+\//, '').replace('#', '/'),
        owner: owner?.toLowerCase() ?? null,
        isWhole,
        repository: repositoryOf(subject),
        files: isWhole ? [path] : [`${folder}action.yml`, `${folder}action.yaml`],
      },
    ];
  }),
);

/** By the name of the repository, in lower case. The root of a monorepo comes before what is in it. */
const providersIn = once((components: Component[]) => {
  const found = new Map<string, Component>();
  for (const one of components) {
    const name = nameOf(one.mined).toLowerCase();
    if (!found.has(name)) found.set(name, one);
  }
  return found;
});

function directly(component: Component, world: World, isIn: (file: string) => boolean): Called[] {
  return callsOf(component).flatMap(({ stays: all, locations, name, owner, isWhole, repository, files }) => {
    const isOwnAction = owner !== null && world.own.has(owner);
    if ((!isWhole && !isOwnAction) || during(all, world.asOf) === null) return [];
    const places = locations.filter(({ file }) => isIn(file));
    if (places.length === 0 && locations.length > 0) return [];
    const evidence = places.map(({ file, line }) => evidenceAt(component, file, line));
    const provider = repository === null ? null : (providersIn(world.components).get(repository) ?? null);
    return [{ name, evidence, provider, files, from: null }];
  });
}

/** What the called file shows at its own head: the version that is called may be another. */
export function shownThere({ provider, files }: Called, isOne: (name: string) => boolean): Evidence[] {
  if (provider === null) return [];
  return provider.mined.traits
    .filter(({ name }) => isOne(name))
    .flatMap((trait) => traitEvidence(provider, trait))
    .filter(({ file }) => files.includes(file));
}

/** Whether all that it does is written in it, and was read. */
export function isAllSeen(called: Called): boolean {
  const { provider, files } = called;
  if (provider === null || !files.some((file) => file.endsWith('.yml') || file.endsWith('.yaml'))) return false;
  const hidden = shownThere(called, (name) => name === 'pipeline/own-script').length > 0;
  return !hidden && isRead(called) && provider.mined.coverage.readers.some(({ id }) => id === 'pipeline-commands');
}

/** Whether what is written in it is known; scripts that it starts lie elsewhere. */
export function isRead({ provider, files }: Called): boolean {
  if (provider === null) return false;
  return !provider.mined.unreadable.some(
    ({ file, intervals }) => files.includes(file) && intervals.at(-1)!.to === null,
  );
}
