import { expect, test } from 'vitest';
import type { FootfallRow } from '../../../data/schema/report/parts.ts';
import { binnedCloth } from './cloth.ts';

const rows = (states: FootfallRow['spells'][number]['state'][]): FootfallRow[] =>
  states.map((state, i) => ({
    component: `acme/c${i}`,
    label: `c${i}`,
    team: null,
    joined: null,
    spells: [{ state, from: '2025-01-01', to: null }],
    ticks: [],
  }));
const axis = { from: '2024-01-01', to: '2026-01-01', rows: [], marks: [], flags: [] };
const oneBand = { left: 0, right: 400, top: 0, height: 2.5 };

test('how many of a band walk is how dense its colour is, from the day they do', () => {
  const cloth = binnedCloth(rows(['walked', 'walked', 'walked', 'registered', 'present']), axis, oneBand);
  expect(cloth).toEqual({
    bands: 1,
    weaves: [
      { state: 'registered', level: 1, d: 'M200 0h200v2.5h-200z' },
      { state: 'walked', level: 3, d: 'M200 0h200v2.5h-200z' },
    ],
  });
});

test('even one of many leaves a trace', () => {
  const cloth = binnedCloth(rows(['walked', ...Array<'present'>(99).fill('present')]), axis, oneBand);
  expect(cloth.weaves).toEqual([{ state: 'walked', level: 1, d: 'M200 0h200v2.5h-200z' }]);
});

test('bands meet without a seam', () => {
  const { weaves } = binnedCloth(rows(Array<'walked'>(900).fill('walked')), axis, { ...oneBand, height: 100 });
  const edges = [...weaves[0]!.d.matchAll(/M\S+ (\S+?)h\S+?v([\d.]+)h/g)].map(([, y, height]) => [
    Number(y),
    Number(height),
  ]);
  expect(edges).toHaveLength(40);
  for (const [i, [y, height]] of edges.slice(0, -1).entries()) expect(y! + height!).toBeCloseTo(edges[i + 1]![0]!, 5);
});
