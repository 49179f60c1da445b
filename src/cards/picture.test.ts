import { expect, test } from 'vitest';
import type { Footfall, FootfallRow } from '../../data/schema/report/parts.ts';
import { BOX, footfallPicture, stepsPicture } from './picture.ts';

const row = (spells: FootfallRow['spells']): FootfallRow => ({
  component: 'acme/cart',
  label: 'cart',
  team: null,
  joined: null,
  spells,
  ticks: [],
});
const footfall = (rows: FootfallRow[]): Footfall => ({
  from: '2025-01-01',
  to: '2026-01-01',
  rows,
  marks: [],
  flags: [],
});

test('a row is gold from the day it walked, and a thin grey line before', () => {
  const shop = row([
    { state: 'registered', from: '2025-01-01', to: '2025-07-02' },
    { state: 'walked', from: '2025-07-02', to: null },
  ]);
  expect(footfallPicture(footfall([shop]))).toEqual([
    { x: 0, y: 9.6, width: 209, height: 4.8, fill: 'grey' },
    { x: 209, y: 4.6, width: 211, height: 14.9, fill: 'gold' },
  ]);
});

test('of five thousand rows as many are drawn as can be told apart, and none leaves the box', () => {
  const rows = Array.from({ length: 5000 }, () => row([{ state: 'walked', from: '2020-01-01', to: null }]));
  const blocks = footfallPicture(footfall(rows));
  expect(blocks.length).toBeLessThanOrEqual(70);
  for (const { x, y, width, height } of blocks)
    expect([x >= 0, x + width <= BOX.width, y + height <= BOX.height]).toEqual([true, true, true]);
});

test('a few values are bars, the last in full colour; many are one shape', () => {
  expect(stepsPicture([0.5, 1], 'gold', 1)).toEqual([
    { x: 0, y: 235, width: 204, height: 235, fill: 'grey' },
    { x: 210, y: 0, width: 204, height: 470, fill: 'gold' },
  ]);
  const weeks = [...Array.from({ length: 30 }, () => 4), ...Array.from({ length: 30 }, () => 2)];
  expect(stepsPicture(weeks, 'ink')).toEqual([
    { x: 0, y: 0, width: 210, height: 470, fill: 'ink' },
    { x: 210, y: 235, width: 210, height: 235, fill: 'ink' },
  ]);
  expect(stepsPicture([], 'ink')).toEqual([]);
});
