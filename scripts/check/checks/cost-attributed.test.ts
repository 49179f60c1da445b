import { expect, test } from 'vitest';
import { asked } from '../asked.ts';

const cost = (traits: Record<string, string>, shown = {}) => asked('cost-attributed', { traits, shown });

test('infrastructure with a label passes, without one fails, and with tags from elsewhere is unknown', () => {
  const terraform = { terraform: '2024-04-01' };
  expect(cost({ ...terraform, 'cost/label': '2025-01-01' }, { 'cost/label': 'main.tf:7' })).toEqual([
    'pass',
    '2025-01-01',
    'It says so.',
    'main.tf:7',
  ]);
  expect(cost(terraform, { terraform: 'main.tf' })).toEqual([
    'fail',
    '2024-04-01',
    'No tag or label says who pays.',
    'main.tf',
  ]);
  expect(cost({ ...terraform, 'cost/given-tags': '2024-04-01' })[0]).toBe('unknown');
});

test('who declares no infrastructure is not asked', () => {
  expect(cost({ container: '2024-04-01' })).toEqual([
    'not-applicable',
    null,
    'It declares no infrastructure of its own.',
  ]);
});
