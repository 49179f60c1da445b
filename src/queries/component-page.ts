/** One component: who owns it, what it walks, what its files say. */
import type { CheckDefinition } from '../../data/schema/report/definitions.ts';
import type { ComponentReport } from '../../data/schema/report/component.ts';
import type { Footfall } from '../../data/schema/report/parts.ts';
import type { Finding, Outcome } from '../../data/schema/finding.ts';
import { daysInWords } from './days-waited.ts';
import { count, dayInWords, listInWords, plural } from './print.ts';
import { anchorOf } from './team-page.ts';

/** The headline: which paths it walks today. */
export function componentFinding(report: ComponentReport): string {
  const walked = report.paths.filter(({ row }) =>
    row.spells.some((spell) => spell.state === 'walked' && spell.to === null),
  );
  const names = walked.map(({ name }) => name);
  if (report.paths.length === 0) return `No golden path is for ${report.label}`;
  if (walked.length === 0)
    return `${report.label} walks none of the ${plural(report.paths.length, 'path')} that are for it`;
  if (walked.length > 3)
    return `${report.label} walks ${count(walked.length)} of the ${plural(report.paths.length, 'path')} that are for it`;
  return `${report.label} walks ${listInWords(names)}`;
}

/** One row per path instead of one per component. */
export function componentFootfall(report: ComponentReport): Footfall {
  const rows = report.paths.map(({ name, row }) => ({ ...row, component: name, label: name }));
  const joined = rows.filter((row) => row.joined !== null).sort((a, b) => (a.joined! < b.joined! ? -1 : 1));
  return { ...report.footfall, rows: [...joined, ...rows.filter((row) => row.joined === null)], marks: [], flags: [] };
}

export function componentFacts(report: ComponentReport): { name: string; says: string }[] {
  const { repository, born, commits } = report;
  return [
    {
      name: 'Born',
      says: born
        ? `${dayInWords(born.day)}, by ${born.because}${born.basis === 'proxy' ? ': a proxy' : ''}`
        : 'not known',
    },
    ...(report.folder === null ? [] : [{ name: 'Folder', says: `${report.folder} in ${repository.name}` }]),
    { name: 'Last commit read', says: `${dayInWords(repository.headDay)}, ${repository.head.slice(0, 7)}` },
    { name: 'Branch', says: repository.branch ?? 'not named' },
    { name: report.folder === null ? 'Commits on it' : 'Commits that touched it', says: count(commits) },
  ];
}

/** `12 pass, 1 fails, 3 do not apply`. */
export function findingsTitle(findings: Finding[]): string {
  const n = (outcome: Outcome) => findings.filter((finding) => finding.outcome === outcome).length;
  const words: [number, string, string][] = [
    [n('pass'), 'passes', 'pass'],
    [n('fail'), 'fails', 'fail'],
    [n('exempt'), 'is exempt', 'are exempt'],
    [n('unknown'), 'is unknown', 'are unknown'],
    [n('not-applicable'), 'does not apply', 'do not apply'],
  ];
  const said = words
    .filter(([many]) => many > 0)
    .map(([many, one, more]) => `${count(many)} ${many === 1 ? one : more}`);
  return said.length ? `Of its checks, ${listInWords(said)}` : 'No check has looked at it';
}

export interface FindingRow {
  anchor: string;
  title: string;
  path: string | null;
  finding: Finding;
  since: string;
  /** Only where it fails: the shortest change that would do. */
  howToPass: string | null;
}

export function findingRows(
  report: ComponentReport,
  checks: CheckDefinition[],
  paths: { id: string; name: string }[],
): FindingRow[] {
  const byId = new Map(checks.map((check) => [check.id, check]));
  const names = new Map(paths.map((path) => [path.id, path.name]));
  return report.findings.map((finding) => ({
    anchor: anchorOf(finding),
    title: byId.get(finding.check)?.title ?? finding.check,
    path: finding.path && (names.get(finding.path) ?? finding.path),
    finding,
    since: finding.since === null ? '—' : dayInWords(finding.since),
    howToPass: finding.outcome === 'fail' ? (byId.get(finding.check)?.howToPass ?? null) : null,
  }));
}

/** `file` once, and how many there are. */
export const traitWords = (trait: ComponentReport['traits'][number]) =>
  `${listInWords(trait.files.slice(0, 3))}${trait.files.length > 3 ? ` and ${count(trait.files.length - 3)} more` : ''}`;

/** What is known of its deployments, or why nothing is told. */
export function deliveryWords({ delivery, notTold }: ComponentReport): { name: string; says: string }[] | string {
  if (delivery === null) return `${notTold!.slice(0, 1).toUpperCase()}${notTold!.slice(1)}.`;
  const { days, weeks, bucket, leadTime, fromMerge, source } = delivery;
  return [
    { name: 'Deployed', says: `on ${plural(days, 'day')} in ${plural(weeks, 'week')}: ${bucket.toLowerCase()}` },
    {
      name: fromMerge ? 'Merge to deploy' : 'Lead time',
      says:
        leadTime.median === null
          ? 'not half of the commits are deployed yet'
          : `half within ${daysInWords(leadTime.median)}`,
    },
    { name: 'Basis', says: `a proxy: ${source}` },
  ];
}
