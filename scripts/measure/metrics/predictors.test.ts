import { expect, test } from 'vitest';
import type { Declarations } from '../../../data/schema/declarations.ts';
import { organisation } from '../world/scope.ts';
import { goldenPath, PIPELINE, smallWorld } from '../small-world.ts';
import { predictorRows, predictors } from './predictors.ts';

const nothing: Declarations = {
  exemptions: [],
  targets: [],
  baseline: null,
  surveys: [],
  research: [],
  support: [],
  staffing: [],
  costs: null,
  checks: [],
};
const staffed = {
  quarter: '2026-q2',
  productEngineers: 120,
  platformEngineers: 10,
  maintenance: 0.4,
  productManager: true,
  executiveSponsor: false,
};
const asked = {
  quarter: '2026-q2',
  pillar: 'platform',
  invited: 60,
  frame: 'everybody',
  promoters: 20,
  passives: 10,
  detractors: 4,
};

function world(declared: Partial<Declarations>) {
  const repositories = {
    'acme/cart': { uses: [{ subject: PIPELINE, days: '2025-02-03' }] },
    'acme/mail': { uses: [{ subject: PIPELINE, days: '2025-02-03' }] },
    'acme/stock': {},
  };
  return smallWorld({ repositories, paths: [goldenPath()], inputs: { declarations: { ...nothing, ...declared } } });
}

test('each predictor is there, missing or not known, with the reason', () => {
  const rows = predictorRows(
    world({ staffing: [staffed], surveys: [asked], baseline: { day: '2024-12-31', because: 'The day before.' } }),
  );
  expect(rows.map(({ id, state, because }) => [id, state, because])).toEqual([
    ['product-manager', 'yes', 'declared'],
    ['baseline', 'yes', '2024-12-31: The day before.'],
    ['nps', 'yes', 'platform 47 (34 answers)'],
    ['voluntary-year', 'yes', '2 of 3 pairs (67%)'],
    ['time-to-first-value', 'not-known', 'deployments are not measured yet'],
    ['executive-sponsor', 'no', 'declared as missing'],
  ]);
});

test('the share is of those that are known, the sponsor not counted', () => {
  expect(predictors.measure(world({ staffing: [staffed] }), organisation).measure).toEqual({
    value: 2 / 3,
    n: 2,
    of: 3,
    unclear: 2,
    basis: 'exact',
  });
});

test('a baseline after the launch of the first path is none', () => {
  const rows = predictorRows(world({ baseline: { day: '2025-06-30', because: 'When we began to count.' } }));
  expect(rows.find(({ id }) => id === 'baseline')).toMatchObject({
    state: 'no',
    because: '2025-06-30 is after the first path was launched on 2025-01-01',
  });
});

test('every pillar that was asked about has to be over 20', () => {
  const images = { ...asked, pillar: 'images', promoters: 5, detractors: 10 };
  const rows = predictorRows(world({ surveys: [asked, images] }));
  expect(rows.find(({ id }) => id === 'nps')).toMatchObject({
    state: 'no',
    because: 'platform 47 (34 answers) and images −20 (25 answers)',
  });
});
