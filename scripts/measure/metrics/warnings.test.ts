import { expect, test } from 'vitest';
import type { Declarations } from '../../../data/schema/declarations.ts';
import { organisation } from '../world/scope.ts';
import { goldenPath, PIPELINE, smallWorld } from '../small-world.ts';
import { warningRows, warnings } from './warnings.ts';

const calm: Declarations = {
  exemptions: [],
  targets: [],
  baseline: { day: '2024-12-31', because: 'The day before.' },
  surveys: [],
  research: [{ day: '2026-05-20', kind: 'interview', teams: [], learned: 'Caches are cold.' }],
  support: [],
  staffing: [
    {
      quarter: '2026-q2',
      productEngineers: 120,
      platformEngineers: 10,
      maintenance: 0.4,
      productManager: true,
      executiveSponsor: true,
    },
  ],
  costs: null,
  checks: [],
};
const repositories = { 'acme/cart': { uses: [{ subject: PIPELINE, days: '2025-02-03' }] } };

function warned(declared: Partial<Declarations>, path = goldenPath(), others: Record<string, object> = {}) {
  const inputs = { declarations: { ...calm, ...declared } };
  return smallWorld({ repositories: { ...repositories, ...others }, paths: [path], inputs });
}
const idsOf = (...args: Parameters<typeof warned>) => warningRows(warned(...args)).map(({ id }) => id);

test('an organisation without any of the known signs has no warning', () => {
  expect(idsOf({})).toEqual([]);
  expect(warnings.measure(warned({}), organisation).measure).toMatchObject({ value: 0 });
});

test('under 30% more than six months after the first launch is slow', () => {
  const others = { 'acme/mail': {}, 'acme/rates': {}, 'acme/stock': {} };
  expect(idsOf({}, goldenPath(), others)).toEqual(['slow-adoption']);
  expect(idsOf({}, goldenPath({ launched: '2026-02-01' }), others)).toEqual([]);
});

test('a mandate is a warning while it holds and leaves no choice', () => {
  const mandate = { announced: '2025-11-01', from: '2026-01-01', scope: 'everybody', exceptions: 'none' as const };
  expect(idsOf({}, goldenPath({ mandates: [mandate] }))).toEqual(['mandate']);
  expect(idsOf({}, goldenPath({ mandates: [{ ...mandate, to: '2026-06-01' }] }))).toEqual([]);
  expect(idsOf({}, goldenPath({ mandates: [{ ...mandate, exceptions: 'self-service' }] }))).toEqual([]);
});

test('what is declared as missing, or missing altogether, warns; each comes with its play', () => {
  const [row] = calm.staffing;
  const rows = warningRows(
    warned({ baseline: null, research: [], staffing: [{ ...row!, productManager: false, productEngineers: 60 }] }),
  );
  expect(rows.map(({ id, because }) => [id, because])).toEqual([
    ['nothing-measured', 'no survey, no support figures and no baseline are declared in data/inputs'],
    ['no-product-manager', 'declared in data/inputs/staffing.yaml'],
    ['too-early', '60 are declared'],
    ['no-research', 'none is noted in data/inputs/research.yaml'],
  ]);
  expect(rows.every(({ play }) => play.length > 40)).toBe(true);
});

test('91 days without research are too many, 90 are not', () => {
  const research = (day: string) => [{ day, kind: 'interview', teams: [], learned: 'x' }];
  expect(idsOf({ research: research('2026-04-01') })).toEqual([]);
  expect(idsOf({ research: research('2026-03-31') })).toEqual(['no-research']);
});
