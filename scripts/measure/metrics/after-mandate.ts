import { addDays } from '../world/days.ts';
import type { Metric } from '../metric.ts';
import type { Pair } from '../world/pair.ts';
import { pairsIn } from '../world/scope.ts';
import { member, share, unknown } from '../share.ts';
import { during } from '../world/spells.ts';
import type { World } from '../world/world.ts';

/** Before that, nobody has had the time to leave. */
const SETTLED_DAYS = 90;

export const afterMandate: Metric = {
  id: 'after-mandate',
  title: 'Still there without the mandate',
  question: 'Of those whom the mandate bound, how many stay now that it is lifted?',
  definition: `Of the components that were on the path on the last day of a mandate that bound them, the share that is on it, or on the path that replaces it, on the as-of day. Mandates lifted less than ${SETTLED_DAYS} days ago are too new to judge.`,
  unit: 'share',
  basis: 'exact',
  version: 1,
  needs: ['references', 'traits', 'mandates'],
  unknownWhen: `no mandate has been lifted for ${SETTLED_DAYS} days, or a file that could show it cannot be read`,
  bands: [],
  scopes: ['organisation', 'path'],
  measure(world, scope) {
    const members = pairsIn(world, scope).flatMap((pair) => {
      const lifted = liftedFor(pair, world);
      return lifted === null || during(pair.walk.adopted, addDays(lifted, -1)) === null
        ? []
        : [stillThere(pair, lifted, world)];
    });
    return members.length === 0
      ? unknown('no mandate was lifted from anybody who was on a path, or not long enough ago')
      : share(members, 'exact');
  },
};

/** The last day that a mandate, lifted long enough ago, ended for its team; null: none. */
function liftedFor({ path, team }: Pair, { asOf }: World): string | null {
  const ends = path.mandates.flatMap(({ to, teams }) =>
    to !== undefined &&
    addDays(to, SETTLED_DAYS) <= asOf &&
    (teams === undefined || (team !== null && teams.includes(team.id)))
      ? to
      : [],
  );
  return ends.sort().at(-1) ?? null;
}

function stillThere(pair: Pair, lifted: string, { asOf, pairs }: World) {
  const { walk, component, replacedBy, evidence } = pair;
  const since = `The mandate was lifted on ${lifted}`;
  if (during(walk.adopted, asOf) !== null)
    return member(pair, 'counted', `${since}; it is still on the path.`, evidence);
  if (during(walk.unknown, asOf) !== null) return member(pair, 'unclear', `${since}; a file cannot be read.`, evidence);
  const successor = pairs.find((one) => one.component === component && one.path === replacedBy);
  if (successor && during(successor.walk.adopted, asOf) !== null)
    return member(pair, 'counted', `${since}; it has moved on to ${replacedBy!.name}.`, evidence);
  const left = walk.adopted.findLast(({ to }) => to !== null && to <= asOf)!.to!;
  return member(pair, 'not-counted', `${since}; it left on ${left}.`, evidence);
}
