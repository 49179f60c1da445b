import { expect, test } from 'vitest';
import { organisation } from '../world/scope.ts';
import { goldenPath, smallWorld } from '../small-world.ts';
import { active } from './active.ts';

test('without a forge it is unknown, and not zero', () => {
  const world = smallWorld({ repositories: { 'acme/cart': {} }, paths: [goldenPath()] });
  expect(active.measure(world, organisation)).toEqual({
    measure: { unknown: 'pipeline runs are not known without a forge' },
    members: [],
  });
});
