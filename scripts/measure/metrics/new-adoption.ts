import { SETTLED_DAYS, adoptedBy, births } from '../world/births.ts';
import type { Metric } from '../metric.ts';
import { share } from '../share.ts';

export const newAdoption: Metric = {
  id: 'new-adoption',
  title: 'New components',
  question: 'Do new components start on the path?',
  definition:
    'Of the components born in the trailing 12 months, for which the path was meant on any of their days 0 to 30 and which was launched before their birth: the share that had adopted it by day 30, mandated or not. Born is the day of the first code (not README, licence or CI).',
  unit: 'share',
  basis: 'proxy',
  version: 1,
  needs: ['references', 'traits', 'day of the first code'],
  unknownWhen: 'a component is younger than 30 days, or a file could not be read on day 30',
  bands: [{ range: '60–80%', means: 'a healthy path; practitioners’ rule of thumb' }],
  scopes: ['organisation', 'path', 'team'],
  measure: (world, scope) =>
    share(
      births(world, scope).map((birth) => adoptedBy(birth, SETTLED_DAYS, world.asOf)),
      'proxy',
    ),
};
