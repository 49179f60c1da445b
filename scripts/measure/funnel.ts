/** The stages, from the metrics themselves, so that figure, table and explanation are one number. */
import type { Funnel } from '../../data/schema/report/parts.ts';
import type { Scope } from '../../data/schema/report/measures.ts';
import { active } from './metrics/active.ts';
import { adopted } from './metrics/adopted.ts';
import { aliveOnPath } from './metrics/alive-on-path.ts';
import { eligible } from './metrics/eligible.ts';
import { primary } from './metrics/primary.ts';
import { registered } from './metrics/registered.ts';
import type { World } from './world/world.ts';

export function funnel(world: World, scope: Scope): Funnel {
  return {
    eligible: eligible.measure(world, scope).measure,
    registered: registered.measure(world, scope).measure,
    adopted: adopted.measure(world, scope).measure,
    active: active.measure(world, scope).measure,
    aliveOnPath: aliveOnPath.measure(world, scope).measure,
    primary: primary.measure(world, scope).measure,
  };
}
