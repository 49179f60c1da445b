import { expect, test } from 'vitest';
import { trendGeometry } from './geometry.ts';

test('shares are drawn from nothing to all, oldest at the left', () => {
  expect(trendGeometry([0, 1], true)).toEqual({
    width: 96,
    height: 26,
    path: 'M4,22L92,4',
    alone: [],
    last: { x: 92, y: 4 },
    zero: null,
  });
});

test('where nothing is known the line has a gap, and a lone point is a dot', () => {
  const trend = trendGeometry([0.5, null, 1, 1, null], true);
  expect(trend.path).toBe('M4,13ZM48,4L70,4');
  expect(trend.alone).toEqual([{ x: 4, y: 13 }]);
  expect(trend.last).toBe(null);
});

test('below zero, zero is marked', () => {
  expect(trendGeometry([-20, 20], false)).toMatchObject({ path: 'M4,22L92,4', zero: 13 });
});

test('nothing known draws nothing', () => {
  expect(trendGeometry([null, null], false)).toMatchObject({ path: '', alone: [], last: null });
});
