import { expect, test } from 'vitest';
import type { ChangelogEntry } from '../../data/schema/changelog.ts';
import { Changelog } from '../../data/schema/report/changelog.ts';
import { actionInWords, changelogList, quarterOf, since } from './changelog.ts';

function changelog(entries: (Partial<ChangelogEntry> & { date: string; open?: boolean })[]) {
  return Changelog.parse({
    schema: 'footfall/changelog/1',
    asOf: '2026-10-31',
    entries: entries.map(({ open, ...more }, i) => ({
      slug: `e${i}`,
      address: `changelog/${more.date.slice(0, 4)}/${more.date.slice(5, 7)}/e${i}/`,
      formerly: [],
      file: 'x.md',
      entry: {
        title: `Entry ${i}`,
        type: 'changed',
        summary: 'Something.',
        owner: 'platform',
        action: 'none',
        ...more,
      },
      body: '',
      path: null,
      owner: { id: 'platform', name: 'Platform' },
      deprecation: open === undefined ? null : { id: 'DEP-0001', title: 'It', open },
      pinned: false,
    })),
  });
}

test('what is required comes first, the soonest on top; also when late, while its deprecation is open', () => {
  const list = changelogList(
    changelog([
      { date: '2026-09-01', action: 'required', action_by: '2027-01-01' },
      { date: '2026-08-01', action: 'required', action_by: '2026-12-01' },
      { date: '2026-07-01', action: 'required', action_by: '2026-09-30', open: true },
      { date: '2026-06-01', action: 'required', action_by: '2026-09-30', open: false },
      {
        date: '2026-05-01',
        action: 'required',
        action_by: '2026-12-01',
        retracted: { on: '2026-05-02', reason: 'No.' },
      },
      { date: '2026-04-01', action: 'optional' },
    ]),
  );
  expect(list.first.map(({ title, action }) => [title, action])).toEqual([
    ['Entry 2', 'was to be done by 30 Sep 2026'],
    ['Entry 1', 'to be done by 1 Dec 2026'],
    ['Entry 0', 'to be done by 1 Jan 2027'],
  ]);
  expect(list.finding).toBe('6 changes in the last twelve months and 3 still ask you to do something');
});

test('entries stand by month, and by quarter for who has been away', () => {
  const all = changelog([
    { date: '2026-09-01' },
    { date: '2026-09-01' },
    { date: '2026-06-30' },
    { date: '2025-12-31' },
  ]);
  const list = changelogList(all);
  expect(list.months.map(({ heading, entries }) => [heading, entries.length])).toEqual([
    ['September 2026', 2],
    ['June 2026', 1],
    ['December 2025', 1],
  ]);
  expect(list.quarters).toEqual(['2026-q3', '2026-q2', '2025-q4']);
  expect(since(all, '2026-q2')).toMatchObject({
    heading: '3 entries since the beginning of the second quarter of 2026',
    months: [{ id: '2026-09' }, { id: '2026-06' }],
  });
});

test('nothing published is said in words', () => {
  expect(changelogList(changelog([])).finding).toBe('Nothing has been published yet');
});

test.each([
  ['2026-01-01', '2026-q1'],
  ['2026-03-31', '2026-q1'],
  ['2026-04-01', '2026-q2'],
  ['2026-12-31', '2026-q4'],
])('%s lies in %s', (day, quarter) => {
  expect(quarterOf(day)).toBe(quarter);
});

test('an action in words', () => {
  expect(actionInWords({ action: 'none' })).toBe('nothing to do');
  expect(actionInWords({ action: 'optional' })).toBe('optional');
});
