import { expect, test } from 'vitest';
import type { PathEvent } from '../../../data/schema/report/parts.ts';
import { whatMatters } from './what-matters.ts';

/** Newest first: `version 2026-06-05`. */
const told = (...lines: string[]): PathEvent[] =>
  lines.map((line) => {
    const [change, day] = line.split(' ') as [PathEvent['change'], string];
    return { day, component: 'acme/cart', path: 'p', check: null, change, how: null, detail: line, evidence: null };
  });
const of = (events: PathEvent[], most: number) => {
  const { events: shown, others } = whatMatters(events, most);
  return [shown.map(({ detail }) => detail), others.map(({ change, n }) => `${change} ${n}`)];
};

test('versions do not crowd out who left, who came and what broke; what else happened since is counted', () => {
  const events = told(
    'version 2026-06-09',
    'healed 2026-06-08',
    'version 2026-06-07',
    'broke 2026-06-06',
    'joined 2026-06-05',
    'left 2026-06-04',
    'version 2026-06-03',
  );
  expect(of(events, 3)).toEqual([
    ['broke 2026-06-06', 'joined 2026-06-05', 'left 2026-06-04'],
    ['version 2', 'healed 1'],
  ]);
});

test('a day on which many break leaves room for who came and left', () => {
  const events = told(
    'broke 2026-06-09',
    'broke 2026-06-08',
    'broke 2026-06-07',
    'joined 2026-06-02',
    'left 2026-06-01',
  );
  expect(of(events, 4)).toEqual([
    ['broke 2026-06-09', 'broke 2026-06-08', 'joined 2026-06-02', 'left 2026-06-01'],
    ['broke 1'],
  ]);
});

test('where little has happened, the rest of the list is what else there was', () => {
  expect(of(told('version 2026-06-09', 'joined 2026-06-02', 'version 2026-06-01'), 10)).toEqual([
    ['version 2026-06-09', 'joined 2026-06-02', 'version 2026-06-01'],
    [],
  ]);
  expect(of([], 10)).toEqual([[], []]);
});
