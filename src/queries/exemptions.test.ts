import { expect, test } from 'vitest';
import type { ExemptionRow } from '../../data/schema/report/exemptions.ts';
import { exemptionList } from './exemptions.ts';

const row = (standing: ExemptionRow['standing'], more: Partial<ExemptionRow> = {}): ExemptionRow => ({
  component: 'acme/cart',
  label: 'cart',
  team: 'web',
  check: 'on-path',
  path: 'pipeline',
  reason: 'Needs scanners.',
  requested: '2026-01-05',
  standing,
  from: '2026-02-01',
  until: '2026-07-01',
  recorded: '2026-01-15',
  outcome: 'fail',
  ...more,
});
const names = {
  checks: [{ id: 'on-path', title: 'On the path' }],
  paths: [{ id: 'pipeline', name: 'Pipeline' }],
  deprecations: [{ slug: 'dep-0001', title: 'The old servers' }],
};

test('those that hold come first; each says until when, or why it changes nothing', () => {
  const { lines, summary } = exemptionList(
    [row('refused'), row('expired'), row('not-yet'), row('pending'), row('holds', { outcome: 'exempt' })],
    names,
  );
  expect(lines.map(({ standing }) => standing)).toEqual([
    'exempt until 1 Jul 2026',
    'not decided; asked for on 5 Jan 2026',
    'granted from 1 Feb 2026 until 1 Jul 2026',
    'expired on 1 Jul 2026',
    'refused; asked for on 5 Jan 2026',
  ]);
  expect(summary).toBe('1 exemption holds; 1 not decided, 1 not begun, 1 expired, 1 refused: those change nothing.');
});

test('nothing asked for is said in words', () => {
  expect(exemptionList([], names)).toEqual({ lines: [], summary: 'None found: nobody has asked for an exemption.' });
});

test('an exemption is from a check or from what goes away, and leads to either', () => {
  const { lines } = exemptionList([row('holds'), row('holds', { check: 'dep-0001', path: null })], names);
  expect(lines.map(({ check, address }) => [check, address])).toEqual([
    ['On the path', 'checks/on-path/'],
    ['The old servers (going away)', 'deprecations/dep-0001/'],
  ]);
});
