import { HOW, REGULAR_COMMITS, REGULAR_SHARE } from '../world/hands.ts';
import type { Member, Metric } from '../metric.ts';
import type { Pair } from '../world/pair.ts';
import { pairsIn } from '../world/scope.ts';
import { member, share } from '../share.ts';
import { everAdopted } from '../world/walk.ts';

export const chosen: Metric = {
  id: 'chosen',
  title: 'By their own hand',
  question: 'Was it chosen, or imposed?',
  definition: `Of all first adoptions, the share made by the component’s own team. Each is classed, in this order: under a mandate; born with it (there on the day of the first code); by the platform’s hand; by the own team (an author had committed there before); by another team (an author had not, but has elsewhere); unknown. The author of the change counts, not who merged it; bots are nobody. The platform’s hand is somebody with at least ${REGULAR_COMMITS} commits, or ${100 * REGULAR_SHARE}% of all, in the provider’s repository or in another of the path’s owner by then, and not more in the component itself. People are counted under keyed hashes and never listed.`,
  unit: 'share',
  basis: 'proxy',
  version: 1,
  needs: ['references', 'traits', 'commits in time', 'mandates'],
  unknownWhen: 'only bots wrote the change, its authors have no history, or nothing is known of its commits',
  bands: [],
  scopes: ['organisation', 'path', 'team'],
  measure: (world, scope) => share(firstAdoptions(pairsIn(world, scope)).map(chosenMember), 'proxy'),
};

/** Of those that the path was ever for. */
export const firstAdoptions = (pairs: Pair[]): Pair[] =>
  pairs.filter(({ walk, joined }) => joined !== null && everAdopted(walk, joined.day));

function chosenMember(pair: Pair): Member {
  const side = pair.how === 'own-team' ? 'counted' : pair.how === 'unknown' ? 'unclear' : 'not-counted';
  const label = HOW.find(({ how }) => how === pair.how)!.label.toLowerCase();
  return member(
    pair,
    side,
    `It joined on ${pair.joined!.day} at ${pair.joined!.commit.slice(0, 12)}: ${label}.`,
    pair.evidence,
  );
}
