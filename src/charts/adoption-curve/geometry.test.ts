import { describe, expect, test } from 'vitest';
import type { Week } from '../../../data/schema/report/parts.ts';
import { curveGeometry } from './geometry.ts';
import { spread } from '../spread.ts';

const week = (day: string, part: Partial<Week> = {}): Week => ({
  day,
  provisional: false,
  eligible: 10,
  registered: 8,
  adopted: 4,
  alive: 3,
  unclear: 2,
  cohort: { adopted: 2, of: 4 },
  ...part,
});

describe('the adoption curve', () => {
  test('each line ends at its last share, the unclear in neither part of what was judged', () => {
    const drawn = curveGeometry([week('2025-01-05'), week('2025-01-12')], null, 1080);
    expect(drawn.series.map(({ id, end }) => [id, end.n, end.of])).toEqual([
      ['adopted', 4, 8],
      ['alive', 3, 8],
      ['cohort', 2, 4],
      ['registered', 8, 10],
    ]);
    const half = (drawn.plot.top + drawn.plot.bottom) / 2;
    expect(drawn.series[0]!.end.y).toBeCloseTo(half, 0);
  });

  test('a line has a gap where nothing was known, and there is none where nothing ever was', () => {
    const weeks = [week('2025-01-05'), week('2025-01-12', { alive: null }), week('2025-01-19'), week('2025-01-26')];
    const drawn = curveGeometry(weeks, null, 1080);
    expect(drawn.series.find(({ id }) => id === 'alive')!.solid.match(/M/g)).toHaveLength(2);
    const never = curveGeometry(
      weeks.map((one) => ({ ...one, alive: null })),
      null,
      1080,
    );
    expect(never.series.map(({ id }) => id)).toEqual(['adopted', 'cohort', 'registered']);
  });

  test('the running week is dotted', () => {
    const weeks = [week('2025-01-05'), week('2025-01-12'), week('2025-01-15', { provisional: true })];
    const [adopted] = curveGeometry(weeks, null, 1080).series;
    expect(adopted!.solid.match(/[ML]/g)).toEqual(['M', 'L']);
    expect(adopted!.dotted.match(/[ML]/g)).toEqual(['M', 'L']);
  });

  test('labels at the ends of lines that meet do not', () => {
    const drawn = curveGeometry(
      [week('2025-01-05', { adopted: 4, alive: 4, cohort: { adopted: 2, of: 4 } })],
      null,
      360,
    );
    const ys = drawn.series.map(({ end }) => end.labelY).sort((a, b) => a - b);
    for (const [i, y] of ys.slice(1).entries()) expect(y - ys[i]!).toBeGreaterThanOrEqual(drawn.size);
  });

  test('what is expected after so many months is drawn only where there is time', () => {
    const weeks = [week('2025-01-05'), week('2025-05-05')];
    expect(curveGeometry(weeks, '2025-01-05', 1080).expected).toHaveLength(2);
    expect(curveGeometry(weeks, null, 1080).expected).toEqual([]);
  });

  test('no week at all leaves the axes', () => {
    const drawn = curveGeometry([], '2025-01-01', 1080);
    expect([drawn.series, drawn.shares.length]).toEqual([[], 5]);
  });
});

test('positions are spread no further than they must, in their order, within the bounds', () => {
  expect(spread([10, 50, 90], 10, [0, 100])).toEqual([10, 50, 90]);
  expect(spread([50, 50, 50], 10, [0, 100])).toEqual([50, 60, 70]);
  expect(spread([100, 99, 98], 10, [0, 100])).toEqual([100, 90, 80]);
  expect(spread([], 10, [0, 100])).toEqual([]);
});
