import { expect, test } from 'vitest';
import type { LoggedEvent } from '../../data/schema/report/events.ts';
import { eventLog, eventLogCsv, inWords, logFilters } from './event-log.ts';

const event = (day: string, more: Partial<LoggedEvent> = {}): LoggedEvent => ({
  day,
  component: 'acme/cart',
  label: 'cart',
  team: 'web',
  path: 'pipeline',
  check: null,
  change: 'joined',
  how: 'own-team',
  detail: 'cart joined Pipeline, by the own team.',
  evidence: null,
  commit: 'a'.repeat(40),
  ...more,
});
const names = {
  paths: [
    { id: 'images', name: 'Images' },
    { id: 'pipeline', name: 'Pipeline' },
  ],
  teams: [{ id: 'web', name: 'Web' }],
};
// 2026-10-31 is a Saturday.
const log = (events: LoggedEvent[]) => ({ schema: 'footfall/events/1' as const, asOf: '2026-10-31', events });

test('weeks begin on Monday; the four weeks before follow, then years', () => {
  const { parts } = eventLog(
    log(['2026-10-26', '2026-10-25', '2026-09-28', '2026-09-27', '2025-08-01'].map((day) => event(day))),
    names,
  );
  expect(parts.map(({ heading, rows }) => [heading, rows.map(({ event: { day } }) => day)])).toEqual([
    ['This week, from 26 Oct 2026', ['2026-10-26']],
    ['The four weeks before, from 28 Sep 2026', ['2026-10-25', '2026-09-28']],
    ['Earlier in 2026', ['2026-09-27']],
    ['2025', ['2025-08-01']],
  ]);
});

test('the headline counts this week alone', () => {
  const events = [
    event('2026-10-31', { change: 'version', how: null }),
    event('2026-10-30', { change: 'left', how: null }),
    event('2026-10-29'),
    event('2026-10-28'),
    event('2026-10-01'),
  ];
  expect(eventLog(log(events), names).title).toBe('2 joined, 1 left and 1 changed version this week');
  expect(eventLog(log([event('2026-10-01')]), names, 'Pipeline').title).toBe(
    'Pipeline: nothing changed this week; the last change was on 1 Oct 2026',
  );
  expect(inWords([{ change: 'superseded' }, { change: 'superseded' }])).toBe('2 were superseded');
});

test('by whose hand stands beside who joined', () => {
  const [first] = eventLog(log([event('2026-10-30', { how: 'under-mandate' })]), names).parts[0]!.rows;
  expect([first!.change, first!.hand, first!.path, first!.team, first!.commit]).toEqual([
    'joined',
    'under a mandate',
    'Pipeline',
    'Web',
    'aaaaaaaaaa',
  ]);
});

test('a path or a team without events has no page', () => {
  expect(logFilters(log([event('2026-10-30')]), names)).toEqual({
    paths: [{ kind: 'path', id: 'pipeline', name: 'Pipeline', n: 1 }],
    teams: [{ kind: 'team', id: 'web', name: 'Web', n: 1 }],
  });
});

test('the CSV has every event with its whole commit', () => {
  expect(eventLogCsv([event('2026-10-30', { team: null })])).toBe(
    `day,component,team,path,check,change,how,detail,commit\r\n2026-10-30,acme/cart,,pipeline,,joined,own-team,"cart joined Pipeline, by the own team.",${'a'.repeat(40)}\r\n`,
  );
});

test('a check that broke or was healed stands in the log, with the path it is about or none', () => {
  const broke = event('2026-10-30', { path: null, check: 'pinned', change: 'broke', how: null });
  const [first] = eventLog(log([broke]), names).parts[0]!.rows;
  expect([first!.change, first!.walks, first!.path]).toEqual(['broke a check', false, null]);
  expect(inWords([broke, broke, { change: 'healed' }])).toBe('2 broke a check and 1 healed a check');
});
