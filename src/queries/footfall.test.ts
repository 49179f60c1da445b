import { describe, expect, test } from 'vitest';
import type { Footfall, FootfallRow } from '../../data/schema/report/parts.ts';
import { footfallCsv, footfallFigure } from './footfall.ts';

const row = (name: string, part: Partial<FootfallRow>): FootfallRow => ({
  component: `acme/${name}`,
  label: name,
  team: null,
  joined: null,
  spells: [],
  ticks: [],
  ...part,
});
const footfall = (rows: FootfallRow[]): Footfall => ({
  from: '2024-01-01',
  to: '2026-09-30',
  rows,
  marks: [],
  flags: [],
});
const four = footfall([
  row('shop', {
    team: 'checkout',
    joined: '2025-01-01',
    spells: [
      { state: 'registered', from: '2024-01-01', to: '2025-01-01' },
      { state: 'walked', from: '2025-01-01', to: '2025-03-01' },
      { state: 'registered', from: '2025-03-01', to: '2025-04-01' },
      { state: 'walked', from: '2025-04-01', to: null },
    ],
    ticks: [{ day: '2025-05-01', version: 'v2' }],
  }),
  row('cart', { joined: '2025-02-01', spells: [{ state: 'walked', from: '2025-02-01', to: '2025-06-01' }] }),
  row('mail', { spells: [{ state: 'registered', from: '2024-01-01', to: null }] }),
  row('dark', { spells: [{ state: 'unknown', from: '2024-01-01', to: null }] }),
]);

describe('a footfall figure', () => {
  test('its title and statistic count who walks today; who cannot be judged, or is expected no more, is in neither number', () => {
    expect(footfallFigure(four, 'it', 'component')).toMatchObject({
      title: '1 of 2 walks it today',
      statistic: '50% · 1/2 components, 1 unclear · Jan 2024 to 30 Sep 2026',
      instead: null,
      hasTicks: true,
      hasHairlines: false,
    });
  });

  test('its table says in words what the drawing shows', () => {
    expect(footfallFigure(four, 'it', 'component').rows.map(({ component: _, ...words }) => words)).toEqual([
      {
        label: 'shop',
        joined: '1 Jan 2025',
        now: 'walked',
        version: 'v2',
        spells: '1 Jan 2025 to 1 Mar 2025; 1 Apr 2025 to today',
      },
      {
        label: 'cart',
        joined: '1 Feb 2025',
        now: 'not for it any more',
        version: '',
        spells: '1 Feb 2025 to 1 Jun 2025',
      },
      { label: 'mail', joined: 'never', now: 'only registered', version: '', spells: '' },
      { label: 'dark', joined: 'never', now: 'unknown', version: '', spells: 'unknown 1 Jan 2024 to today' },
    ]);
  });

  test('of one component it counts paths', () => {
    expect(footfallFigure(four, 'it', 'path').title).toBe('It walks 1 of 2 paths today');
  });

  test('above 300 rows the table is the CSV', () => {
    const many = footfall(Array.from({ length: 301 }, (_, i) => row(`c${i}`, {})));
    expect(footfallFigure(many, 'it', 'component')).toMatchObject({
      rows: [],
      instead: '301 components are too many for a table here.',
    });
  });

  test('the title has at most ten words', () => {
    expect(footfallFigure(four, 'a golden path', 'component').title.split(' ').length).toBeLessThanOrEqual(10);
  });
});

test('the CSV has a line per spell and per change of version', () => {
  expect(footfallCsv(footfall(four.rows.slice(0, 2))).split('\r\n')).toEqual([
    'component,team,joined,what,version,from,to',
    'acme/shop,checkout,2025-01-01,registered,,2024-01-01,2025-01-01',
    'acme/shop,checkout,2025-01-01,walked,,2025-01-01,2025-03-01',
    'acme/shop,checkout,2025-01-01,registered,,2025-03-01,2025-04-01',
    'acme/shop,checkout,2025-01-01,walked,,2025-04-01,',
    'acme/shop,checkout,2025-01-01,version,v2,2025-05-01,',
    'acme/cart,,2025-02-01,walked,,2025-02-01,2025-06-01',
    '',
  ]);
});
