/** The list of deprecations, by how soon somebody has to act. */
import type { DeprecationRow, Deprecations } from '../../data/schema/report/deprecations.ts';
import { BUCKETS, daysInWords, STATUS } from './deprecation-words.ts';
import { count, dayInWords, listInWords, plural } from './print.ts';

export interface DeprecationList {
  finding: string;
  groups: { id: string; heading: string; rows: DeprecationLine[] }[];
}
export interface DeprecationLine {
  id: string;
  address: string;
  title: string;
  summary: string;
  status: { glyph: string; word: string };
  overdue: boolean;
  /** `4 of 15`, or why it is not known. */
  affected: string;
  /** `3 without the exempt` */
  exempt: string | null;
  unclear: string | null;
  removal: string;
  left: string | null;
  teams: string[];
  owner: string;
}

export function deprecationList({ deprecations }: Deprecations): DeprecationList {
  const groups = BUCKETS.map(({ bucket, heading }) => ({
    id: bucket,
    heading,
    rows: deprecations.filter((row) => row.bucket === bucket).map(line),
  }));
  return { finding: findingOf(deprecations), groups: groups.filter(({ rows }) => rows.length > 0) };
}

/** Neither removed nor called off; the soonest first. */
export const open = ({ deprecations }: Deprecations): DeprecationRow[] =>
  deprecations.filter(({ bucket }) => bucket !== 'closed');

export function line(row: DeprecationRow): DeprecationLine {
  const { id, slug, title, summary, status, affected, exempt, removal, daysLeft, teams, owner } = row;
  const closed = row.bucket === 'closed';
  return {
    id,
    address: `deprecations/${slug}/`,
    title,
    summary,
    status: STATUS[status],
    overdue: status === 'overdue',
    affected: 'unknown' in affected ? 'not measured' : `${count(affected.n)} of ${count(affected.of)}`,
    exempt: 'unknown' in affected || exempt === 0 ? null : `${count(affected.n - exempt)} without the exempt`,
    unclear: 'unknown' in affected || affected.unclear === 0 ? null : `${count(affected.unclear)} unknown`,
    removal: removal === null ? 'no day set' : dayInWords(removal),
    left: daysLeft === null || closed ? null : daysInWords(daysLeft),
    teams,
    owner: owner.name,
  };
}

function findingOf(rows: DeprecationRow[]): string {
  const due = rows.filter(({ bucket }) => bucket !== 'closed');
  if (due.length === 0)
    return rows.length === 0 ? 'Nothing is deprecated' : 'Nothing is due: every deprecation is closed';
  const overdue = due.filter(({ bucket }) => bucket === 'overdue').length;
  const soon = due.filter(({ bucket }) => bucket === '30-days' || bucket === '90-days').length;
  const parts = [
    overdue > 0 ? `${count(overdue)} overdue` : null,
    soon > 0 ? `${count(soon)} due within 90 days` : null,
  ].filter((part) => part !== null);
  return `${plural(due.length, 'deprecation')} under way${parts.length > 0 ? `: ${listInWords(parts)}` : ''}`;
}
