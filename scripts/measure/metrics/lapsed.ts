import type { Member, Metric } from '../metric.ts';
import type { Pair } from '../world/pair.ts';
import type { State } from '../world/standing.ts';
import { eligibleIn } from '../world/scope.ts';
import { member, share } from '../share.ts';

export const lapsed: Metric = {
  id: 'lapsed',
  title: 'Left the path',
  question: 'How many had joined, and left?',
  definition:
    'Of the eligible components that were ever on the path, the share that no longer is and did not move to its successor. Where a rival took its place, the rival is named.',
  unit: 'share',
  basis: 'exact',
  version: 1,
  needs: ['references', 'traits', 'rivals of the path'],
  unknownWhen: 'a file that could show it cannot be read',
  bands: [],
  scopes: ['organisation', 'path', 'team', 'team-path'],
  measure: (world, scope) =>
    share(
      eligibleIn(world, scope).flatMap((pair) => leftMember(pair, 'lapsed')),
      'exact',
    ),
};

/** Of those that ever joined, who is now in that state. */
export function leftMember(pair: Pair, state: State): Member[] {
  if (pair.joined === null) return [];
  const side = pair.state === state ? 'counted' : pair.state === 'unknown' ? 'unclear' : 'not-counted';
  return [member(pair, side, pair.because, pair.evidence)];
}
