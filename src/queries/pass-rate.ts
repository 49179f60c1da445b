/** A check's pass rate. Wherever exemptions exist it has two: with them, and counting them. */
import type { Finding, Outcome } from '../../data/schema/finding.ts';
import { count, percent } from './print.ts';

export interface PassRate {
  /** `62% pass; 71% counting exemptions; 4% unknown`. */
  words: string;
  /** `50 of 81 pass; 58 of 81 counting exemptions; 3 of 84 unknown`: what the percentages are of. */
  fractions: string;
}

/** Null: nothing was asked, or it applied nowhere. */
export function passRate(findings: Pick<Finding, 'outcome'>[]): PassRate | null {
  const n = (wanted: Outcome) => findings.filter(({ outcome }) => outcome === wanted).length;
  const [pass, exempt, unknown] = [n('pass'), n('exempt'), n('unknown')];
  const judged = pass + exempt + n('fail');
  const asked = judged + unknown;
  if (asked === 0) return null;
  const parts: { n: number; of: number; what: string }[] = [];
  if (judged > 0) parts.push({ n: pass, of: judged, what: 'pass' });
  if (exempt > 0) parts.push({ n: pass + exempt, of: judged, what: 'counting exemptions' });
  if (unknown > 0) parts.push({ n: unknown, of: asked, what: 'unknown' });
  return {
    words: parts.map((part) => `${percent(part.n, part.of)} ${part.what}`).join('; '),
    fractions: parts.map((part) => `${count(part.n)} of ${count(part.of)} ${part.what}`).join('; '),
  };
}
