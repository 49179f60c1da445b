import type { Check } from '../check.ts';

export const owned: Check = {
  id: 'owned',
  group: 'known',
  title: 'Owned',
  question: 'Does a team own the whole of it?',
  why: 'When it breaks, or when the platform changes something, somebody has to be asked.',
  detects:
    'The owner of the catalogue entity nearest to the root; where there is none, the last rule of CODEOWNERS that covers every file. People alone are not a team.',
  howToPass: 'Name a team in the catalogue entity (spec.owner), or in CODEOWNERS:\n* @<organisation>/<team>',
  effort: 'minutes',
  perPath: false,
  version: 1,
  evaluate(component, _path, world) {
    const { team, unclear, how, evidence, since } = world.owners.get(component.id)!;
    const outcome = team !== null ? 'pass' : unclear !== null ? 'unknown' : 'fail';
    return { outcome, because: how, evidence, since };
  },
};
