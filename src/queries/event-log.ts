/** The events log: this week first, then the four weeks before, then what came earlier, year by year. */
import type { Events, LoggedEvent } from '../../data/schema/report/events.ts';
import type { Day } from '../../data/schema/shapes.ts';
import { csv } from './csv.ts';
import { isGood } from './events.ts';
import { count, dayInWords, listInWords, plural } from './print.ts';

export interface LogRow {
  event: LoggedEvent;
  day: string;
  change: string;
  /** It is on the path, or passes, afterwards. */
  walks: boolean;
  /** Null: a check that concerns no path. */
  path: string | null;
  team: string | null;
  hand: string | null;
  commit: string | null;
}
export interface LogPart {
  id: string;
  heading: string;
  /** Printed where the part is empty. */
  empty: string;
  rows: LogRow[];
}
export interface EventLog {
  title: string;
  parts: LogPart[];
  /** Where the page stops; null: it shows everything. */
  more: string | null;
}
export interface LogNames {
  paths: { id: string; name: string }[];
  teams: { id: string; name: string }[];
}

const MOST = 200;
const CHANGES: Record<LoggedEvent['change'], string> = {
  joined: 'joined',
  rejoined: 'came back',
  left: 'left',
  superseded: 'was superseded',
  version: 'changed version',
  broke: 'broke a check',
  healed: 'healed a check',
};
const HANDS: Record<NonNullable<LoggedEvent['how']>, string> = {
  'under-mandate': 'under a mandate',
  'born-with-it': 'born with it',
  platform: 'by the platform’s hand',
  'own-team': 'by its own team',
  'another-team': 'by another team',
  unknown: 'by an unknown hand',
};

/** `about`: what all the events have in common, such as `Node pipeline`; null: nothing. */
export function eventLog({ asOf, events }: Events, names: LogNames, about: string | null = null): EventLog {
  const monday = addDays(asOf, -((new Date(asOf).getUTCDay() + 6) % 7));
  const before = addDays(monday, -28);
  const shown = events.slice(0, MOST).map((event) => row(event, names));
  const from = (first: Day, end: Day | null) =>
    shown.filter(({ event: { day } }) => day >= first && (end === null || day < end));
  const earlier = Map.groupBy(from('0000-01-01', before), ({ event: { day } }) => day.slice(0, 4));
  const week = events.filter(({ day }) => day >= monday);
  return {
    title: titled(about, `${inWords(week)} this week${week.length === 0 ? lastInWords(events[0]) : ''}`),
    parts: [
      {
        id: 'this-week',
        heading: `This week, from ${dayInWords(monday)}`,
        empty: 'None found: nothing has changed since Monday.',
        rows: from(monday, null),
      },
      {
        id: 'last-four-weeks',
        heading: `The four weeks before, from ${dayInWords(before)}`,
        empty: 'None found: nothing changed in these four weeks.',
        rows: from(before, monday),
      },
      ...[...earlier].map(([year, rows]) => ({
        id: `in-${year}`,
        heading: year === before.slice(0, 4) ? `Earlier in ${year}` : year,
        empty: '',
        rows,
      })),
    ],
    more:
      events.length > MOST
        ? `These are the newest ${count(MOST)} of ${plural(events.length, 'event')}; the CSV has them all.`
        : null,
  };
}

const titled = (about: string | null, words: string) =>
  about === null ? words.charAt(0).toUpperCase() + words.slice(1) : `${about}: ${words}`;

const lastInWords = (newest: LoggedEvent | undefined) =>
  newest ? `; the last change was on ${dayInWords(newest.day)}` : '';

/** `3 joined and 1 left`; or `nothing changed`. */
export function inWords(events: Pick<LoggedEvent, 'change'>[]): string {
  const counts = (Object.keys(CHANGES) as LoggedEvent['change'][]).flatMap((change) => {
    const n = events.filter((event) => event.change === change).length;
    return n > 0 ? [`${count(n)} ${change === 'superseded' && n > 1 ? 'were superseded' : CHANGES[change]}`] : [];
  });
  return counts.length > 0 ? listInWords(counts) : 'nothing changed';
}

function row(event: LoggedEvent, { paths, teams }: LogNames): LogRow {
  return {
    event,
    day: dayInWords(event.day),
    change: CHANGES[event.change],
    walks: isGood(event.change),
    path: event.path && (paths.find(({ id }) => id === event.path)?.name ?? event.path),
    team: event.team && (teams.find(({ id }) => id === event.team)?.name ?? event.team),
    hand: event.how && HANDS[event.how],
    commit: event.commit?.slice(0, 10) ?? null,
  };
}

function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

export function eventLogCsv(events: LoggedEvent[]): string {
  return csv(
    ['day', 'component', 'team', 'path', 'check', 'change', 'how', 'detail', 'commit'],
    events.map(({ day, component, team, path, check, change, how, detail, commit }) => [
      day,
      component,
      team,
      path,
      check,
      change,
      how,
      detail,
      commit ?? null,
    ]),
  );
}

/** Each path and team that has events of its own, in the order of the names given. */
export function logFilters({ events }: Events, { paths, teams }: LogNames) {
  const n = (is: (event: LoggedEvent) => boolean) => events.filter(is).length;
  const filter = (kind: 'path' | 'team', all: { id: string; name: string }[]) =>
    all.map(({ id, name }) => ({ kind, id, name, n: n((event) => event[kind] === id) })).filter((one) => one.n > 0);
  return { paths: filter('path', paths), teams: filter('team', teams) };
}
