import { expect, test } from 'vitest';
import type { PathEvent } from '../../data/schema/report/parts.ts';
import { checkEvents, eventRows, movers, othersInWords } from './events.ts';

const event = (change: PathEvent['change'], check: string | null = null): PathEvent => ({
  day: '2026-06-05',
  component: 'acme/cart',
  path: 'pipeline',
  check,
  change,
  how: null,
  detail: 'Something happened.',
  evidence: null,
});

test('what a short list leaves out is counted under it', () => {
  const others = [
    { change: 'version' as const, n: 12 },
    { change: 'healed' as const, n: 1 },
  ];
  expect(othersInWords(others, [event('left')])).toBe(
    'Besides, since 5 Jun 2026: 12 changes of version and 1 check was healed.',
  );
  expect([othersInWords([], [event('left')]), othersInWords(others, [])]).toEqual([null, null]);
});

test('movers joined or left; checks and versions are other matters', () => {
  const all = [event('joined'), event('version'), event('broke', 'pinned'), event('left')];
  expect(movers(all).map(({ change }) => change)).toEqual(['joined', 'left']);
  expect(checkEvents(all).map(({ change }) => change)).toEqual(['broke']);
  expect(eventRows(all, 4).map(({ change, walks }) => [change, walks])).toEqual([
    ['joined', true],
    ['changed version', true],
    ['broke', false],
    ['left', false],
  ]);
});
