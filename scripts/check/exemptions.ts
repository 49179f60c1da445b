/** Which request to leave a check unmet holds on a day, by both of its clocks: when it is valid, and when it was recorded. */
import type { Exemption } from '../../data/schema/declarations.ts';
import type { Finding } from '../../data/schema/finding.ts';
import type { ExemptionStanding } from '../../data/schema/report/exemptions.ts';
import type { Day } from '../../data/schema/shapes.ts';
import type { Verdict } from './check.ts';

/** Null: on that day nobody had written it down. */
export function standingOn({ decision, from, until, recorded }: Exemption, day: Day): ExemptionStanding | null {
  if (recorded > day) return null;
  if (decision !== 'granted') return decision;
  if (day < from) return 'not-yet';
  return day < until ? 'holds' : 'expired';
}

type Asked = Pick<Finding, 'component' | 'check' | 'path'>;

/** An exemption that names no path is about every path. */
export const isAbout = (one: Exemption, { component, check, path }: Asked): boolean =>
  one.component.toLowerCase() === component.toLowerCase() &&
  one.check === check &&
  (one.path === undefined || one.path === path);

export const exemptionFor = (asked: Asked, all: Exemption[], day: Day): Exemption | undefined =>
  all.find((one) => isAbout(one, asked) && standingOn(one, day) === 'holds');

/** `Exempt until 2027-01-01: the scanners. `, to stand before what was found; empty without one. */
export function exemptInWords(exemption: Exemption | undefined): string {
  if (exemption === undefined) return '';
  const { reason, until } = exemption;
  return `Exempt until ${until}: ${/[.!?]$/.test(reason) ? reason : `${reason}.`} `;
}

/** Only what fails needs an exemption. */
export function exempted(verdict: Verdict, exemption: Exemption | undefined): Verdict {
  if (verdict.outcome !== 'fail' || exemption === undefined) return verdict;
  const { from } = exemption;
  return {
    outcome: 'exempt',
    because: exemptInWords(exemption) + verdict.because,
    evidence: verdict.evidence,
    since: verdict.since === null || verdict.since < from ? from : verdict.since,
  };
}
