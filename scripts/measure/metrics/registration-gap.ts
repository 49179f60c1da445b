import type { Member, Metric } from '../metric.ts';
import type { Pair } from '../world/pair.ts';
import { eligibleIn } from '../world/scope.ts';
import { member, share } from '../share.ts';
import { isWalking } from '../world/walking.ts';
import type { World } from '../world/world.ts';

export const registrationGap: Metric = {
  id: 'registration-gap',
  title: 'Registration gap',
  question: 'How many are registered, and do not walk?',
  definition:
    'Registered and not walking, as a share of the eligible. Walking is active where pipeline runs are known, else alive on the path. Always shown with the four fields of registered × walking, never as a subtraction of two rates.',
  unit: 'share',
  basis: 'proxy',
  version: 1,
  needs: ['catalogue files', 'references', 'commits in time'],
  unknownWhen: 'registration or walking is unclear',
  bands: [],
  scopes: ['organisation', 'path', 'team', 'team-path'],
  measure: (world, scope) =>
    share(
      eligibleIn(world, scope).map((pair) => gapMember(pair, world)),
      'proxy',
    ),
};

function gapMember(pair: Pair, world: World): Member {
  const { state, because, evidence } = world.registered.get(pair.component.id)!;
  const walking = isWalking(pair, world.asOf);
  const seen = [...evidence, ...pair.evidence];
  if (state === 'unknown') return member(pair, 'unclear', because, seen);
  if (walking === null) return member(pair, 'unclear', pair.because, seen);
  if (state !== 'registered') return member(pair, 'not-counted', `It is not registered. ${because}`, seen);
  if (walking) return member(pair, 'not-counted', 'It is registered, and it walks.', seen);
  const why = pair.state === 'adopted' ? 'It is on the path, but nobody has worked on it for 28 days.' : pair.because;
  return member(pair, 'counted', `It is registered. ${why}`, seen);
}
