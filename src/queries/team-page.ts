/** A team's page: what is owed, the next step, and components × checks. */
import type { CheckDefinition, CheckGroup } from '../../data/schema/report/definitions.ts';
import type { TeamReport } from '../../data/schema/report/team.ts';
import type { Finding } from '../../data/schema/finding.ts';
import { csv } from './csv.ts';
import { OUTCOMES } from './outcomes.ts';
import { count, dayInWords, plural } from './print.ts';

export interface Column {
  key: string;
  check: string;
  title: string;
  path: string | null;
}
export interface Grid {
  columns: Column[];
  rows: { component: string; label: string; cells: (Finding | null)[] }[];
}
export interface Task {
  check: string;
  title: string;
  path: string | null;
  why: string;
  howToPass: string;
  effort: string;
  failing: { component: string; label: string; because: string; since: string | null; finding: Finding }[];
}

/** The place of a finding on its component's page. */
export const anchorOf = (finding: Pick<Finding, 'check' | 'path'>) =>
  finding.path ? `${finding.check}--${finding.path}` : finding.check;

const GROUPS: { group: CheckGroup; title: string }[] = [
  { group: 'path', title: 'Golden paths' },
  { group: 'known', title: 'Known and owned' },
  { group: 'built', title: 'How it is built' },
  { group: 'run', title: 'How it is run' },
  { group: 'declared', title: 'Declared here' },
];

/** One matrix for every group of checks that was asked: all in one would be wider than any screen. */
export function grids(
  components: TeamReport['components'],
  checks: CheckDefinition[],
  paths: { id: string; name: string }[],
): { title: string; grid: Grid }[] {
  return GROUPS.map(({ group, title }) => {
    const own = checks.filter((check) => check.group === group);
    return { title, grid: grid(components, own, paths) };
  }).filter(({ grid }) => grid.columns.length > 0);
}

export function grid(
  components: TeamReport['components'],
  checks: CheckDefinition[],
  paths: { id: string; name: string }[],
): Grid {
  const columns = columnsOf(components, checks, paths);
  return {
    columns,
    rows: components.map(({ component, label, findings }) => {
      const byKey = new Map(findings.map((finding) => [anchorOf(finding), finding]));
      return { component, label, cells: columns.map((column) => byKey.get(column.key) ?? null) };
    }),
  };
}

function columnsOf(
  components: TeamReport['components'],
  checks: CheckDefinition[],
  paths: { id: string; name: string }[],
) {
  const used = new Set(components.flatMap(({ findings }) => findings.map(anchorOf)));
  const columns: Column[] = [];
  for (const { id, title } of checks) {
    if (used.has(id)) columns.push({ key: id, check: id, title, path: null });
    for (const path of paths) {
      const key = anchorOf({ check: id, path: path.id });
      if (used.has(key)) columns.push({ key, check: id, title, path: path.name });
    }
  }
  return columns;
}

/** The work list: what fails, by check and path, in the order of the checks. */
export function tasks(
  components: TeamReport['components'],
  checks: CheckDefinition[],
  paths: { id: string; name: string }[],
): Task[] {
  const names = new Map(paths.map((path) => [path.id, path.name]));
  const order = new Map(checks.map((check, index) => [check.id, { check, index }]));
  const found = new Map<string, Task & { index: number }>();
  for (const { component, label, findings } of components) {
    for (const finding of findings) {
      if (finding.outcome !== 'fail') continue;
      const known = order.get(finding.check);
      const key = anchorOf(finding);
      const task = found.get(key) ?? {
        check: finding.check,
        title: known?.check.title ?? finding.check,
        path: finding.path && (names.get(finding.path) ?? finding.path),
        why: known?.check.why ?? '',
        howToPass: known?.check.howToPass ?? '',
        effort: known ? `${known.check.effort} per component` : '',
        failing: [],
        index: known?.index ?? order.size,
      };
      const since = finding.since && dayInWords(finding.since);
      task.failing.push({ component, label, because: finding.because, since, finding });
      found.set(key, task);
    }
  }
  return [...found.values()]
    .sort((a, b) => a.index - b.index || ((a.path ?? '') < (b.path ?? '') ? -1 : 1))
    .map(({ index: _index, ...task }) => task);
}

export function nextStep(report: TeamReport): { step: string; lifts: string } | null {
  const { next } = report;
  return (
    next && {
      step: next.step,
      lifts: `Lifts ${plural(next.lifts, 'component')} of ${count(report.components.length)}.`,
    }
  );
}

export function findingsCsv(findings: Finding[]): string {
  return csv(
    ['component', 'check', 'path', 'outcome', 'since', 'because', 'file', 'commit', 'line'],
    findings.map((finding) => [
      finding.component,
      finding.check,
      finding.path,
      OUTCOMES[finding.outcome].word,
      finding.since,
      finding.because,
      finding.evidence[0]?.file ?? null,
      finding.evidence[0]?.commit ?? null,
      finding.evidence[0]?.line ?? null,
    ]),
  );
}
