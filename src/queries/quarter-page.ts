/** What the page of a quarter prints, in its order. The sentences are frozen with the edition; here they get their names. */
import type { EditionTeam, Part } from '../../data/schema/quarter.ts';
import type { QuarterReport } from '../../data/schema/report/quarters.ts';
import { dayInWords, percent, plural, printed } from './print.ts';
import { amount, correctedInWords, quarterInWords, signed, stateInWords } from './quarter-words.ts';
import { isShare } from './quarter-figures.ts';

/** `Q3 2026: 32% on a golden path (32/100)`; without the number where it is not known. */
export function quarterTitle({ edition }: QuarterReport): string {
  const words = quarterInWords(edition.quarter);
  const measure = edition.figures.find(({ metric, path }) => metric === 'adopted' && path === null)?.measure;
  if (!measure || 'unknown' in measure || measure.of === 0) return words;
  return `${words}: ${percent(measure.n, measure.of)} on a golden path (${measure.n}/${measure.of})`;
}

export interface PartRow {
  name: string;
  tenths: number;
  points: string;
  inWords: string;
}
const PARTS: Record<Part['factor'], string> = {
  behaviour: 'What teams did',
  'entry-and-exit': 'Components and paths came and went',
  eligibility: 'Whom the paths are for',
  coverage: 'What could be read',
  restated: 'The quarter before, known better',
};

/** Parts that touched nothing are left out. Null: there is nothing to compare with. */
export function movedRows({
  edition: { moved },
}: QuarterReport): { rows: PartRow[]; total: string; since: string } | null {
  if (!moved) return null;
  const touched = moved.parts.filter(({ tenths, gained, lost }) => tenths !== 0 || gained > 0 || lost > 0);
  const rows = touched.map(({ factor, tenths, inWords }) => ({
    name: PARTS[factor],
    tenths,
    points: signed(tenths),
    inWords,
  }));
  return { rows, total: signed(moved.tenths), since: quarterInWords(moved.since) };
}

/** So many of a list are printed, so that the page stays two sheets; the rest is counted. */
export const MOST = { teams: 8, changes: 6, removals: 6, paths: 10, promises: 6, restatements: 4 };

export function most<T>(rows: T[], n: number): { rows: T[]; more: number } {
  return rows.length <= n ? { rows, more: 0 } : { rows: rows.slice(0, n - 1), more: rows.length - n + 1 };
}

export interface TeamRow {
  /** Null: redacted. */
  name: string | null;
  inWords: string;
}

/** Alphabetical by the names of today; the redacted last. */
export function teamRows(report: QuarterReport): { moved: TeamRow[]; needHelp: TeamRow[] } {
  const rows = (teams: EditionTeam[]): TeamRow[] =>
    teams
      .map(({ team, inWords }) => ({ name: report.names[team] ?? null, inWords }))
      .sort((a, b) => order(a.name ?? '\uffff', b.name ?? '\uffff'));
  const { teams } = report.edition;
  return { moved: rows(teams.filter((one) => !one.needsHelp)), needHelp: rows(teams.filter((one) => one.needsHelp)) };
}
const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

export interface MoneyRows {
  rows: [name: string, value: string][];
  assumptions: string[];
}
/** A sentence: why there are none. */
export function moneyRows({ edition: { money } }: QuarterReport): MoneyRows | string {
  if ('unknown' in money) return money.unknown;
  const { currency, budget, spent, gain, breakEvenHours, assumptions } = money;
  const over = spent - budget;
  const against =
    over === 0 ? 'as budgeted' : `${amount(Math.abs(over), currency)} ${over > 0 ? 'over' : 'under'} budget`;
  const range =
    gain &&
    (gain[0] === gain[1] ? amount(gain[0], currency) : `${amount(gain[0], currency)} to ${amount(gain[1], currency)}`);
  return {
    rows: [
      ['Spent', `${amount(spent, currency)}, ${against} (${amount(budget, currency)})`],
      ['Saved less spent', range ?? 'not known'],
      ['Break-even', breakEvenHours === null ? 'not known' : `${breakEvenHours} hours per engineer in the quarter`],
    ],
    assumptions,
  };
}

export interface RestatedRow {
  label: string;
  published: string;
  today: string;
  because: string;
}

export function restatedRows({ restatements }: QuarterReport): RestatedRow[] {
  return restatements.map(({ label, unit, published, today, because }) => {
    const words = (measure: typeof published) => {
      const { figure, fraction } = printed(measure, unit);
      return fraction === null || !isShare(unit) ? figure : `${figure} (${fraction})`;
    };
    return { label, published: words(published), today: words(today), because };
  });
}

export function correctionRows({ edition, corrections }: QuarterReport) {
  return corrections.map(({ id, metric, path, old, new: now, reason, day }) => ({
    id,
    label: edition.figures.find((one) => one.metric === metric && one.path === path)?.label ?? metric,
    old: correctedInWords(old),
    now: correctedInWords(now),
    reason,
    day: dayInWords(day),
  }));
}

/** A promise as it goes on with what came of it. */
export const unstopped = (sentence: string) => sentence.replace(/\.$/, '');

export const KEPT = {
  yes: { glyph: '✓', word: 'kept', outcome: 'pass' },
  no: { glyph: '✗', word: 'not kept', outcome: 'fail' },
  'not-known': { glyph: '?', word: 'not known', outcome: 'unknown' },
} as const;
export const THERE = {
  yes: { glyph: '✓', word: 'there', outcome: 'pass' },
  no: { glyph: '✗', word: 'missing', outcome: 'fail' },
  'not-known': { glyph: '?', word: 'not known', outcome: 'unknown' },
} as const;

/** `Footfall, Acme: Q3 2026 (closed). State of 30 Sep 2026, known on 1 Oct 2026. SHA-256 … ` */
export function citation(report: QuarterReport): string {
  const { edition, manifest } = report;
  const seal = manifest === null ? `Heads SHA-256 ${edition.data.heads}.` : `Manifest SHA-256 ${manifest}.`;
  const commit = edition.data.commit === null ? '' : ` Data at ${edition.data.commit.slice(0, 12)}.`;
  const word = stateInWords(report).word.toLowerCase();
  return `Footfall, ${edition.organisation}: ${quarterInWords(edition.quarter)} (${word}). State of ${dayInWords(edition.asOf)}, known on ${dayInWords(edition.knownOn)}.${commit} ${seal}`;
}

export function scopeInWords({ edition: { scope, data, baseline } }: QuarterReport): string {
  const compared = baseline === null ? '' : ` Baseline: ${dayInWords(baseline.day)}. ${baseline.because}`;
  return `${plural(scope.components, 'component')} of ${plural(data.repositories, 'repository', 'repositories')}, ${plural(scope.paths.length, 'golden path')}.${compared}`;
}
