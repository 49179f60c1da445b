import { expect, test } from 'vitest';
import { commitOf, minedOf } from '../small-world.ts';
import { dayOfMoment, stays } from './timeline.ts';

const at = (instant: string, commit = 'a') => ({ commit: commit.padEnd(40, '0'), date: instant });

test('what came and went within a day was not there at the end of it', () => {
  const intervals = [
    { from: at('2026-01-05T09:00:00Z', 'a'), to: at('2026-01-05T10:00:00Z', 'b') },
    { from: at('2026-01-06T09:00:00Z', 'c'), to: at('2026-01-08T10:00:00Z', 'd') },
    { from: at('2026-01-08T11:00:00Z', 'e'), to: null },
  ];
  const dayOf = dayOfMoment(minedOf('acme/cart', {}));
  expect(stays(intervals, dayOf)).toEqual([{ from: '2026-01-06', to: null, began: 'c'.padEnd(40, '0'), ended: null }]);
});

test('a date that runs backwards is replaced by the derived one', () => {
  const mined = minedOf('acme/cart', {});
  mined.history.redated = [{ commit: commitOf('1970-01-01'), date: '2026-03-01T12:00:00Z' }];
  expect(dayOfMoment(mined)({ commit: commitOf('1970-01-01'), date: '1970-01-01T12:00:00Z' })).toBe('2026-03-01');
  expect(dayOfMoment(mined)(at('2026-03-02T23:59:59Z'))).toBe('2026-03-02');
});
