/** What runs for others: only that has to be seen, paid for and repaired at night. */
import type { Day } from '../../data/schema/shapes.ts';
import { coveringEntities } from '../measure/world/covering-entities.ts';
import type { Component } from '../measure/world/component.ts';
import { listed } from '../measure/words.ts';
import type { Verdict } from './check.ts';
import { family, held, verdict } from './held.ts';

/** Types of Backstage's own description, and those that other catalogues call so. */
const TYPES =
  /^(?:service|website|web(?:app|site)?|api|backend|frontend|application|worker|serverless|data-?pipeline)$/i;

/** What is deployed, where no catalogue says what it is. */
const DEPLOYED = family('container', 'chart', 'kustomize', 'workload/', 'k8s-api/apps/', 'k8s-api/batch/');

/** Images and charts for whoever works on it. */
const BESIDE = /^\.|(?:^|\/)(?:dev(?:env)?|tests?|e2e|ci|tools?|hack|build)\//i;

/** Null for a service; else why it is none: by the catalogue, or unregistered and without anything to deploy. */
export function noService(component: Component, asOf: Day): Verdict | null {
  const types = coveringEntities(component, asOf).flatMap(({ entity }) =>
    entity.kind.toLowerCase() === 'component' || TYPES.test(entity.kind) ? [entity.type ?? entity.kind] : [],
  );
  if (types.some((type) => TYPES.test(type))) return null;
  if (types.length > 0)
    return verdict('not-applicable', `It is no service: the catalogue calls it ${listed([...new Set(types)], 3)}.`);
  const deployed = held(component, DEPLOYED, asOf).now;
  if (deployed.some(({ files }) => files.length === 0 || files.some((file) => !BESIDE.test(file)))) return null;
  return verdict('not-applicable', 'It is no service: it is in no catalogue, and nothing in it is deployed.');
}
