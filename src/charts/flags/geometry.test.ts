import { expect, test } from 'vitest';
import { laneOf, placedFlags, radiusOf } from './geometry.ts';

const flag = (day: string) => ({ day, title: day, what: 'added', address: 'changelog/' });
const days = (n: number) => Array.from({ length: n }, (_, i) => `2026-01-${String(i + 1).padStart(2, '0')}`);
const xOf = (day: string) => 100 + Number(day.slice(8));
const plot = { left: 0, right: 300, size: 15 };

test('a flag alone stands over its day', () => {
  expect(placedFlags([flag('2026-01-20')], xOf, plot)).toEqual([
    { number: 1, x: 120, at: 120, flag: flag('2026-01-20') },
  ]);
});

test('flags of neighbouring days do not touch, keep their order and stay over the plot', () => {
  const placed = placedFlags(days(12).map(flag), xOf, plot);
  expect(placed.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  for (const [i, { at }] of placed.slice(1).entries())
    expect(at - placed[i]!.at).toBeGreaterThan(2 * radiusOf(plot.size));
  expect(placed.every(({ at }) => at >= plot.left && at <= plot.right)).toBe(true);
});

test('where there is no room for all, the newest are drawn, under their own numbers', () => {
  const placed = placedFlags(days(31).map(flag), xOf, plot);
  expect([placed.length, placed[0]!.number, placed.at(-1)!.number]).toEqual([13, 19, 31]);
});

test('without flags a figure gives up no room', () => {
  expect([laneOf([], 15), laneOf([flag('2026-01-20')], 15)]).toEqual([0, 32]);
});
