/** Which versions are in use: at most four by name, the rest together. */
import type { PathReport } from '../../data/schema/report/path.ts';
import { csv } from './csv.ts';
import { count, percent, plural } from './print.ts';

type Version = PathReport['versions'][number];
export interface VersionsFigure {
  title: string;
  statistic: string;
  groups: Group[];
  rows: { name: string; kind: string; n: string; percent: string; supported: string; behind: string }[];
}
export interface Group {
  name: string;
  n: number;
  label: string;
  meaning: 'supported' | 'unsupported' | 'unsaid' | 'unknown';
  /** From the left, as parts of one. */
  from: number;
  share: number;
}

const KINDS: Record<Version['kind'], string> = {
  release: 'release',
  floating: 'floating, its version cannot be known',
  commit: 'a commit, no release',
  'newer-than-known': 'newer than any known release',
  unreadable: 'could not be read',
};
const SUPPORTED = { yes: 'yes', no: 'no', unknown: 'not known' };
const MOST = 4;

/** Null: nobody is on it. */
export function versionsFigure(report: PathReport): VersionsFigure | null {
  const versions = report.versions.filter(({ n }) => n > 0);
  const total = versions.reduce((sum, { n }) => sum + n, 0);
  if (total === 0) return null;
  const supported = versions.filter((version) => version.supported === 'yes').reduce((sum, { n }) => sum + n, 0);
  const most = versions.toSorted((a, b) => b.n - a.n)[0]!;
  const said = report.path.supported.length > 0;
  return {
    title: said
      ? `${count(supported)} of ${count(total)} run a supported version`
      : `${nameOf(most)} is the most used: ${count(most.n)} of ${count(total)}`,
    statistic: said
      ? `${percent(supported, total)} · ${count(supported)}/${count(total)} on ${report.path.supported.join(' or ')} · today`
      : `${percent(most.n, total)} · ${count(most.n)}/${plural(total, 'component')} · nobody has said which versions are supported`,
    groups: groups(versions, total),
    rows: versions.map((version) => ({
      name: nameOf(version),
      kind: KINDS[version.kind],
      n: count(version.n),
      percent: percent(version.n, total),
      supported: said ? SUPPORTED[version.supported] : 'nobody has said',
      behind: version.daysBehind === null ? 'not known' : plural(version.daysBehind, 'day'),
    })),
  };
}

const nameOf = (version: Version) => version.version ?? 'no version';

/** The four most used keep their places in the order of the document; the rest is one group at the end. */
function groups(versions: Version[], total: number): Group[] {
  const named = new Set(versions.length <= MOST + 1 ? versions : versions.toSorted((a, b) => b.n - a.n).slice(0, MOST));
  const rest = versions.filter((version) => !named.has(version));
  const parts = [...named]
    .sort((a, b) => versions.indexOf(a) - versions.indexOf(b))
    .map((version) => ({
      name: nameOf(version),
      n: version.n,
      meaning: meaningOf(version),
    }));
  if (rest.length)
    parts.push({ name: plural(rest.length, 'other'), n: rest.reduce((sum, { n }) => sum + n, 0), meaning: 'unsaid' });
  let from = 0;
  return parts.map((part) => {
    const share = part.n / total;
    const group = { ...part, label: percent(part.n, total), from, share };
    from += share;
    return group;
  });
}

function meaningOf(version: Version): Group['meaning'] {
  if (version.supported !== 'unknown') return version.supported === 'yes' ? 'supported' : 'unsupported';
  return version.kind === 'floating' || version.kind === 'unreadable' ? 'unknown' : 'unsaid';
}

export function versionsCsv(report: PathReport): string {
  const lines = report.versions.flatMap((version) =>
    version.components.map((component) => [
      component,
      version.version,
      version.kind,
      version.supported,
      version.daysBehind,
    ]),
  );
  return csv(['component', 'version', 'kind', 'supported', 'days_behind'], lines);
}
