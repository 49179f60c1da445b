/** The changelog: what has to be done first, then month by month. */
import type { ChangelogEntry, EntryType } from '../../data/schema/changelog.ts';
import type { Changelog, PublishedEntry } from '../../data/schema/report/changelog.ts';
import type { Day } from '../../data/schema/shapes.ts';
import { count, dayInWords, listInWords, plural } from './print.ts';

export interface EntryLine {
  title: string;
  address: string;
  summary: string;
  day: string;
  date: Day;
  type: EntryType;
  breaking: boolean;
  /** `to be done by 1 Dec 2026`, `nothing to do`. */
  action: string;
  required: boolean;
  path: PublishedEntry['path'];
  deprecation: { id: string; address: string } | null;
  retracted: string | null;
}
export interface Month {
  id: string;
  heading: string;
  entries: EntryLine[];
}
export interface ChangelogList {
  finding: string;
  /** Pinned, or an action that is required and not past. */
  first: EntryLine[];
  months: Month[];
  /** Counts by type, in the order of the types. */
  types: { type: EntryType; n: number }[];
  /** Newest first. */
  quarters: string[];
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const TYPES: EntryType[] = ['added', 'changed', 'deprecated', 'removed', 'fixed', 'security'];

export function changelogList({ entries, asOf }: Changelog): ChangelogList {
  const first = entries.filter((one) => isDue(one, asOf) || one.pinned).sort(soonestFirst);
  return {
    finding: findingOf(entries, asOf),
    first: first.map((one) => entryLine(one, asOf)),
    months: months(entries, asOf),
    types: TYPES.map((type) => ({ type, n: entries.filter(({ entry }) => entry.type === type).length })).filter(
      ({ n }) => n > 0,
    ),
    quarters: [...new Set(entries.map(({ entry }) => quarterOf(entry.date)))].sort().reverse(),
  };
}

/** Everything from the first day of a quarter on. */
export function since(changelog: Changelog, quarter: string): { heading: string; first: EntryLine[]; months: Month[] } {
  const entries = changelog.entries.filter(({ entry }) => quarterOf(entry.date) >= quarter);
  const due = entries.filter((one) => isDue(one, changelog.asOf)).sort(soonestFirst);
  return {
    heading: `${plural(entries.length, 'entry', 'entries')} since the beginning of ${quarterInWords(quarter)}`,
    first: due.map((one) => entryLine(one, changelog.asOf)),
    months: months(entries, changelog.asOf),
  };
}

function months(entries: PublishedEntry[], asOf: Day): Month[] {
  return [...Map.groupBy(entries, ({ entry }) => entry.date.slice(0, 7))].map(([id, own]) => ({
    id,
    heading: `${MONTHS[Number(id.slice(5)) - 1]} ${id.slice(0, 4)}`,
    entries: own.map((one) => entryLine(one, asOf)),
  }));
}

export function entryLine({ entry, address, path, deprecation }: PublishedEntry, asOf: Day): EntryLine {
  const { title, summary, date, type, breaking, retracted } = entry;
  return {
    title,
    address,
    summary,
    day: dayInWords(date),
    date,
    type,
    breaking,
    action: actionInWords(entry, asOf),
    required: entry.action === 'required' && !retracted,
    path,
    deprecation: deprecation && { id: deprecation.id, address: `deprecations/${deprecation.id.toLowerCase()}/` },
    retracted: retracted ? `Retracted on ${dayInWords(retracted.on)}: ${retracted.reason}` : null,
  };
}

/** `asOf`: the day by which it is past; without one, nothing is. */
export function actionInWords({ action, action_by }: Pick<ChangelogEntry, 'action' | 'action_by'>, asOf = ''): string {
  if (action !== 'required') return action === 'optional' ? 'optional' : 'nothing to do';
  if (action_by === undefined) return 'to be done';
  return `${action_by < asOf ? 'was to be done' : 'to be done'} by ${dayInWords(action_by)}`;
}

/** An action that is required, and whose day has not passed or whose deprecation is still open. */
export function isDue({ entry: { action, action_by, retracted }, deprecation }: PublishedEntry, asOf: Day): boolean {
  if (action !== 'required' || retracted || action_by === undefined) return false;
  return action_by >= asOf || deprecation?.open === true;
}

function soonestFirst(a: PublishedEntry, b: PublishedEntry): number {
  const [one, other] = [a.entry.action_by ?? '9999', b.entry.action_by ?? '9999'];
  return one < other ? -1 : one > other ? 1 : 0;
}

/** `2026-09-03` → `2026-q3` */
export function quarterOf(day: Day): string {
  return `${day.slice(0, 4)}-q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

/** `2026-q3` → `the third quarter of 2026` */
export function quarterInWords(quarter: string): string {
  const names = ['first', 'second', 'third', 'fourth'];
  return `the ${names[Number(quarter.slice(6)) - 1]} quarter of ${quarter.slice(0, 4)}`;
}

function findingOf(entries: PublishedEntry[], asOf: Day): string {
  if (entries.length === 0) return 'Nothing has been published yet';
  const recent = entries.filter(({ entry }) => entry.date > yearBefore(asOf));
  const due = entries.filter((one) => isDue(one, asOf));
  const parts = [
    `${plural(recent.length, 'change')} in the last twelve months`,
    due.length > 0
      ? `${count(due.length)} still ${due.length === 1 ? 'asks' : 'ask'} you to do something`
      : 'none asks you to do something now',
  ];
  return listInWords(parts);
}

const yearBefore = (day: Day): Day => `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
