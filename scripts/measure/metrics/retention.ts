import { endedBy, incidence } from '../delivery/aalen-johansen.ts';
import type { Metric } from '../metric.ts';
import { pairsIn } from '../world/scope.ts';
import { member, unknown } from '../share.ts';
import { teamBands, type Band } from '../delivery/team-bootstrap.ts';
import { GAP_DAYS, staysOn, type Stayed } from '../delivery/stay-on-path.ts';

const YEAR = 365;
/** With fewer, a curve would tell about single components. */
const FEWEST = 5;

export const retention: Metric = {
  id: 'retention',
  title: 'Retention',
  question: 'Of a hundred that join, how many have not left after a year?',
  definition: `Of all that ever joined while the path was for them: 100 less those expected to have left within ${YEAR} days of joining (cumulative incidence, Aalen–Johansen). Moving on to the path that replaces it forestalls leaving and is none; those who joined less than a year ago count as long as they have been seen. Gaps under ${GAP_DAYS} days are none. Archiving forestalls leaving too, where it is known; git does not tell.`,
  unit: 'of 100 after a year',
  basis: 'exact',
  version: 1,
  needs: ['references', 'traits', 'which path replaces which'],
  unknownWhen: `fewer than ${FEWEST} have joined, or none of them has been seen for a year`,
  bands: [],
  scopes: ['organisation', 'path'],
  measure(world, scope) {
    const all = staysOn(pairsIn(world, scope), world);
    const members = all.map((one) =>
      member(one.pair, one.cause === 'left' ? 'not-counted' : 'counted', inWords(one), one.pair.evidence),
    );
    if (all.length < FEWEST) return unknown(`fewer than ${FEWEST} have joined`, members);
    const left = endedBy(incidence(all), 'left', YEAR);
    if (left === null) return unknown('none that joined has been seen for a year', members);
    const value = Math.round(1000 * (1 - left)) / 10;
    return { measure: { value, n: all.length, of: all.length, unclear: 0, basis: 'exact' }, members };
  },
};

/** The middle 95% had other teams been drawn; null: too few teams to say. */
export function retentionBand(all: Stayed[]): Band | null {
  const clusters = all.map(clusterOf);
  const bands = teamBands(clusters, (times) => {
    const left = endedBy(
      incidence(all, (one) => times(clusterOf(one as Stayed))),
      'left',
      YEAR,
    );
    return left === null ? null : [Math.round(1000 * (1 - left)) / 10];
  });
  return bands && bands[0]!;
}
const clusterOf = ({ pair }: Stayed) => pair.team?.id ?? pair.component.id;

function inWords({ pair, time, cause, returns }: Stayed): string {
  const on = `Joined on ${pair.joined!.day}`;
  if (cause === null) return `${on}, seen on it for ${time} days.`;
  if (cause === 'moved') return `${on}, moved on after ${time} days.`;
  return `${on}, left after ${time} days${returns > 0 ? ', and came back' : ''}.`;
}
