import type { Exemption } from '../../../data/schema/declarations.ts';
import type { Scope } from '../../../data/schema/report/measures.ts';
import { standingOn } from '../../check/exemptions.ts';
import { addMonths } from '../world/days.ts';
import { declarations } from '../declared.ts';
import type { Member, Metric } from '../metric.ts';
import { componentsIn } from '../world/scope.ts';
import type { World } from '../world/world.ts';

const MONTHS = 12;

export const exemptionDemand: Metric = {
  id: 'exemption-demand',
  title: 'Demand for exemptions',
  question: 'How often is it asked to be let off, and why?',
  definition:
    'Requests for an exemption of the trailing 12 months that were recorded by the day, granted, refused and pending alike: what many ask for is a message. n is the components they are about, of those in scope. Reasons that repeat are shown where exemptions are listed.',
  unit: 'requests',
  basis: 'exact',
  version: 1,
  needs: ['data/inputs/exemptions.yaml'],
  unknownWhen: 'never: what nobody wrote down was not asked for here',
  bands: [],
  scopes: ['organisation', 'path', 'team'],
  measure(world, scope) {
    const asked = requests(world, scope);
    const about = new Set(asked.map(({ component }) => component.toLowerCase()));
    return {
      measure: {
        value: asked.length,
        n: about.size,
        of: componentsIn(world, scope).length,
        unclear: 0,
        basis: 'exact',
      },
      members: asked.map((one) => memberOf(one, world)),
    };
  },
};

/** Of components that exist, as far as anybody had written it down. */
export function requests(world: World, scope: Scope): Exemption[] {
  const first = addMonths(world.asOf, -MONTHS);
  const there = new Set(componentsIn(world, scope).map(({ id }) => id.toLowerCase()));
  return declarations(world).exemptions.filter(
    (one) =>
      one.requested > first &&
      one.requested <= world.asOf &&
      standingOn(one, world.asOf) !== null &&
      (scope.path === null || one.path === scope.path) &&
      there.has(one.component.toLowerCase()),
  );
}

function memberOf(one: Exemption, { asOf }: World): Member {
  return {
    component: one.component,
    path: one.path ?? null,
    side: 'counted',
    because: `Asked on ${one.requested} to be let off ${one.check}, ${standingOn(one, asOf)}: ${one.reason}`,
    evidence: [],
  };
}
