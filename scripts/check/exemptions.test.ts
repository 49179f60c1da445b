import { expect, test } from 'vitest';
import type { Exemption } from '../../data/schema/declarations.ts';
import { exempted, exemptionFor, standingOn } from './exemptions.ts';

const exemption = (more: Partial<Exemption> = {}): Exemption => ({
  component: 'acme/cart',
  check: 'on-path',
  path: 'pipeline',
  reason: 'Needs scanners',
  requested: '2026-01-01',
  decision: 'granted',
  from: '2026-02-01',
  until: '2026-07-01',
  recorded: '2026-01-15',
  ...more,
});
const asked = { component: 'Acme/Cart', check: 'on-path', path: 'pipeline' };

test.each([
  ['2026-01-14', null],
  ['2026-01-15', 'not-yet'],
  ['2026-01-31', 'not-yet'],
  ['2026-02-01', 'holds'],
  ['2026-06-30', 'holds'],
  ['2026-07-01', 'expired'],
])('on %s a granted one stands as %s', (day, standing) => {
  expect(standingOn(exemption(), day)).toBe(standing);
});

test('what was backdated is known from the day it was recorded', () => {
  const late = exemption({ recorded: '2026-03-10' });
  expect([standingOn(late, '2026-03-09'), standingOn(late, '2026-03-10')]).toEqual([null, 'holds']);
});

test.each(['refused', 'pending'] as const)('one that is %s never holds', (decision) => {
  expect(standingOn(exemption({ decision }), '2026-03-01')).toBe(decision);
  expect(exemptionFor(asked, [exemption({ decision })], '2026-03-01')).toBeUndefined();
});

test('it is about its own component, check and path; without a path, about every path', () => {
  const held = exemption();
  const found = (of: object, all = [held]) => exemptionFor({ ...asked, ...of }, all, '2026-03-01');
  expect(found({})).toBe(held);
  expect([found({ component: 'acme/till' }), found({ check: 'primary' }), found({ path: 'other' })]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  const { path: _, ...everywhere } = held;
  expect(found({ path: 'other' }, [everywhere])).toBe(everywhere);
});

test('what passes, or cannot be known, needs none and keeps its outcome', () => {
  for (const outcome of ['pass', 'unknown', 'not-applicable'] as const) {
    const verdict = { outcome, because: 'So it is.', evidence: [], since: null };
    expect(exempted(verdict, exemption())).toBe(verdict);
  }
});

test('what failed before is exempt since the exemption, what failed later since it failed', () => {
  const since = (day: string | null) =>
    exempted({ outcome: 'fail', because: 'Not there.', evidence: [], since: day }, exemption()).since;
  expect([since('2025-01-01'), since('2026-04-01'), since(null)]).toEqual(['2026-02-01', '2026-04-01', '2026-02-01']);
});
