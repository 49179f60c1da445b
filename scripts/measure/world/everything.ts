/** Everything that has happened, on paths and in checks. */
import type { PathEvent } from '../../../data/schema/report/parts.ts';
import type { ComponentId } from '../../../data/schema/shapes.ts';
import { checkEvents } from '../events/check-events.ts';
import { events, newestFirst } from '../events/events.ts';
import type { World } from './world.ts';

/** Every page that lists events asks for the same. */
const known = new WeakMap<World, { all: PathEvent[]; of: Map<ComponentId, PathEvent[]> }>();

/** Newest first; of some components, or of all. */
export function everything(world: World, components?: Set<ComponentId>): PathEvent[] {
  let found = known.get(world);
  if (!found) {
    const all = [...events(world.pairs, world), ...checkEvents(world)].sort(newestFirst);
    known.set(world, (found = { all, of: Map.groupBy(all, ({ component }) => component) }));
  }
  if (!components) return found.all;
  const own = [...components].flatMap((id) => found.of.get(id) ?? []);
  return components.size === 1 ? own : own.sort(newestFirst);
}
