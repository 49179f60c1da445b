/** Dates as a calendar (RFC 5545): one all-day event for each; UIDs stay, SEQUENCE counts what has happened since. */
import type { DeprecationReport, Stage } from '../../data/schema/report/deprecations.ts';
import type { Changelog } from '../../data/schema/report/changelog.ts';
import type { Day } from '../../data/schema/shapes.ts';
import { STAGE } from './deprecation-words.ts';

export interface CalendarEvent {
  uid: string;
  day: Day;
  /** The day of the last change, which stands for its time: nothing here reads a clock. */
  stamp: Day;
  sequence: number;
  cancelled: boolean;
  summary: string;
  description: string;
  /** Null: the site does not know where it stands. */
  url: string | null;
}
/** A whole address; null where the site does not know where it stands. */
export type At = (path: string) => string | null;

/** Stages that somebody has to be ready for. */
const SHOWN: Stage['stage'][] = ['closed_to_new', 'end_of_support', 'brownout', 'removal'];

export function deprecationEvents({ stages, row, deprecation }: DeprecationReport, at: At): CalendarEvent[] {
  const { history } = deprecation;
  const called = deprecation.revoked_on;
  return stages
    .filter(({ stage }) => SHOWN.includes(stage))
    .map(({ stage, day, what }) => ({
      uid: `${row.slug}-${stage === 'brownout' ? `brownout-${day}` : stage.replaceAll('_', '-')}@footfall`,
      day,
      stamp: [deprecation.announced, ...history.map(({ on }) => on), called ?? ''].sort().at(-1)!,
      sequence: history.length + (called === undefined ? 0 : 1),
      cancelled: called !== undefined,
      summary: `${STAGE[stage]}: ${row.title} (${row.id})`,
      description: what === null ? row.finding : `${what} ${row.finding}`,
      url: at(`deprecations/${row.slug}/`),
    }));
}

/** What entries ask for by a day; those that belong to a deprecation stand there. */
export function entryEvents({ entries }: Changelog, at: At): CalendarEvent[] {
  return entries.flatMap(({ entry, address, formerly }) => {
    if (entry.action_by === undefined || entry.deprecation !== undefined) return [];
    return {
      uid: `${(formerly[0] ?? address).replaceAll('/', '-')}action@footfall`,
      day: entry.action_by,
      stamp: entry.updated ?? entry.date,
      sequence: entry.updated === undefined ? 0 : 1,
      cancelled: entry.retracted !== undefined,
      summary: `To be done by today: ${entry.title}`,
      description: entry.summary,
      url: at(address),
    };
  });
}

export function calendar(name: string, events: CalendarEvent[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Footfall//Footfall//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    ...events.toSorted((a, b) => (`${a.day} ${a.uid}` < `${b.day} ${b.uid}` ? -1 : 1)).flatMap(eventLines),
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

function eventLines({ uid, day, stamp, sequence, cancelled, summary, description, url }: CalendarEvent): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${compact(stamp)}T000000Z`,
    `DTSTART;VALUE=DATE:${compact(day)}`,
    `SEQUENCE:${sequence}`,
    `STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    `SUMMARY:${escaped(summary)}`,
    `DESCRIPTION:${escaped(description)}`,
    ...(url === null ? [] : [`URL:${url}`]),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

const compact = (day: Day) => day.replaceAll('-', '');

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');
}

/** No line is longer than 75 bytes; the next begins with a space. A character is never cut in two. */
function folded(line: string): string {
  let result = '';
  let bytes = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (bytes + size > 75) {
      result += '\r\n ';
      bytes = 1;
    }
    result += character;
    bytes += size;
  }
  return result;
}
