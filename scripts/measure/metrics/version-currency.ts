import type { Member, Metric } from '../metric.ts';
import type { Pair } from '../world/pair.ts';
import type { VersionInUse } from '../world/releases.ts';
import { eligibleIn } from '../world/scope.ts';
import { member, share, unknown } from '../share.ts';
import { listed, plural } from '../words.ts';

const SIDES = { yes: 'counted', no: 'not-counted', unknown: 'unclear' } as const;

export const versionCurrency: Metric = {
  id: 'version-currency',
  title: 'On a supported version',
  question: 'How many run a version that is supported?',
  definition:
    'Of the components on the path, the share whose every version in use is within what the platform declares as supported. A commit is the release that the provider has tagged there, else what the comment beside it says. What floats (a branch, v3) counts only if all it can mean is supported; else it is unclear. Days behind are counted from the tag in use to that of the newest release of the same series.',
  unit: 'share',
  basis: 'exact',
  version: 1,
  needs: ['versions of references', 'tags of the provider', 'supported ranges'],
  unknownWhen: 'nobody has said which versions are supported, or what is written can mean several',
  bands: [],
  scopes: ['organisation', 'path', 'team', 'team-path'],
  measure(world, scope) {
    const on = eligibleIn(world, scope).filter(({ state }) => state === 'adopted');
    const said = on.filter(({ path }) => path.supported.length > 0);
    if (on.length > 0 && said.length === 0) return unknown('nobody has said which versions are supported');
    return share(said.map(versionMember), 'exact');
  },
};

/** Of somebody who is on a path that says what it supports. */
export function versionMember(pair: Pair): Member {
  const { version, versions, path, evidence } = pair;
  if (version === null) return member(pair, 'unclear', 'What it uses has no versions.', evidence);
  const names = listed(versions.map(inWords), 3);
  const behind = version.daysBehind ? `, ${plural(version.daysBehind, 'day')} behind the newest` : '';
  const ranges = listed(path.supported);
  const says = {
    yes: `within ${ranges}`,
    no: `${version.name} is not within ${ranges}`,
    unknown: `whether ${version.name ?? 'it'} is within ${ranges} cannot be known${version.kind === 'floating' ? ', as it floats' : ''}`,
  };
  return member(pair, SIDES[version.supported], `It runs ${names}${behind}; ${says[version.supported]}.`, evidence);
}

/** `v3.2.0, though its comment says v4.1.0` */
function inWords({ name, kind, calledWrongly }: VersionInUse): string {
  if (calledWrongly !== null) return `${name}, though its comment says ${calledWrongly}`;
  return `${name ?? 'no version'}${kind === 'newer-than-known' ? ', newer than any release known' : ''}`;
}
