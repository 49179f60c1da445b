import type { Scope } from '../../../data/schema/report/measures.ts';
import { evidenceAt, type Component } from '../world/component.ts';
import type { Member, Metric } from '../metric.ts';
import { unknown } from '../share.ts';
import { shown } from '../world/signals.ts';
import { effectiveNumber, FAMILIES, familyJob, heldOn, pathJob, weights, type Held, type Job } from '../sprawl.ts';
import { listed } from '../words.ts';
import type { World } from '../world/world.ts';

export const sprawl: Metric = {
  id: 'sprawl',
  title: 'Sprawl',
  question: 'How many ways are there of doing one job?',
  definition:
    'The effective number of alternatives, exp(entropy) of their shares: three used alike are 3, three of which one has nearly all are little more than 1. A component that has k alternatives weighs 1/k in each. For the organisation, of its CI systems, as files at their well-known places show them; for a path, of the path, the others of its job and what is declared to do the same, among the components that these are for; the CI system that a path runs on is no second way beside it. Components without any are left out.',
  unit: 'alternatives in effect',
  basis: 'exact',
  version: 2,
  needs: ['traits', 'references', 'rivals of the paths'],
  unknownWhen: 'no component has any of the alternatives',
  bands: [],
  scopes: ['organisation', 'path'],
  measure(world, scope) {
    const job = jobOf(scope, world);
    const held = heldOn(job, world.asOf);
    const members = held.map((one) => memberOf(one, job));
    const value = effectiveNumber(weights(held).values());
    if (value === null) return unknown('no component has any of the alternatives', members);
    const n = held.filter(({ has }) => has.length > 0).length;
    return { measure: { value, n, of: held.length, unclear: 0, basis: 'exact' }, members };
  },
};

function jobOf({ path }: Scope, world: World): Job {
  const { goldenPaths } = world.inputs;
  const job = goldenPaths.find(({ id }) => id === path)?.job;
  if (job === undefined) return familyJob(FAMILIES[0]!, world);
  return pathJob(
    job,
    goldenPaths.filter((one) => one.job === job),
    world,
  );
}

function memberOf({ component, has }: Held, { alternatives }: Job): Member {
  const own = alternatives.filter(({ id }) => has.includes(id));
  return {
    component: component.id,
    path: null,
    side: has.length > 0 ? 'counted' : 'not-counted',
    because: own.length === 0 ? 'It has none of them.' : `It has ${listed(own.map(({ name }) => name))}.`,
    evidence: own.flatMap(({ signals }) => places(component, signals)),
  };
}

function places(component: Component, signals: Parameters<typeof shown>[0]) {
  const { references, traits } = shown(signals, component.mined);
  return [
    ...references.flatMap(({ locations }) => locations.map(({ file, line }) => evidenceAt(component, file, line))),
    ...traits.flatMap(({ files }) => files.map((file) => evidenceAt(component, file, null))),
  ];
}
