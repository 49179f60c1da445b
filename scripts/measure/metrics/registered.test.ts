import { expect, test } from 'vitest';
import { organisation } from '../world/scope.ts';
import { goldenPath, smallWorld } from '../small-world.ts';
import { registered } from './registered.ts';

test('stubs do not count, and what cannot be read is in neither part of the share', () => {
  const world = smallWorld({
    repositories: {
      'acme/a': { catalog: [{ owner: 'shop' }] },
      'acme/b': { catalog: [{ owner: null }] },
      'acme/c': {},
      'acme/d': { unreadable: [{ file: 'catalog-info.yaml', reader: 'backstage', days: '2026-01-01' }] },
    },
    paths: [goldenPath()],
  });
  const { measure, members } = registered.measure(world, organisation);
  expect(measure).toEqual({ value: 1 / 3, n: 1, of: 3, unclear: 1, basis: 'exact' });
  expect(members.map(({ side }) => side)).toEqual(['counted', 'not-counted', 'not-counted', 'unclear']);
});
