import type { Ownership } from '../world/ownership.ts';
import type { Member, Metric } from '../metric.ts';
import { componentsIn } from '../world/scope.ts';
import { share } from '../share.ts';

export const unowned: Metric = {
  id: 'unowned',
  title: 'Without an owner',
  question: 'How many components belong to nobody?',
  definition:
    'Components without an owner: neither the catalogue entity nearest to the root names a known team, nor does CODEOWNERS (the first of .github, root, docs, .gitlab; its last rule for every file, which clears when it names nobody). Owned by people alone is counted apart and is not unowned. Without a directory of groups, owners are taken at their word and called unverified.',
  unit: 'share',
  basis: 'exact',
  version: 1,
  needs: ['catalogue files', 'CODEOWNERS', 'the directory of groups, if there is one'],
  unknownWhen: 'a file that could name the owner cannot be read',
  bands: [],
  scopes: ['organisation'],
  measure(world, scope) {
    const members = componentsIn(world, scope).map(({ id }): Member => {
      const owner = world.owners.get(id)!;
      return { component: id, path: null, side: sideOf(owner), because: owner.how, evidence: owner.evidence };
    });
    return share(members, 'exact');
  },
};

function sideOf({ team, people, unclear }: Ownership): Member['side'] {
  if (team !== null) return 'not-counted';
  if (unclear !== null) return 'unclear';
  return people > 0 ? 'not-counted' : 'counted';
}
