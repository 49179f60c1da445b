import type { Metric } from '../metric.ts';
import { eligibleIn } from '../world/scope.ts';
import { share } from '../share.ts';
import { adoptedMember } from './adopted.ts';

export const adoptionCurve: Metric = {
  id: 'adoption-curve',
  title: 'Adoption curve',
  question: 'Is adoption on its way?',
  definition:
    'The share of eligible components that have adopted the path, at the end of every week since launch; its value is the latest. Weeks run from Monday to Sunday UTC, and the running one is provisional. Beside it a line for the fixed cohort of those that were there, and worked on, at launch, so that new components do not dent it.',
  unit: 'share',
  basis: 'exact',
  version: 1,
  needs: ['references', 'traits', 'commits in time for the cohort'],
  unknownWhen: 'a file that could show it cannot be read, and no readable one shows it',
  bands: [
    { range: '10–20% after 0–3 months', means: 'as expected of a platform-wide path; practitioners’ rule of thumb' },
    { range: '30–40% after 3–6 months', means: 'as expected' },
    { range: 'over 50% after 6–12 months', means: 'as expected' },
    { range: 'over 70% after 12–18 months', means: 'as expected; between bands there is no verdict' },
  ],
  scopes: ['organisation', 'path'],
  measure: (world, scope) => share(eligibleIn(world, scope).map(adoptedMember), 'exact'),
};
