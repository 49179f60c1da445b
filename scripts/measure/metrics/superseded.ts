import type { Metric } from '../metric.ts';
import { eligibleIn } from '../world/scope.ts';
import { share } from '../share.ts';
import { leftMember } from './lapsed.ts';

export const superseded: Metric = {
  id: 'superseded',
  title: 'Moved to the successor',
  question: 'How many have moved on to what replaces it?',
  definition:
    'Of the eligible components that were ever on the path, the share that left it and is on the path declared to supersede it. This is no exit.',
  unit: 'share',
  basis: 'exact',
  version: 1,
  needs: ['references', 'traits', 'which path supersedes which'],
  unknownWhen: 'a file that could show it cannot be read',
  bands: [],
  scopes: ['organisation', 'path', 'team', 'team-path'],
  measure: (world, scope) =>
    share(
      eligibleIn(world, scope).flatMap((pair) => leftMember(pair, 'superseded')),
      'exact',
    ),
};
