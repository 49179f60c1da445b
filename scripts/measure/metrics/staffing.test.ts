import { expect, test } from 'vitest';
import type { Declarations } from '../../../data/schema/declarations.ts';
import type { World } from '../world/world.ts';
import { staffing } from './staffing.ts';

const row = (quarter: string, productEngineers: number): Declarations['staffing'][number] => ({
  quarter,
  productEngineers,
  platformEngineers: 5,
  maintenance: 0.3,
  productManager: true,
  executiveSponsor: true,
});

function measured(day: string, ...rows: Declarations['staffing']) {
  const declarations = { staffing: rows } as unknown as Declarations;
  const world = { asOf: day, inputs: { declarations } as World['inputs'], components: [] } as unknown as World;
  return staffing.measure(world, { kind: 'organisation', path: null, team: null }).measure;
}

test('product engineers for each platform engineer, of the quarter itself', () => {
  expect(measured('2026-08-15', row('2026-q2', 40), row('2026-q3', 44))).toEqual({
    value: 8.8,
    n: 1,
    of: 1,
    unclear: 0,
    basis: 'exact',
  });
});

test('what was declared two quarters ago says nothing about today', () => {
  expect(measured('2026-08-15', row('2026-q1', 40))).toEqual({
    unknown: 'no staffing is declared for Q3 2026 or the quarter before (data/inputs/staffing.yaml)',
  });
});
