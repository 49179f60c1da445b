import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FootfallRow } from '../../data/schema/report/parts.ts';
import { footfall, row } from './footfall.ts';
import { goldenPath, PIPELINE, smallWorld, type SmallRepository } from './small-world.ts';

const rowsOf = (repository: SmallRepository, asOf = '2026-06-30', paths = [goldenPath()]) => {
  const world = smallWorld({ asOf, repositories: { 'acme/cart': repository }, paths });
  return row(world.components[0]!, world.pairs, world);
};

test('a row tells apart walking, being registered, being there and being unknown', () => {
  const uses = [
    { subject: PIPELINE, version: 'v1', days: '2025-02-01..2025-06-01' },
    { subject: PIPELINE, version: 'v2', days: '2025-06-01..2025-09-01' },
  ];
  expect(
    rowsOf({
      uses,
      catalog: [{ owner: 'shop', days: '2024-06-01' }],
      unreadable: [{ file: 'ci.yml', reader: 'github-workflow', days: '2026-01-01..2026-02-01' }],
    }),
  ).toEqual({
    component: 'acme/cart',
    label: 'cart',
    team: 'shop',
    joined: '2025-02-01',
    spells: [
      { state: 'present', from: '2024-01-01', to: '2024-06-01' },
      { state: 'registered', from: '2024-06-01', to: '2025-02-01' },
      { state: 'walked', from: '2025-02-01', to: '2025-09-01' },
      { state: 'registered', from: '2025-09-01', to: '2026-01-01' },
      { state: 'unknown', from: '2026-01-01', to: '2026-02-01' },
      { state: 'registered', from: '2026-02-01', to: null },
    ],
    ticks: [{ day: '2025-06-01', version: 'v2' }],
  });
});

test('a past day knows nothing of what came after it', () => {
  const uses = [
    { subject: PIPELINE, version: 'v1', days: '2025-02-01..2025-06-01' },
    { subject: PIPELINE, version: 'v2', days: '2025-06-01..2025-09-01' },
  ];
  expect(rowsOf({ uses }, '2025-04-30')).toMatchObject({
    spells: [
      { state: 'present', from: '2024-01-01', to: '2025-02-01' },
      { state: 'walked', from: '2025-02-01', to: null },
    ],
    ticks: [],
  });
  expect(rowsOf({ uses }, '2025-01-31').joined).toBe(null);
});

const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-02-${String(n).padStart(2, '0')}`);
const open = day.map((from) => from);
test('spells are in order, touch or leave gaps, and never overlap', () => {
  fc.assert(
    fc.property(open, open, open, (uses, catalog, broken) => {
      const { spells } = FootfallRow.parse(
        rowsOf(
          {
            uses: [{ subject: PIPELINE, days: `2026-01-01..2026-01-20 ${uses}` }],
            catalog: [{ owner: 'shop', days: catalog }],
            unreadable: [{ file: 'x.yml', reader: 'github-workflow', days: broken }],
          },
          '2026-02-28',
        ),
      );
      for (const [index, { from, to }] of spells.entries()) {
        if (to !== null) expect(from < to).toBe(true);
        const next = spells[index + 1];
        if (next) expect(to !== null && to <= next.from).toBe(true);
        else expect(to).toBe(null);
      }
    }),
    { numRuns: 100 },
  );
});

test('rows are in the order of joining, the never-joined last; the marks are launches, mandates and flagged entries', () => {
  const uses = (days: string) => ({ uses: [{ subject: PIPELINE, days }] });
  const mandates = [
    { from: '2026-01-01', announced: '2025-06-01', scope: 'every service', exceptions: 'none' as const },
  ];
  const world = smallWorld({
    repositories: { 'acme/a': {}, 'acme/b': uses('2025-05-01'), 'acme/c': uses('2025-04-01') },
    paths: [goldenPath({ mandates })],
  });
  const rows = world.components.map((component) =>
    row(
      component,
      world.pairs.filter((pair) => pair.component === component),
      world,
    ),
  );
  const { rows: shown, marks, from, to } = footfall(rows, world.inputs.goldenPaths, world);
  expect(shown.map(({ label }) => label)).toEqual(['c', 'b', 'a']);
  expect(marks).toEqual([
    { day: '2025-01-01', label: 'Launched', kind: 'launch' },
    { day: '2026-01-01', label: 'Mandated: every service', kind: 'mandate' },
  ]);
  expect([from, to]).toEqual(['2024-10-25', '2026-06-30']);
});
