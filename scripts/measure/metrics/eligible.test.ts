import { expect, test } from 'vitest';
import { ofPath } from '../world/scope.ts';
import { goldenPath, smallWorld } from '../small-world.ts';
import { eligible } from './eligible.ts';

test('those that have the traits, exist and are in scope, from the launch on; never the provider', () => {
  const repositories = {
    'acme/cart': { traits: { container: '2024-01-01' } },
    'acme/docs': {},
    'acme/late': { since: '2026-08-01', traits: { container: '2026-08-01' } },
    'acme/out': { traits: { container: '2024-01-01' } },
    'acme/paths': { traits: { container: '2024-01-01' } },
  };
  const inputs = { organisation: { sample: false, name: 'Acme', bots: [], exclude: ['Acme/Out'] } };
  const paths = [goldenPath({ appliesTo: { traits: ['container'], because: 'It builds images.' } })];
  const ask = (asOf: string) => eligible.measure(smallWorld({ asOf, repositories, inputs, paths }), ofPath('pipeline'));
  expect(ask('2026-06-30')).toEqual({
    measure: { value: 1, n: 1, of: 1, unclear: 0, basis: 'exact' },
    members: [
      { component: 'acme/cart', path: 'pipeline', side: 'counted', because: 'It has container.', evidence: [] },
    ],
  });
  expect(ask('2024-12-31').measure).toEqual({ value: null, n: 0, of: 0, unclear: 0, basis: 'exact' });
});
