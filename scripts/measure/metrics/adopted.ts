import type { Member, Metric } from '../metric.ts';
import type { Pair } from '../world/pair.ts';
import type { State } from '../world/standing.ts';
import { eligibleIn } from '../world/scope.ts';
import { member, share } from '../share.ts';

const SIDES: Record<State, Member['side']> = {
  adopted: 'counted',
  'not-yet': 'not-counted',
  lapsed: 'not-counted',
  superseded: 'not-counted',
  unknown: 'unclear',
};

export const adoptedMember = (pair: Pair): Member => member(pair, SIDES[pair.state], pair.because, pair.evidence);

export const adopted: Metric = {
  id: 'adopted',
  title: 'Adopted',
  question: 'How many of those it is for are on the path?',
  definition:
    'A signal of the path is there at the end of the day: a file on the default branch refers to it, or has the trait that shows it. In use from the first commit that brought it to the commit that removed it, to the day. What a broken file said before it broke is carried on, and counts as unclear until it can be read again.',
  unit: 'share',
  basis: 'exact',
  version: 1,
  needs: ['references', 'traits', 'golden paths'],
  unknownWhen: 'a file that could show it cannot be read, and no readable one shows it',
  bands: [],
  scopes: ['organisation', 'path', 'team', 'team-path'],
  measure: (world, scope) => share(eligibleIn(world, scope).map(adoptedMember), 'exact'),
};
