import { expect, test } from 'vitest';
import { calendar, deprecationEvents, type CalendarEvent } from './calendar.ts';
import { deprecationExample } from './deprecation-example.ts';

const at = (path: string) => `https://portal.example/${path}`;
const event: CalendarEvent = {
  uid: 'dep-0007-removal@footfall',
  day: '2026-12-01',
  stamp: '2026-07-01',
  sequence: 1,
  cancelled: false,
  summary: 'Removal: Pipelines v3 (DEP-0007)',
  description: 'A, b; c\\d',
  url: null,
};

test('a removal is one event of a day; its sequence counts what has happened since it was announced', () => {
  expect(deprecationEvents(deprecationExample(), at)).toEqual([
    {
      uid: 'dep-0007-removal@footfall',
      day: '2026-12-01',
      stamp: '2026-07-01',
      sequence: 1,
      cancelled: false,
      summary: 'Removal: Pipelines v3 (DEP-0007)',
      description: '2 of 10 components still use it. Removal 2026-12-01.',
      url: 'https://portal.example/deprecations/dep-0007/',
    },
  ]);
});

test('what was called off is cancelled under its old name', () => {
  const { deprecation } = deprecationExample();
  const [removal] = deprecationEvents(
    deprecationExample({ deprecation: { ...deprecation, revoked_on: '2026-08-01' } }),
    at,
  );
  expect(removal).toMatchObject({
    uid: 'dep-0007-removal@footfall',
    cancelled: true,
    sequence: 2,
    stamp: '2026-08-01',
  });
});

test('the calendar, whole: no clock in it, signs escaped, lines ended as the format wants', () => {
  expect(calendar('What is due', [event])).toBe(
    [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Footfall//Footfall//EN',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'X-WR-CALNAME:What is due',
      'BEGIN:VEVENT',
      'UID:dep-0007-removal@footfall',
      'DTSTAMP:20260701T000000Z',
      'DTSTART;VALUE=DATE:20261201',
      'SEQUENCE:1',
      'STATUS:CONFIRMED',
      'SUMMARY:Removal: Pipelines v3 (DEP-0007)',
      'DESCRIPTION:A\\, b\\; c\\\\d',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ].join('\r\n'),
  );
});

test('no line is longer than 75 bytes, and unfolding gives the text back', () => {
  const description = 'Größe – '.repeat(30).trim();
  const text = calendar('x', [{ ...event, description }]);
  expect(Math.max(...text.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  expect(text.replaceAll('\r\n ', '')).toContain(`DESCRIPTION:${description}\r\n`);
});

test('events come in the order of their days', () => {
  const text = calendar('x', [event, { ...event, uid: 'earlier@footfall', day: '2026-11-01' }]);
  expect(text.indexOf('earlier@footfall')).toBeLessThan(text.indexOf('dep-0007-removal'));
});
