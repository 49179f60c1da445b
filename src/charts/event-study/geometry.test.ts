import { expect, test } from 'vitest';
import { eventStudyGeometry, type MonthPoint } from './geometry.ts';

const months = (value: (month: number) => number, spread: number | null): MonthPoint[] =>
  Array.from({ length: 19 }, (_, index) => index - 6).map((month) => ({
    month,
    value: value(month),
    low: spread === null ? null : value(month) - spread,
    high: spread === null ? null : value(month) + spread,
  }));

test('time runs to the right, more lies higher, and adoption stands between the month before and the first', () => {
  const { dots, adoption, zero, plot } = eventStudyGeometry(
    months((month) => month / 10, null),
    [],
    1080,
  );
  expect(dots.map(({ x }) => x)).toEqual(dots.map(({ x }) => x).toSorted((a, b) => a - b));
  expect(dots.map(({ y }) => y)).toEqual(dots.map(({ y }) => y).toSorted((a, b) => b - a));
  expect(adoption).toBeGreaterThan(dots[5]!.x);
  expect(adoption).toBeLessThan(dots[6]!.x);
  expect(dots[6]!.y).toBe(zero);
  expect(dots.at(-1)!.x).toBeLessThanOrEqual(plot.right);
});

test('a band lies within the drawing and is left out where there is none', () => {
  const { band, plot } = eventStudyGeometry(
    months(() => 1, 3),
    [],
    360,
  );
  const heights = [...band!.matchAll(/[ML,][\d.]+,([\d.]+)/g)].map(([, y]) => Number(y));
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(plot.top);
  expect(Math.max(...heights)).toBeLessThanOrEqual(plot.bottom);
  expect(
    eventStudyGeometry(
      months(() => 1, null),
      [],
      360,
    ).band,
  ).toBe(null);
});

test('what it comes to and the placebo stand to the right of the months, with their ranges', () => {
  const { summaries, plot, zero } = eventStudyGeometry(
    months(() => 1, null),
    [
      { label: 'after adoption', value: 1, low: 0.5, high: 1.5 },
      { label: 'placebo', value: 0, low: null, high: null },
    ],
    1080,
  );
  expect(summaries.map(({ lines }) => lines)).toEqual([['after', 'adoption'], ['placebo']]);
  expect(summaries.every(({ x }) => x > plot.right && x < 1080)).toBe(true);
  expect(summaries[0]!.top! < summaries[0]!.y && summaries[0]!.y < summaries[0]!.bottom!).toBe(true);
  expect(summaries[1]).toMatchObject({ y: zero, top: null, bottom: null });
});
