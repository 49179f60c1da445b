import type { Member, Metric } from '../metric.ts';
import type { Pair } from '../world/pair.ts';
import { insteadOf } from '../world/standing.ts';
import { eligibleIn } from '../world/scope.ts';
import { member, share } from '../share.ts';

export const primary: Metric = {
  id: 'primary',
  title: 'Primary',
  question: 'How many walk the path and nothing beside it?',
  definition:
    'Adopted, and no file of a rival, declared or proposed to do the same job, is there. Where pipeline runs are known, it is active and no rival is in use; without them a rival’s file is all that can be seen, whether or not anything still runs it.',
  unit: 'share',
  basis: 'proxy',
  version: 1,
  needs: ['references', 'traits', 'rivals of the path'],
  unknownWhen: 'adoption is unclear',
  bands: [],
  scopes: ['organisation', 'path', 'team', 'team-path'],
  measure: (world, scope) =>
    share(
      eligibleIn(world, scope).map((pair) => primaryMember(pair, world.asOf)),
      'proxy',
    ),
};

function primaryMember(pair: Pair, asOf: string): Member {
  if (pair.state === 'unknown') return member(pair, 'unclear', pair.because, pair.evidence);
  if (pair.state !== 'adopted') return member(pair, 'not-counted', pair.because, pair.evidence);
  const rivals = insteadOf(pair.walk, asOf);
  if (rivals.length > 0)
    return member(pair, 'not-counted', `It is on it, with ${rivals.join(', ')} beside it.`, pair.evidence);
  return member(pair, 'counted', 'It is on it, and no rival’s file is there.', pair.evidence);
}
