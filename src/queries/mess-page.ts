/** The mess in words: what there is too much of, and what to build next. */
import type { DesirePath, JobSprawl, Mess } from '../../data/schema/report/mess.ts';
import { csv } from './csv.ts';
import { count, dayInWords, plural, printed, type Printed } from './print.ts';

export interface SprawlTable {
  id: string;
  title: string;
  /** `4 in use, 2.5 in effect; 43 of 47 components have one, 6 of them several`. */
  statistic: string;
  /** Nothing where there is but one, which the statistic names. */
  rows: { name: string; share: number; components: string; before: string; removal: string; gone: boolean }[];
  removals: boolean;
  flows: { from: string; to: string; components: string[]; more: string | null }[];
}
export interface DesireRow {
  desire: DesirePath;
  /** `acme/tools` of `pkg:githubactions/acme/tools`. */
  name: string;
  teams: string;
  components: string;
  growth: string;
}
export interface MessPage {
  sprawl: SprawlTable[];
  desires: DesireRow[];
  unowned: Printed;
  /** `3 requests, about 3 of 47 components`. */
  demand: string;
  upkeep: { path: string; name: string; printed: Printed; because: string[] }[];
}

const MOST_NAMES = 12;

export function messPage(mess: Mess): MessPage {
  return {
    sprawl: mess.sprawl.filter(({ alternatives }) => alternatives.length > 0).map(sprawlTable),
    desires: mess.desirePaths.map((desire) => ({
      desire,
      name: decodeURIComponent(desire.subject.replace(/^pkg:[^/]+\//, '')),
      teams: count(desire.teams.length),
      components: count(desire.components.length),
      growth: change(desire.components.length - desire.yearAgo),
    })),
    unowned: printed(mess.unowned.measure),
    demand: demandInWords(mess.demand),
    upkeep: mess.upkeep.map(({ path, name, measure, because }) => ({
      path,
      name,
      printed: printed(measure, 'days'),
      because,
    })),
  };
}

function demandInWords(demand: Mess['demand']): string {
  if ('unknown' in demand) return `not known: ${demand.unknown}`;
  return `${plural(demand.value ?? 0, 'request')}, about ${count(demand.n)} of ${plural(demand.of, 'component')}`;
}

/** `+3`, `−2`, `as many`. */
function change(by: number): string {
  if (by === 0) return 'as many';
  return by > 0 ? `+${count(by)}` : `−${count(-by)}`;
}

function sprawlTable({ id, title, of, components, several, effective, alternatives, flows }: JobSprawl): SprawlTable {
  const used = alternatives.filter((one) => one.components > 0).length;
  const only = alternatives.length === 1 ? alternatives[0] : undefined;
  const effect = effective === null ? '' : `, ${Math.round(effective * 10) / 10} in effect`;
  return {
    id,
    title,
    statistic: `${only ? `Only ${only.name} is in use` : `${count(used)} in use${effect}`}; ${count(components)} of ${plural(of, 'component')} ${components === 1 ? 'has' : 'have'} one${several > 0 ? `, ${count(several)} of them several` : ''}`,
    removals: alternatives.some(({ removal }) => removal !== null),
    rows: (only ? [] : alternatives).map((one) => ({
      name: one.name,
      share: one.weight,
      components: count(one.components),
      before: count(one.yearAgo),
      removal: one.removal === null ? '' : dayInWords(one.removal),
      gone: one.components === 0,
    })),
    flows: flows.map((flow) => ({
      from: flow.from,
      to: flow.to,
      components: flow.components.slice(0, MOST_NAMES),
      more: flow.components.length > MOST_NAMES ? `and ${count(flow.components.length - MOST_NAMES)} more` : null,
    })),
  };
}

export function sprawlCsv({ sprawl }: Mess): string {
  return csv(
    ['job', 'alternative', 'components', 'twelve_months_before', 'share', 'removal', 'components_with_any', 'of'],
    sprawl.flatMap((job) =>
      job.alternatives.map((one) => [
        job.title,
        one.name,
        one.components,
        one.yearAgo,
        one.weight,
        one.removal,
        job.components,
        job.of,
      ]),
    ),
  );
}

export function desiresCsv({ desirePaths }: Mess): string {
  return csv(
    ['subject', 'component', 'team', 'since', 'file', 'commit', 'line'],
    desirePaths.flatMap(({ subject, components }) =>
      components.map(({ component, team, since, evidence: [first] }) => [
        subject,
        component,
        team,
        since,
        first?.file ?? null,
        first?.commit ?? null,
        first?.line ?? null,
      ]),
    ),
  );
}
