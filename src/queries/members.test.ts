import { expect, test } from 'vitest';
import type { PathReport } from '../../data/schema/report/path.ts';
import { membersCsv, notYet, onIt } from './members.ts';

type Member = PathReport['members'][number];
const member = (label: string, state: Member['state']): Member => ({
  component: `acme/${label}`,
  label,
  team: null,
  state,
  registered: null,
  alive: true,
  since: null,
  version: null,
  how: null,
  because: 'so',
  evidence: [],
});

test('who is not on it is counted by why: not yet, left, unclear', () => {
  const members = [member('a', 'adopted'), member('b', 'not-yet'), member('c', 'lapsed'), member('d', 'unknown')];
  expect(notYet(members).title).toBe('1 is not on it yet, 1 left, 1 is unclear');
  expect(notYet(members).rows.map(({ label, state }) => [label, state])).toEqual([
    ['b', 'not yet'],
    ['c', 'left'],
    ['d', 'unknown'],
  ]);
  expect(onIt(members).title).toBe('1 component on it');
});

test('when everybody is on it, that is said', () => {
  expect(notYet([member('a', 'adopted')])).toEqual({ title: 'Everybody it is for is on it', rows: [], more: null });
});

test('a page shows the first hundred and says so', () => {
  const list = notYet(Array.from({ length: 101 }, (_, i) => member(`c${i}`, 'not-yet')));
  expect([list.rows.length, list.more]).toEqual([100, 'These are the first 100 of 101.']);
});

test('in the CSV what is not known is said', () => {
  expect(membersCsv([member('a', 'not-yet')]).split('\r\n')[1]).toBe('acme/a,,not-yet,unknown,yes,,,,so,,,');
});
