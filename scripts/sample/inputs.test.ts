import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadInputs } from '../load/inputs.ts';

test('the inputs that come with Footfall are valid and marked as those of the sample', async () => {
  const { inputs, problems } = await loadInputs(join(import.meta.dirname, '../../data/inputs'));
  expect(problems).toEqual([]);
  expect(inputs?.origin).toBe('sample');
  expect(inputs?.teams?.map(({ id }) => id)).toEqual([
    'analytics',
    'identity',
    'logistics',
    'payments',
    'platform',
    'search',
    'storefront',
  ]);
});
