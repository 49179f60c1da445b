/** `exemptions.json`: every request that was recorded by the as-of day, and what it changes. */
import type { Exemption } from '../../../data/schema/declarations.ts';
import type { Finding, Outcome } from '../../../data/schema/finding.ts';
import type { ExemptionRow, ExemptionStanding, Exemptions } from '../../../data/schema/report/exemptions.ts';
import { isAbout, standingOn } from '../../check/exemptions.ts';
import type { Component } from '../world/component.ts';
import { declarations } from '../declared.ts';
import { stateAt, usesOf } from '../deprecations/consumers.ts';
import type { World } from '../world/world.ts';

export function exemptions(world: World, found: Map<string, Finding[]>): Exemptions {
  const { asOf, components, owners } = world;
  const byName = new Map(components.map((one) => [one.id.toLowerCase(), one]));
  const rows = declarations(world).exemptions.flatMap((one): ExemptionRow[] => {
    const standing = standingOn(one, asOf);
    if (standing === null) return [];
    const component = byName.get(one.component.toLowerCase());
    const id = component?.id ?? one.component;
    return [
      {
        component: id,
        label: component?.label ?? one.component,
        team: owners.get(id)?.team?.id ?? null,
        check: one.check,
        path: one.path ?? null,
        reason: one.reason,
        requested: one.requested,
        standing,
        from: one.from,
        until: one.until,
        recorded: one.recorded,
        outcome:
          outcomeOf((found.get(id) ?? []).filter((finding) => isAbout(one, finding))) ??
          (component ? useOutcome(one, component, standing, world) : null),
      },
    ];
  });
  return { schema: 'footfall/exemptions/1', asOf, exemptions: rows.sort(inOrder) };
}

/** Of an exemption from a deprecation: whether it still uses what goes away. */
function useOutcome(
  { check }: Exemption,
  component: Component,
  standing: ExemptionStanding,
  world: World,
): Outcome | null {
  const about = world.inputs.deprecations?.find(({ deprecation }) => deprecation.id.toLowerCase() === check);
  const detector = about?.deprecation.detector;
  if (!detector) return null;
  const state = stateAt(usesOf(detector, component, world), world.asOf);
  if (state === 'using') return standing === 'holds' ? 'exempt' : 'fail';
  return state === 'unclear' ? 'unknown' : state === 'not-born' ? null : 'pass';
}

/** Where it is about several paths, the one it changes. */
const outcomeOf = (about: Finding[]) =>
  (about.find(({ outcome }) => outcome === 'exempt') ?? about.find(({ outcome }) => outcome === 'fail') ?? about[0])
    ?.outcome ?? null;

const keyOf = ({ component, check, path, from }: ExemptionRow) => `${component} ${check} ${path ?? ''} ${from}`;

function inOrder(a: ExemptionRow, b: ExemptionRow): number {
  const [one, other] = [keyOf(a), keyOf(b)];
  return one < other ? -1 : one > other ? 1 : 0;
}
