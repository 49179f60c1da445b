import { births, stayedOn } from '../world/births.ts';
import type { Metric } from '../metric.ts';
import { share, unknown } from '../share.ts';

export const voluntary: Metric = {
  id: 'voluntary',
  title: 'Voluntary adoption',
  question: 'Do those who have the choice choose it?',
  definition:
    'Of the components born in the trailing 12 months for which the path was meant, whose birth fell under no mandate or one with self-service exceptions: the share that had adopted it by day 30 and was on it at day 90. Younger ones are too new to judge. Where every birth fell under a mandate it is policy, and merit cannot be tested. First adoptions of at least 5 teams in 14 days by at most 3 hands are flagged as a campaign that nobody declared.',
  unit: 'share',
  basis: 'proxy',
  version: 1,
  needs: ['references', 'traits', 'day of the first code', 'mandates'],
  unknownWhen: 'every birth fell under a mandate; a component is younger than 90 days; a file could not be read',
  bands: [
    { range: 'over 70%', means: 'merit; practitioners’ rule of thumb' },
    { range: 'under 40% with high adoption', means: 'policy' },
  ],
  scopes: ['organisation', 'path'],
  measure(world, scope) {
    const all = births(world, scope);
    const free = all.filter(({ choice }) => choice);
    if (all.length > 0 && free.length === 0)
      return unknown('every birth of the last 12 months fell under a mandate: policy; merit untestable');
    return share(
      free.map((birth) => stayedOn(birth, world.asOf)),
      'proxy',
    );
  },
};
