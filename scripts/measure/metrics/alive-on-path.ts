import type { Metric } from '../metric.ts';
import { eligibleIn } from '../world/scope.ts';
import { share } from '../share.ts';
import { aliveMember } from '../world/walking.ts';

export const aliveOnPath: Metric = {
  id: 'alive-on-path',
  title: 'Alive on the path',
  question: 'How many are on the path and being worked on?',
  definition:
    'Adopted, with a commit by a person on the default branch in the trailing 28 days (the day itself and the 27 before it). It stands in for active where pipeline runs are unknown, has a name of its own, and is never pooled with it. A quiet, mature component is not a failure.',
  unit: 'share',
  basis: 'proxy',
  version: 1,
  needs: ['references', 'traits', 'commits in time'],
  unknownWhen: 'adoption is unclear, or nothing is known of the component’s commits',
  bands: [],
  scopes: ['organisation', 'path', 'team', 'team-path'],
  measure: (world, scope) =>
    share(
      eligibleIn(world, scope).map((pair) => aliveMember(pair, world.asOf)),
      'proxy',
    ),
};
