import type { Day } from '../../../data/schema/shapes.ts';
import { addMonths } from '../world/days.ts';
import { hadChoice } from '../world/mandate.ts';
import type { Member, Metric } from '../metric.ts';
import type { Pair } from '../world/pair.ts';
import { pairsIn } from '../world/scope.ts';
import { member, share, unknown } from '../share.ts';
import { during } from '../world/spells.ts';

export const voluntaryYear: Metric = {
  id: 'voluntary-year',
  title: 'Voluntary within a year',
  question: 'How many joined by themselves in its first year?',
  definition:
    'Of the components for which the path was meant 12 months after its launch, the share that was on it that day and had joined while no mandate, or one with self-service exceptions, bound them. Across paths, only those older than a year count.',
  unit: 'share',
  basis: 'exact',
  version: 1,
  needs: ['references', 'traits', 'mandates'],
  unknownWhen: 'the path is younger than a year, or a file could not be read on that day',
  bands: [
    { range: 'over 50%', means: 'one of the five predictors of a platform that lasts; practitioners’ rule of thumb' },
  ],
  scopes: ['organisation', 'path'],
  measure(world, scope) {
    const pairs = pairsIn(world, scope);
    const old = pairs.filter(({ path }) => yearAfter(path.launched) <= world.asOf);
    const launches = world.inputs.goldenPaths.filter(({ id }) => scope.path === null || scope.path === id);
    const last = launches.map(({ launched }) => yearAfter(launched)).sort()[0];
    if (last !== undefined && last > world.asOf) return unknown(`its first 12 months end on ${last}`);
    return share(
      old.flatMap((pair) => yearMember(pair, yearAfter(pair.path.launched))),
      'exact',
    );
  },
};

const yearAfter = (launched: Day) => addMonths(launched, 12);

function yearMember(pair: Pair, day: Day): Member[] {
  const { walk, path, team, joined } = pair;
  if (during(walk.eligible, day) === null) return [];
  if (during(walk.unknown, day) !== null) return [member(pair, 'unclear', `On ${day} a file could not be read.`, [])];
  if (during(walk.adopted, day) === null || joined === null)
    return [member(pair, 'not-counted', `On ${day} it was not on it.`, [])];
  const free = hadChoice(path, team?.id ?? null, joined.day);
  const how = free ? 'by its own choice' : 'under a mandate';
  return [member(pair, free ? 'counted' : 'not-counted', `It joined on ${joined.day} ${how}.`, pair.evidence)];
}
