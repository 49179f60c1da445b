import { describe, expect, test } from 'vitest';
import type { Footfall, FootfallRow } from '../../../data/schema/report/parts.ts';
import { footfallGeometry } from './geometry.ts';

const row = (name: string, joined: string | null, spells: FootfallRow['spells']): FootfallRow => ({
  component: `acme/${name}`,
  label: name,
  team: null,
  joined,
  spells,
  ticks: [],
});
const footfall = (rows: FootfallRow[], marks: Footfall['marks'] = []): Footfall => ({
  from: '2024-01-01',
  to: '2026-01-01',
  rows,
  marks,
  flags: [],
});
const many = (n: number) =>
  footfall(
    Array.from({ length: n }, (_, i) => {
      const day = new Date(Date.UTC(2024, 0, 1) + (i / n) * 700 * 86_400_000).toISOString().slice(0, 10);
      return row(`c${i}`, day, [{ state: 'walked', from: day, to: null }]);
    }),
  );

describe('the footfall', () => {
  test('a bar runs from the day a spell began to the day it ended, or to the edge while it lasts', () => {
    const drawn = footfallGeometry(
      footfall([
        row('shop', '2024-07-01', [
          { state: 'registered', from: '2024-01-01', to: '2024-07-01' },
          { state: 'walked', from: '2024-07-01', to: null },
        ]),
      ]),
      1080,
    );
    const { left, right } = drawn.plot;
    const at = (days: number) => Math.round((left + (days / 731) * (right - left)) * 10) / 10;
    const bars = drawn.rows[0]!.bars;
    expect(bars.map((bar) => bar.state)).toEqual(['registered', 'walked']);
    expect(bars[0]!.x).toBeCloseTo(at(0), 0);
    expect(bars[1]!.x).toBeCloseTo(at(182), 0);
    expect(bars[1]!.x + bars[1]!.width).toBeCloseTo(right, 0);
  });

  test('what ended before the axis begins is not drawn, and what began before it begins at its edge', () => {
    const drawn = footfallGeometry(
      footfall([
        row('old', '2020-01-01', [
          { state: 'walked', from: '2020-01-01', to: '2021-01-01' },
          { state: 'walked', from: '2022-01-01', to: '2024-02-01' },
        ]),
      ]),
      1080,
    );
    expect(drawn.rows[0]!.bars).toHaveLength(1);
    expect(drawn.rows[0]!.bars[0]!.x).toBeCloseTo(drawn.plot.left, 0);
  });

  test('a spell of a single day is still seen', () => {
    const [bar] = footfallGeometry(
      footfall([row('a', '2025-01-01', [{ state: 'walked', from: '2025-01-01', to: '2025-01-02' }])]),
      360,
    ).rows[0]!.bars;
    expect(bar!.width).toBeGreaterThanOrEqual(0.8);
  });

  test('those who joined and those who never did are two groups, each said in words', () => {
    const drawn = footfallGeometry(
      footfall([
        row('a', '2024-05-01', [{ state: 'walked', from: '2024-05-01', to: null }]),
        row('b', null, [{ state: 'present', from: '2024-01-01', to: null }]),
        row('c', null, []),
      ]),
      1080,
    );
    expect(drawn.groups.map((group) => group.text)).toEqual(['1 joined, the earliest at the top', '2 never joined']);
    expect(drawn.rows.map((one) => one.label)).toEqual(['a', 'b', 'c']);
    const ys = drawn.rows.map((one) => one.y);
    expect(ys).toEqual(ys.toSorted((a, b) => a - b));
  });

  test.each([
    [5, 1080, 'beside'],
    [5, 360, 'above'],
    [60, 1080, 'beside'],
    [61, 1080, 'none'],
    [40, 360, 'beside'],
    [41, 360, 'none'],
    [300, 1080, 'none'],
  ] as const)('%i rows at width %i have their labels %s', (n, width, labels) => {
    const drawn = footfallGeometry(many(n), width);
    expect([drawn.labels, drawn.rows.length, drawn.cloth.length]).toEqual([labels, n, 0]);
  });

  test.each([301, 5000])('%i rows are binned, no taller than a screen or two, and light', (n) => {
    const drawn = footfallGeometry(many(n), 1080);
    expect(drawn.rows).toEqual([]);
    expect(drawn.height).toBeLessThan(800);
    expect(JSON.stringify(drawn.cloth).length).toBeLessThan(120_000);
  });

  test('every line within the time of the axis is drawn, its label too if there is room', () => {
    const drawn = footfallGeometry(
      footfall(many(3).rows, [
        { day: '2023-06-01', label: 'Before', kind: 'launch' },
        { day: '2024-06-01', label: 'Launched', kind: 'launch' },
        { day: '2024-06-11', label: 'Mandated', kind: 'mandate' },
      ]),
      1080,
    );
    expect(drawn.marks.map((mark) => mark.kind)).toEqual(['launch', 'mandate']);
    expect(drawn.markLabels.map(({ text, lane }) => [text, lane])).toEqual([
      ['Launched', 1],
      ['Mandated', 0],
    ]);
  });

  test('no rows leave the axis standing', () => {
    const drawn = footfallGeometry(footfall([]), 1080);
    expect([drawn.rows, drawn.cloth, drawn.groups]).toEqual([[], [], []]);
    expect(drawn.years.map((year) => year.label)).toEqual(['2024', '2025', '2026']);
  });
});
