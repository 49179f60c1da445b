/** One deprecation: what its page says besides the figures. */
import type { Consumer, DeprecationReport, Stage } from '../../data/schema/report/deprecations.ts';
import { AUTOMATION, daysInWords, KIND, STAGE, STATE } from './deprecation-words.ts';
import { csv } from './csv.ts';
import { count, dayInWords, plural } from './print.ts';

export interface StripItem {
  label: string;
  day: string;
  /** Former days, oldest first. */
  struck: string[];
  what: string | null;
  past: boolean;
  /** The as-of day itself, between what was and what will be. */
  today: boolean;
}

export function strip({ stages }: DeprecationReport, asOf: string): StripItem[] {
  const items = stages.map((stage) => item(stage));
  const today: StripItem = { label: 'Today', day: dayInWords(asOf), struck: [], what: null, past: true, today: true };
  const at = stages.findIndex(({ past }) => !past);
  return at < 0 ? [...items, today] : items.toSpliced(at, 0, today);
}

function item({ stage, day, past, what, moved }: Stage): StripItem {
  const struck = moved.flatMap(({ from }) => (from === null ? [] : [dayInWords(from)]));
  return { label: STAGE[stage], day: dayInWords(day), struck, what, past, today: false };
}

/** Terms and what they are, for those who have to act. */
export function facts({ deprecation, row, notice }: DeprecationReport): { term: string; is: string; href?: string }[] {
  const { replacement, effort, automation, contact, migration_guide, tracking_issue, kind, impact, notice_exception } =
    deprecation;
  const left = row.daysLeft === null ? '' : ` (${daysInWords(row.daysLeft)})`;
  return [
    { term: 'Removal', is: row.removal === null ? 'no day set' : `${dayInWords(row.removal)}${left}` },
    { term: 'Ask', is: `${row.owner.name}, ${contact}` },
    replacement.none === undefined
      ? { term: 'Instead', is: replacement.name!, href: replacement.url! }
      : { term: 'Instead', is: `nothing: ${replacement.none}` },
    { term: 'Effort', is: `${effort} for each component, ${AUTOMATION[automation]}` },
    { term: 'Kind', is: `${KIND[kind]} · ${impact} impact` },
    ...(notice.days === null
      ? []
      : [
          {
            term: 'Notice',
            is: `${plural(notice.days, 'day')}; the policy asks for ${notice.policy}${notice_exception ? `. Less, because ${notice_exception.reason} Approved by ${notice_exception.approved_by}` : ''}`,
          },
        ]),
    ...(migration_guide ? [{ term: 'Guide', is: 'how to move', href: migration_guide }] : []),
    ...(tracking_issue ? [{ term: 'Progress', is: 'where it is tracked', href: tracking_issue }] : []),
  ];
}

export interface ConsumerLine {
  component: string;
  label: string;
  state: { glyph: string; word: string };
  /** `4 Mar 2025`, with the day on which it left behind it. */
  since: string;
  versions: string;
  because: string;
  evidence: Consumer['evidence'];
}

/** Who began when nobody should any more: after it was closed, then after it was announced. */
export function lateComers({
  consumers,
}: DeprecationReport): { heading: string; rows: (ConsumerLine & { team: string | null })[] }[] {
  const of = (timing: Consumer['timing']) =>
    consumers
      .filter((one) => one.state === 'pending' && one.timing === timing)
      .map((one) => ({ ...line(one), team: one.team }));
  return [
    { heading: 'Began after it was closed to new uses', rows: of('after-closing') },
    { heading: 'Began after it was announced', rows: of('after-announcement') },
  ].filter(({ rows }) => rows.length > 0);
}

export function byTeam({
  consumers,
  teams,
}: DeprecationReport): { team: string | null; name: string; counted: string; rows: ConsumerLine[]; pending: number }[] {
  return teams.map(({ team, name, pending, exempt, resolved, unclear }) => ({
    team,
    name,
    pending,
    counted: [
      pending > 0 ? `${count(pending)} pending` : null,
      exempt > 0 ? `${count(exempt)} exempt` : null,
      unclear > 0 ? `${count(unclear)} unknown` : null,
      resolved > 0 ? `${count(resolved)} resolved` : null,
    ]
      .filter((part) => part !== null)
      .join(' · '),
    rows: consumers.filter((one) => one.team === team).map(line),
  }));
}

function line({ component, label, state, since, left, versions, because, evidence }: Consumer): ConsumerLine {
  return {
    component,
    label,
    state: STATE[state],
    since: [since, left].flatMap((day) => (day === null ? [] : [dayInWords(day)])).join(' to ') || '—',
    versions: versions
      .map((version) => (/^[0-9a-f]{40,64}$/i.test(version) ? version.slice(0, 7) : version))
      .join(', '),
    because,
    evidence,
  };
}

export interface HistoryLine {
  day: string;
  what: string;
  detail: string;
  address: string | null;
  moved: { from: string; to: string } | null;
}

/** Decisions, changelog entries and the announcement, newest first. */
export function history({ deprecation, entries }: DeprecationReport): HistoryLine[] {
  const decisions = deprecation.history.map(({ on, what, moved, from, to }) => ({
    on,
    what: moved ? 'A date was moved' : 'Noted',
    detail: what,
    address: null,
    moved: from === undefined ? null : { from: dayInWords(from), to: to === undefined ? 'no day' : dayInWords(to) },
  }));
  const published = entries.map(({ date, title, address }) => ({
    on: date,
    what: 'Changelog',
    detail: title,
    address,
    moved: null,
  }));
  const { announced, title } = deprecation;
  const first = { on: announced, what: 'Announced', detail: title, address: null, moved: null };
  return [first, ...published, ...decisions]
    .sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0))
    .map(({ on, ...rest }) => ({ day: dayInWords(on), ...rest }));
}

/** What was looked at, and what that cannot show. */
export function coverage({ coverage: { read, found, unclear, everMatched, detects } }: DeprecationReport): string[] {
  if (detects.length === 0)
    return ['Not measured: it has no detector, so nobody knows who uses it. That is not the same as nobody.'];
  return [
    ...detects,
    `${plural(read, 'component')} looked at, ${count(found)} found${unclear > 0 ? `, ${count(unclear)} could not be judged` : ''}.`,
    everMatched
      ? 'A use that is not written in a file that is read here is not found: scripts, consoles, charts.'
      : 'It has never matched anything, in any repository, at any time. Either nobody ever used it, or the detector is misspelt.',
  ];
}

export function affectedCsv({ consumers }: DeprecationReport): string {
  return csv(
    [
      'component',
      'team',
      'state',
      'since',
      'began',
      'left',
      'versions',
      'repository',
      'file',
      'line',
      'commit',
      'because',
    ],
    consumers.flatMap((one) => {
      const lines = one.evidence.length === 0 ? [null] : one.evidence;
      return lines.map((at) => [
        one.component,
        one.team,
        one.state,
        one.since,
        one.timing,
        one.left,
        one.versions.join(' '),
        at?.repository ?? null,
        at?.file ?? null,
        at?.line ?? null,
        at?.commit ?? null,
        one.because,
      ]);
    }),
  );
}
