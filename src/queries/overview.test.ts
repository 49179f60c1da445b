import { expect, test } from 'vitest';
import type { Footfall, FootfallRow } from '../../data/schema/report/parts.ts';
import { walkers } from './overview.ts';

const row = (component: string, spells: FootfallRow['spells']): FootfallRow => ({
  component,
  label: component,
  team: null,
  joined: null,
  spells,
  ticks: [],
});
const rows = (footfall: Footfall) => footfall.rows.map(({ component }) => component);

test('on the front page there is a row for whom a path is, or was, and for nobody else', () => {
  const footfall: Footfall = {
    from: '2025-01-01',
    to: '2026-01-01',
    marks: [],
    flags: [],
    rows: [
      row('acme/meant', [{ state: 'present', from: '2025-01-01', to: null }]),
      row('acme/once', [{ state: 'walked', from: '2025-01-01', to: '2025-02-01' }]),
      row('acme/docs', [{ state: 'registered', from: '2025-01-01', to: null }]),
    ],
  };
  expect(rows(walkers(footfall, new Set(['acme/meant'])))).toEqual(['acme/meant', 'acme/once']);
});
