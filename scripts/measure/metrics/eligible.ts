import type { Metric } from '../metric.ts';
import { eligibleIn } from '../world/scope.ts';
import { member, share } from '../share.ts';

export const eligible: Metric = {
  id: 'eligible',
  title: 'Eligible',
  question: 'Whom is the path for?',
  definition:
    'Components in scope on the day that have every trait the path asks for (none: every component), from the day of its launch on, without the repository that provides it. Every other stage is a share of these; across paths, pairs of component and path are counted.',
  unit: 'share',
  basis: 'exact',
  version: 1,
  needs: ['traits', 'golden paths'],
  unknownWhen: 'never: it is decided by which files are there',
  bands: [],
  scopes: ['organisation', 'path', 'team', 'team-path'],
  measure(world, scope) {
    return share(
      eligibleIn(world, scope).map((pair) => member(pair, 'counted', becauseOf(pair.path.appliesTo.traits), [])),
      'exact',
    );
  },
};

const becauseOf = (traits: string[]) =>
  traits.length === 0 ? 'The path is for every component.' : `It has ${traits.join(', ')}.`;
