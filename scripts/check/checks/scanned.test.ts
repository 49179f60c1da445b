import { expect, test } from 'vitest';
import { asked } from '../asked.ts';

test('a scanner in a pipeline or by its settings passes, a pipeline without one fails since it came', () => {
  const ci = { 'ci/gitlab': '2025-01-01' };
  expect(
    asked('scanned', { traits: { ...ci, 'scanning/trivy': '2025-05-01', 'scanning/config': '2025-04-01' } }).slice(
      0,
      3,
    ),
  ).toEqual(['pass', '2025-04-01', 'By its files a scanner runs: trivy.']);
  expect(asked('scanned', { traits: ci }).slice(0, 3)).toEqual([
    'fail',
    '2025-01-01',
    'No known scanner in 1 file of its pipelines.',
  ]);
  expect(asked('scanned', {})[0]).toBe('not-applicable');
});
