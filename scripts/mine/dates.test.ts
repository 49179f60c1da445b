import fc from 'fast-check';
import { expect, test } from 'vitest';
import { derivedDates, instant, weekOf } from './dates.ts';

const years = (...numbers: number[]) => numbers.map((number) => number * 31_557_600);

test('as few dates as possible are changed, each to the kept one before it', () => {
  const { seconds, kept } = derivedDates(years(10, 20, 5, 30, 30, 25, 40));
  expect(seconds).toEqual(years(10, 20, 20, 30, 30, 30, 40));
  expect(kept).toEqual([true, true, false, true, true, false, true]);
});

test('what comes before the first kept date takes that date', () => {
  expect(derivedDates(years(90, 10, 20, 30)).seconds).toEqual(years(10, 10, 20, 30));
});

test('one commit from a machine with an empty battery does not move the others', () => {
  expect(derivedDates(years(10, 20, 0, 30)).seconds).toEqual(years(10, 20, 20, 30));
  expect(derivedDates(years(10, 99, 20, 30)).seconds).toEqual(years(10, 10, 20, 30));
});

test('what is no date, of 1970, or after the year 9999, is never kept; without any date all are 1970', () => {
  expect(derivedDates([NaN, ...years(50), NaN, 1e15, 86_400, ...years(60)])).toEqual({
    seconds: years(50, 50, 50, 50, 50, 60),
    kept: [false, true, false, false, false, true],
  });
  expect(derivedDates([NaN, NaN]).seconds).toEqual([0, 0]);
});

test('derived dates never run backwards, and no choice keeps more of them', () => {
  const date = fc.oneof(
    fc.integer({ min: 1, max: 30 }).map((year) => years(year)[0]!),
    fc.constantFrom(NaN, 1e15, 0),
  );
  const property = fc.property(fc.array(date, { minLength: 1, maxLength: 40 }), (raw) => {
    const { seconds, kept } = derivedDates(raw);
    expect(seconds).toEqual(seconds.toSorted((a, b) => a - b));
    for (const [at, date] of raw.entries()) if (kept[at]) expect(seconds[at]).toBe(date);
    expect(kept.filter(Boolean)).toHaveLength(mostKept(raw));
  });
  fc.assert(property, { seed: 1, numRuns: 500 });
});

/** By trying every end, in the square of the time. */
function mostKept(raw: number[]): number {
  const best: number[] = [];
  for (const [at, date] of raw.entries()) {
    const before = best.filter((_, earlier) => raw[earlier]! <= date);
    best[at] = Number.isNaN(date) || date > 1e12 || date === 0 ? 0 : 1 + Math.max(0, ...before);
  }
  return Math.max(...best);
}

test('instants are seconds in UTC, from 1970 to 9999', () => {
  expect([-1, 0, 1_790_687_159, 1e15, NaN].map(instant)).toEqual([
    '1970-01-01T00:00:00Z',
    '1970-01-01T00:00:00Z',
    '2026-09-29T13:05:59Z',
    '9999-12-31T23:59:59Z',
    '1970-01-01T00:00:00Z',
  ]);
});

test('D21 weeks begin on Monday at midnight UTC, wherever the machine stands', () => {
  const at = (text: string) => weekOf(Date.parse(text) / 1000);
  expect(at('2026-09-28T00:00:00Z')).toBe('2026-09-28');
  expect(at('2026-09-27T23:59:59Z')).toBe('2026-09-21');
  expect(at('2026-10-04T23:59:59Z')).toBe('2026-09-28');
  expect(at('2026-09-28T00:30:00+14:00')).toBe('2026-09-21');
  expect(at('1970-01-01T00:00:00Z')).toBe('1969-12-29');
});
