import { expect, test } from 'vitest';
import type { Declarations } from '../../../data/schema/declarations.ts';
import type { World } from '../world/world.ts';
import { supportResponse } from './support-response.ts';

function measured(support: Declarations['support']) {
  const declarations = { support } as unknown as Declarations;
  const world = { asOf: '2026-09-30', inputs: { declarations } as World['inputs'], components: [] } as unknown as World;
  return supportResponse.measure(world, { kind: 'organisation', path: null, team: null }).measure;
}

test('the declared median, with the number of questions behind it', () => {
  expect(
    measured([{ quarter: '2026-q3', questions: 41, medianHoursToAnswer: 2.5, selfServed: 9, requests: 12 }]),
  ).toEqual({
    value: 2.5,
    n: 41,
    of: 41,
    unclear: 0,
    basis: 'exact',
  });
});

test('a quarter without questions has no waiting time, and nobody counting is said', () => {
  expect(measured([{ quarter: '2026-q3', questions: 0, medianHoursToAnswer: 0, selfServed: 0, requests: 0 }])).toEqual({
    unknown: 'nobody asked anything',
  });
  expect(measured([])).toEqual({
    unknown: 'no support is declared for Q3 2026 or the quarter before (data/inputs/support.yaml)',
  });
});
