import { expect, test } from 'vitest';
import { commitOf, minedOf } from '../small-world.ts';
import { releases } from './releases.ts';
import { wrongLabel } from './wrong-label.ts';

const tags = {
  'v3.2.0': '2025-01-01',
  v3: '2025-01-01',
  'v4.0.0': '2025-06-01',
  'v4.0.1': '2025-06-01',
  'ci/v1.4.0': '2025-07-01',
};
const known = releases(minedOf('acme/paths', { tags }), '2025-12-31');
const [three, four, ci] = ['2025-01-01', '2025-06-01', '2025-07-01'].map(commitOf) as [string, string, string];

test.each([
  [three, 'v4.0.0', 'v4.0.0'],
  [three, 'v4.1.0', 'v4.1.0'],
  [three, 'v4', 'v4'],
  [ci, 'deploy/v1.4.0', 'deploy/v1.4.0'],
  [three, 'v3.2.0', null],
  [three, '3.2.0', null],
  [three, 'v3', null],
  [four, 'v4.0.0', null],
  [four, 'v4.0.1', null],
  [ci, 'v1.4.0', null],
  [ci, 'ci/v1', null],
  [three, 'main', null],
  [three, null, null],
  ['a'.repeat(40), 'v4.0.0', null],
  ['v3.2.0', 'v4.0.0', null],
  [null, 'v4.0.0', null],
])('%s, called %s: %s', (version, label, wrong) => {
  expect(wrongLabel({ version, label }, known)).toBe(wrong);
});
