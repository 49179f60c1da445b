/** The pair that a check per path is about. */
import type { GoldenPath } from '../../data/schema/inputs.ts';
import type { Component } from '../measure/world/component.ts';
import type { Pair } from '../measure/world/pair.ts';
import { ofPath, pairsIn } from '../measure/world/scope.ts';
import type { World } from '../measure/world/world.ts';
import type { Verdict } from './check.ts';

const known = new WeakMap<World, Map<string, Pair>>();

export function pairOf(component: Component, path: GoldenPath | null, world: World): Pair {
  let pairs = known.get(world);
  if (!pairs) known.set(world, (pairs = new Map(world.pairs.map((pair) => [key(pair.component, pair.path), pair]))));
  const pair = path && pairs.get(key(component, path));
  if (!pair)
    throw new Error(
      `Expected a golden path that is for ${component.id}, found ${path?.id ?? 'none'} (${path ? pairsIn(world, ofPath(path.id)).length : 0} components).`,
    );
  return pair;
}

const key = (component: Component, path: GoldenPath) => `${path.id} ${component.id}`;

/** What is only asked of those who are on the path. */
export function notOnIt({ state, because, evidence, since }: Pair): Verdict | null {
  if (state === 'adopted') return null;
  if (state === 'unknown') return { outcome: 'unknown', because, evidence, since };
  return { outcome: 'not-applicable', because: 'It is not on the path.', evidence: [], since };
}
