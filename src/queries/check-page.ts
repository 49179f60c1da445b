/** One check over all components. */
import type { Finding, Outcome } from '../../data/schema/finding.ts';
import { OUTCOMES } from './outcomes.ts';
import { passRate } from './pass-rate.ts';
import { count, dayInWords } from './print.ts';

export interface CheckPage {
  title: string;
  /** `62% pass; 71% counting exemptions; 4% unknown`; null: nothing was asked. */
  rate: string | null;
  /** The same as n of N; null likewise. */
  fractions: string | null;
  counts: { outcome: Outcome; word: string; n: string }[];
  failing: { finding: Finding; path: string | null; since: string }[];
  more: string | null;
}

const ORDER: Outcome[] = ['pass', 'fail', 'exempt', 'unknown', 'not-applicable'];
const MOST = 100;

export function checkPage(title: string, findings: Finding[], paths: { id: string; name: string }[]): CheckPage {
  const names = new Map(paths.map((path) => [path.id, path.name]));
  const by = Map.groupBy(findings, (finding) => finding.outcome);
  const n = (outcome: Outcome) => by.get(outcome)?.length ?? 0;
  const rate = passRate(findings);
  const failing = (by.get('fail') ?? []).toSorted((a, b) =>
    a.component < b.component ? -1 : a.component > b.component ? 1 : 0,
  );
  return {
    title: rate ? `${title}: ${rate.words}` : `${title}: nothing to judge`,
    rate: rate && rate.words,
    fractions: rate && rate.fractions,
    counts: ORDER.map((outcome) => ({ outcome, word: OUTCOMES[outcome].word, n: count(n(outcome)) })),
    failing: failing.slice(0, MOST).map((finding) => ({
      finding,
      path: finding.path && (names.get(finding.path) ?? finding.path),
      since: finding.since === null ? '—' : dayInWords(finding.since),
    })),
    more: failing.length > MOST ? `These are the first ${count(MOST)} of ${count(failing.length)}.` : null,
  };
}
