/** `events.json`: the log of all paths. */
import type { Events } from '../../../data/schema/report/events.ts';
import { events } from '../events.ts';
import type { World } from '../world.ts';

export function eventLog(world: World): Events {
  const labels = new Map(world.components.map(({ id, label }) => [id, label]));
  return {
    schema: 'footfall/events/1',
    asOf: world.asOf,
    events: events(world.pairs, world).map((event) => ({
      ...event,
      label: labels.get(event.component)!,
      team: world.owners.get(event.component)?.team?.id ?? null,
    })),
  };
}
