/** `events.json`: the log of all paths and checks. */
import type { Events } from '../../../data/schema/report/events.ts';
import { everything } from '../world/everything.ts';
import type { World } from '../world/world.ts';

export function eventLog(world: World): Events {
  // Also of those that are gone by now.
  const components = [...world.pairs.map(({ component }) => component), ...world.components];
  const labels = new Map(components.map(({ id, label }) => [id, label]));
  return {
    schema: 'footfall/events/1',
    asOf: world.asOf,
    events: everything(world).map((event) => ({
      ...event,
      label: labels.get(event.component)!,
      team: world.owners.get(event.component)?.team?.id ?? null,
    })),
  };
}
