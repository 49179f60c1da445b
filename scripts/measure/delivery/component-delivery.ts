/** What may be told of single components' deliveries: five people each, and none that the total would give away. */
import type { ComponentDelivery } from '../../../data/schema/report/outcomes.ts';
import type { ComponentId } from '../../../data/schema/shapes.ts';
import { BUCKETS, bucketOf } from './delivery-bucket.ts';
import { WEEKS, curve, deliveries, measured, waitsOfCommits, type Delivery } from './delivery.ts';
import { NO_SOURCE, sourceInWords, type Deployments } from './deployments.ts';
import { FEWEST_PEOPLE, everybody, hiddenGroups } from './few.ts';
import { quartiles } from './kaplan-meier.ts';
import { during } from '../world/spells.ts';
import { squashes } from './work.ts';
import type { World } from '../world/world.ts';

const known = new WeakMap<World, Map<ComponentId, ComponentDelivery>>();

/** By component, those that are told of. */
export function componentDeliveries(world: World): Map<ComponentId, ComponentDelivery> {
  const found = known.get(world) ?? told(world);
  known.set(world, found);
  return found;
}

function told(world: World): Map<ComponentId, ComponentDelivery> {
  const among = measured(deliveries(world));
  if (everybody(among).size < FEWEST_PEOPLE) return new Map();
  const hidden = hiddenGroups(among.map(({ component, people }) => ({ id: component.id, people })));
  const shown = among.filter(({ component }) => !hidden.has(component.id));
  return new Map(shown.map((one) => [one.component.id, row(one, world)]));
}

function row(
  { component, deployed, written, weeks }: Delivery & { deployed: Deployments },
  world: World,
): ComponentDelivery {
  const on = world.pairs.filter(
    (pair) => pair.component === component && during(pair.walk.adopted, world.asOf) !== null,
  );
  return {
    component: component.id,
    label: component.label,
    source: sourceInWords(deployed.source),
    days: weeks.reduce((sum, one) => sum + one, 0),
    weeks: weeks.length,
    bucket: BUCKETS.find(({ id }) => id === bucketOf(weeks))!.title,
    leadTime: quartiles(curve(waitsOfCommits(written, deployed, world.asOf))),
    fromMerge: squashes(component),
    paths: on.map(({ path }) => path.name),
  };
}

/** Why nothing is told of a component; one sentence without a full stop. */
export function whyNotTold(id: ComponentId, world: World): string {
  const one = deliveries(world).find(({ component }) => component.id === id);
  if (!one || one.quiet) return `quiet: nobody has worked on it in the last ${WEEKS} weeks, which is no failure`;
  if (one.deployed === null) return `unavailable: it has ${NO_SOURCE}, or none for a year`;
  return `too few to show: fewer than ${FEWEST_PEOPLE} people, or it would give away another with so few`;
}
