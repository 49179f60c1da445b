import type { State } from '../../measure/world/standing.ts';
import type { Outcome } from '../../../data/schema/finding.ts';
import type { Check } from '../check.ts';
import { pairOf } from '../pairs.ts';

const OUTCOMES: Record<State, Outcome> = {
  adopted: 'pass',
  'not-yet': 'fail',
  lapsed: 'fail',
  superseded: 'not-applicable',
  unknown: 'unknown',
};

export const onPath: Check = {
  id: 'on-path',
  group: 'path',
  title: 'On the path',
  question: 'Does it walk the golden path that is for it?',
  why: 'What the platform maintains once, nobody has to maintain again; and what it fixes reaches those who walk the path.',
  detects:
    'A reference or a trait that the path declares as its signal, on the default branch. Asked of every component that the path is for; once another path replaces it, only of those that are on it.',
  howToPass: 'Make the change that the path’s page shows under how to join.',
  effort: 'hours',
  perPath: true,
  version: 1,
  evaluate(component, path, world) {
    const { state, because, evidence, since, replacedBy } = pairOf(component, path, world);
    if (replacedBy && (state === 'not-yet' || state === 'lapsed'))
      return {
        outcome: 'not-applicable',
        because: `${replacedBy.name} replaces this path, and is the one to join.`,
        evidence: [],
        since: null,
      };
    return { outcome: OUTCOMES[state], because, evidence, since };
  },
};
