/** `exemptions.json`: every request that was recorded by the as-of day, and what it changes. */
import type { Finding } from '../../../data/schema/finding.ts';
import type { ExemptionRow, Exemptions } from '../../../data/schema/report/exemptions.ts';
import { isAbout, standingOn } from '../../check/exemptions.ts';
import { declarations } from '../declared.ts';
import type { World } from '../world.ts';

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
        outcome: outcomeOf((found.get(id) ?? []).filter((finding) => isAbout(one, finding))),
      },
    ];
  });
  return { schema: 'footfall/exemptions/1', asOf, exemptions: rows.sort(inOrder) };
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
