import { expect, test } from 'vitest';
import { theilSen } from './theil-sen.ts';

test('a straight line has its slope and no doubt', () => {
  expect(theilSen([0, 1, 2, 3, 4, 5, 6, 7].map((x) => [x, 20 - 2 * x]))).toEqual({ slope: -2, low: -2, high: -2 });
});

test('one wild point does not bend it', () => {
  expect(theilSen([0, 1, 2, 3, 4, 5, 6].map((x) => [x, x === 3 ? 100 : x]))?.slope).toBe(1);
});

// By hand: 28 slopes, C = 1.96·√(8·7·21/18) = 15.8, so the limits are the 6th and the 23rd of them.
test('the interval is made of slopes of the data, below and above the median', () => {
  const trend = theilSen([
    [1, 10],
    [2, 12],
    [3, 11],
    [4, 15],
    [5, 14],
    [6, 18],
    [7, 17],
    [8, 21],
  ])!;
  expect(trend.slope).toBe(1.5);
  expect([trend.low, trend.high]).toEqual([2 / 3, 2]);
});

test('fewer than three points have no trend, nor have points of one day', () => {
  expect(
    theilSen([
      [0, 1],
      [1, 2],
    ]),
  ).toBe(null);
  expect(
    theilSen([
      [1, 1],
      [1, 2],
      [1, 3],
    ]),
  ).toBe(null);
});
