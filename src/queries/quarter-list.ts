/** All quarters, newest first, and which of them is the latest one to quote. */
import type { QuarterReport } from '../../data/schema/report/quarters.ts';
import { quarterInWords, stateInWords } from './quarter-words.ts';

export interface QuarterRow {
  quarter: string;
  name: string;
  state: string;
  headline: string;
}

export function quarterRows(reports: QuarterReport[]): QuarterRow[] {
  return [...reports]
    .sort((a, b) => (a.edition.quarter < b.edition.quarter ? 1 : -1))
    .map((report) => ({
      quarter: report.edition.quarter,
      name: quarterInWords(report.edition.quarter),
      state: stateInWords(report).word,
      headline: report.edition.headline,
    }));
}

/** The newest closed one; else the newest that is over; else the running one. */
export function latestQuarter(reports: QuarterReport[]): string | null {
  const newest = (states: QuarterReport['state'][]) =>
    reports
      .filter(({ state }) => states.includes(state))
      .map(({ edition }) => edition.quarter)
      .sort()
      .at(-1);
  return newest(['closed']) ?? newest(['from-history']) ?? newest(['running']) ?? null;
}
