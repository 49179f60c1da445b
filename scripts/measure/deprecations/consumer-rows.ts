/** Every component that a deprecation concerns, with its state, since when, and the lines that show it. */
import type { Deprecation } from '../../../data/schema/deprecation.ts';
import type { Consumer } from '../../../data/schema/report/deprecations.ts';
import type { Day } from '../../../data/schema/shapes.ts';
import { exemptInWords, exemptionFor } from '../../check/exemptions.ts';
import { evidenceAt, type Component } from '../world/component.ts';
import { during } from '../world/spells.ts';
import { shortened } from '../words.ts';
import type { World } from '../world/world.ts';
import { began, ended, stateAt } from './consumers.ts';
import type { Uses } from './uses.ts';

export function consumerRows(all: Uses[], deprecation: Deprecation, world: World): Consumer[] {
  return all
    .flatMap((one) => consumerRow(one, deprecation, world) ?? [])
    .sort((a, b) => urgency(a) - urgency(b) || (a.component < b.component ? -1 : 1));
}

function consumerRow(one: Uses, deprecation: Deprecation, world: World): Consumer | null {
  const { asOf, owners } = world;
  const { component } = one;
  const state = stateAt(one, asOf);
  const left = ended(one, asOf);
  if (state === 'not-born' || (state === 'not-using' && (left === null || left <= deprecation.announced))) return null;
  const start = state === 'unclear' ? null : began(one, deprecation, asOf);
  const locations = state === 'using' ? one.locations : [];
  const versions = [...new Set(locations.flatMap(({ version }) => version ?? []))].sort();
  const exemption = state === 'using' ? exemptionOf(component, deprecation, world) : undefined;
  return {
    component: component.id,
    label: component.label,
    team: owners.get(component.id)?.team?.id ?? null,
    state: exemption ? 'exempt' : state === 'using' ? 'pending' : state === 'unclear' ? 'unclear' : 'resolved',
    since: start?.day ?? null,
    sinceCommit: start?.commit ?? null,
    left: state === 'not-using' ? left : null,
    timing: start?.timing ?? null,
    versions,
    because: exemptInWords(exemption) + because(one, deprecation, asOf, versions),
    evidence: locations.map(({ file, line }) => evidenceAt(component, file, line)),
  };
}

/** An exemption names the deprecation as it would name a check. */
const exemptionOf = ({ id }: Component, deprecation: Deprecation, { asOf, inputs }: World) =>
  exemptionFor(
    { component: id, check: deprecation.id.toLowerCase(), path: null },
    inputs.declarations?.exemptions ?? [],
    asOf,
  );

function because(one: Uses, deprecation: Deprecation, asOf: Day, versions: string[]): string {
  const state = stateAt(one, asOf);
  const start = began(one, deprecation, asOf);
  if (state === 'unclear') {
    const doubts = one.doubts.filter(({ spells }) => during(spells, asOf));
    return `Whether it uses it is unknown: ${[...new Set(doubts.map((doubt) => doubt.because))].sort().join('; ')}.`;
  }
  if (state === 'not-using') return 'It has left it.';
  const what = versions.length > 0 ? `It uses ${versions.map(shortened).join(' and ')}` : 'It uses it';
  const late = {
    before: '',
    'after-announcement': ', begun after it was announced',
    'after-closing': ', begun after it was closed to new uses',
  };
  return `${what}${late[start!.timing]}.`;
}

/** New uses after it was closed come first: somebody should talk to them today. */
function urgency({ state, timing }: Consumer): number {
  if (state === 'exempt') return 3;
  if (state === 'unclear') return 4;
  if (state === 'resolved') return 5;
  return timing === 'after-closing' ? 0 : timing === 'after-announcement' ? 1 : 2;
}
