/** The pair that a check per path is about. */
import type { GoldenPath } from '../../data/schema/inputs.ts';
import type { Component } from '../measure/world/component.ts';
import type { Pair } from '../measure/world/pair.ts';
import { once } from '../measure/world/once.ts';
import { ofPath, pairsIn } from '../measure/world/scope.ts';
import type { World } from '../measure/world/world.ts';
import type { Verdict } from './check.ts';

const pairsOf = once((pairs: Pair[]) => Map.groupBy(pairs, ({ component }) => component));

export function pairOf(component: Component, path: GoldenPath | null, world: World): Pair {
  const pair =
    path &&
    pairsOf(world.pairs)
      .get(component)
      ?.find((one) => one.path === path);
  if (!pair)
    throw new Error(
      `Expected a golden path that is for ${component.id}, found ${path?.id ?? 'none'} (${path ? pairsIn(world, ofPath(path.id)).length : 0} components).`,
    );
  return pair;
}

/** What is only asked of those who are on the path. */
export function notOnIt({ state, because, evidence, since }: Pair): Verdict | null {
  if (state === 'adopted') return null;
  if (state === 'unknown') return { outcome: 'unknown', because, evidence, since };
  return { outcome: 'not-applicable', because: 'It is not on the path.', evidence: [], since };
}
