import { expect, test } from 'vitest';
import { organisation } from '../world/scope.ts';
import { goldenPath, PIPELINE, smallWorld } from '../small-world.ts';
import { versionCurrency } from './version-currency.ts';

const uses = (...versions: string[]) => ({
  uses: versions.map((version) => ({ subject: PIPELINE, version, days: '2025-05-01' })),
});
const repositories = {
  'acme/paths': { tags: { 'v2.0.0': '2025-01-10', 'v3.0.0': '2025-01-20' } },
  'acme/current': uses('v3.0.0'),
  'acme/floating': uses('main'),
  'acme/mixed': uses('v3.0.0', 'v2.0.0'),
  'acme/not-on-it': {},
};

test('every version in use has to be supported; what cannot be known is unclear', () => {
  const world = smallWorld({ repositories, paths: [goldenPath({ supported: ['>=3'] })] });
  const { measure, members } = versionCurrency.measure(world, organisation);
  expect(measure).toEqual({ value: 0.5, n: 1, of: 2, unclear: 1, basis: 'exact' });
  expect(members.map(({ because }) => because)).toEqual([
    'It runs v3.0.0; within >=3.',
    'It runs main; whether main is within >=3 cannot be known, as it floats.',
    'It runs v3.0.0 and v2.0.0, 10 days behind the newest; v2.0.0 is not within >=3.',
  ]);
});

test('unknown while nobody has said what is supported', () => {
  const world = smallWorld({ repositories, paths: [goldenPath()] });
  expect(versionCurrency.measure(world, organisation).measure).toEqual({
    unknown: 'nobody has said which versions are supported',
  });
});
