/** Exemptions in words: which hold and until when, and which change nothing. */
import type { Outcome } from '../../data/schema/finding.ts';
import type { ExemptionRow, Exemptions } from '../../data/schema/report/exemptions.ts';
import { csv } from './csv.ts';
import { count, dayInWords, plural } from './print.ts';

export interface ExemptionLine {
  row: ExemptionRow;
  check: string;
  /** Where it is explained. */
  address: string;
  path: string | null;
  /** `until 1 Jan 2027`, `expired on 1 Jan 2026`, `refused`. */
  standing: string;
  holds: boolean;
  outcome: Outcome | null;
}
export interface ExemptionList {
  lines: ExemptionLine[];
  /** One sentence; it goes without a list when there is none. */
  summary: string;
}

interface Names {
  checks: { id: string; title: string }[];
  deprecations: { slug: string; title: string }[];
  paths: { id: string; name: string }[];
}

/** Those that hold come first, then what is not decided, then what changes nothing. */
export function exemptionList(rows: ExemptionRow[], { checks, paths, deprecations }: Names): ExemptionList {
  const lines = rows.map((row) => ({
    row,
    ...about(row, checks, deprecations),
    path: row.path && (paths.find(({ id }) => id === row.path)?.name ?? row.path),
    standing: standingInWords(row),
    holds: row.standing === 'holds',
    outcome: row.outcome,
  }));
  return { lines: lines.sort((a, b) => ORDER[a.row.standing] - ORDER[b.row.standing]), summary: summaryOf(rows) };
}

function about({ check }: ExemptionRow, checks: Names['checks'], deprecations: Names['deprecations']) {
  const goes = deprecations.find(({ slug }) => slug === check);
  if (goes) return { check: `${goes.title} (going away)`, address: `deprecations/${check}/` };
  return { check: checks.find(({ id }) => id === check)?.title ?? check, address: `checks/${check}/` };
}

const ORDER = { holds: 0, pending: 1, 'not-yet': 2, expired: 3, refused: 4 };

function standingInWords({ standing, from, until, requested }: ExemptionRow): string {
  switch (standing) {
    case 'holds':
      return `exempt until ${dayInWords(until)}`;
    case 'not-yet':
      return `granted from ${dayInWords(from)} until ${dayInWords(until)}`;
    case 'expired':
      return `expired on ${dayInWords(until)}`;
    case 'refused':
      return `refused; asked for on ${dayInWords(requested)}`;
    case 'pending':
      return `not decided; asked for on ${dayInWords(requested)}`;
  }
}

function summaryOf(rows: ExemptionRow[]): string {
  if (rows.length === 0) return 'None found: nobody has asked for an exemption.';
  const n = (wanted: ExemptionRow['standing']) => rows.filter(({ standing }) => standing === wanted).length;
  const idle = rows.length - n('holds');
  const parts = [
    [n('pending'), 'not decided'],
    [n('not-yet'), 'not begun'],
    [n('expired'), 'expired'],
    [n('refused'), 'refused'],
  ] as const;
  const others = parts.filter(([found]) => found > 0).map(([found, word]) => `${count(found)} ${word}`);
  const holding = `${plural(n('holds'), 'exemption holds', 'exemptions hold')}`;
  if (idle === 0) return `${holding}.`;
  return `${holding}; ${others.join(', ')}: ${idle === 1 ? 'that one changes' : 'those change'} nothing.`;
}

export function exemptionsCsv({ exemptions }: Exemptions): string {
  return csv(
    ['component', 'team', 'check', 'path', 'standing', 'requested', 'from', 'until', 'recorded', 'outcome', 'reason'],
    exemptions.map((one) => [
      one.component,
      one.team,
      one.check,
      one.path,
      one.standing,
      one.requested,
      one.from,
      one.until,
      one.recorded,
      one.outcome,
      one.reason,
    ]),
  );
}
