import { FEWEST_LINES } from '../contents/contents.ts';
import { desires, FEWEST_COMPONENTS, FEWEST_TEAMS } from '../desire.ts';
import type { Member, Metric } from '../metric.ts';
import { componentsIn } from '../world/scope.ts';
import { listed } from '../words.ts';

export const desirePaths: Metric = {
  id: 'desire-paths',
  title: 'Desire paths',
  question: 'What do teams share though no path covers it?',
  definition: `Things of the organisation’s own (workflows, actions, images, libraries, charts, modules) that files of at least ${FEWEST_COMPONENTS} components of at least ${FEWEST_TEAMS} teams refer to on the day, and that no golden path has as a signal. Whoever provides it is not counted. A library of Jenkins is in-house by definition. And files of a kind that so many share near-identically: groups in which each is at least 80% similar to another (shared lines over all lines, as for copies), of at least ${FEWEST_LINES} lines, and none of which is a path’s own or calls one. Licences, ignore files and application code are not compared; steps within files are not looked at yet. In the order of teams times the components gained in twelve months. n is the components that use at least one.`,
  unit: 'desire paths',
  basis: 'exact',
  version: 2,
  needs: ['references', 'contents of the files that are compared', 'owners of the components'],
  unknownWhen: 'never: what cannot be read is missing here, and data health lists it',
  bands: [],
  scopes: ['organisation'],
  measure(world, scope) {
    const found = desires(world);
    const byComponent = Map.groupBy(
      found.flatMap(({ subject, users }) => users.map(({ component, evidence }) => ({ subject, component, evidence }))),
      ({ component }) => component,
    );
    const members = componentsIn(world, scope).map((component): Member => {
      const own = byComponent.get(component) ?? [];
      return {
        component: component.id,
        path: null,
        side: own.length > 0 ? 'counted' : 'not-counted',
        because:
          own.length > 0
            ? `It refers to ${listed(
                own.map(({ subject }) => subject),
                5,
              )}.`
            : 'It refers to nothing that others share and no path covers.',
        evidence: own.flatMap(({ evidence }) => evidence),
      };
    });
    const n = members.filter(({ side }) => side === 'counted').length;
    return { measure: { value: found.length, n, of: members.length, unclear: 0, basis: 'exact' }, members };
  },
};
