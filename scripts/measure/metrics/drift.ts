import { FEWEST_LINES } from '../contents/contents.ts';
import { driftInWords } from '../contents/drift-in-words.ts';
import { driftOf, FEWEST_FILES, stampOf, type Drift } from '../contents/drift.ts';
import type { Member, Metric } from '../metric.ts';
import type { Pair } from '../world/pair.ts';
import { eligibleIn } from '../world/scope.ts';
import { member, share, unknown } from '../share.ts';
import { templatesOf } from '../contents/templates.ts';
import type { World } from '../world/world.ts';

export const drift: Metric = {
  id: 'drift',
  title: 'In step with the template',
  question: 'Do components still read as the template they were made from?',
  definition: `Components made from a project template that is a path, with every shared file in step, over all that were made from it and that the path is for. Made from it: a stamp of copier or cruft says so, or ${FEWEST_FILES} files of at least ${FEWEST_LINES} lines at the template’s paths, that the template had no later, are at least 80% similar to one of its versions (as in copies), more of them than to any other template’s. Shared: a file that is compared and that both have today at the path that the template gives it; what only one of them has is left out. In step: byte for byte the template’s newest version. Behind: an older version. Diverged: no version, and of all most like the newest. Both: no version, and most like an older one. Names filled in when a project is made are a difference like any other. The nearest commit of the template is the one with which most shared files agree, those that are a version of it first; of several the newest.`,
  unit: 'share of component–path pairs',
  basis: 'exact',
  version: 1,
  needs: ['contents of the files that are compared', 'the template among the repositories read'],
  unknownWhen:
    'no path is a project template that was read, or nothing is known to be made from it; for one component: nothing is known of its contents, or it shares no file that is compared',
  bands: [],
  scopes: ['organisation', 'path', 'team'],
  measure(world, scope) {
    const pairs = eligibleIn(world, scope).filter(({ path }) => templatesOf(path, world).length > 0);
    if (pairs.length === 0) return unknown('no path is a project template among the repositories read and compared');
    const members = pairs.flatMap((pair) => memberOf(pair, driftOf(pair.path, world), world));
    if (members.length === 0) return unknown('no component is known to be made from the template');
    return share(members, 'exact');
  },
};

function memberOf(pair: Pair, all: Drift[], world: World): Member[] {
  const { component, path } = pair;
  const found = all.find((drift) => drift.component === component);
  if (found && found.nearest === null) return [member(pair, 'unclear', driftInWords(found), [])];
  if (found) {
    const apart = found.files.filter(({ state }) => state !== 'in-step');
    const shown = apart.length > 0 ? apart : found.files.slice(0, 1);
    const evidence = shown.flatMap((file) => file.evidence);
    return [member(pair, apart.length > 0 ? 'not-counted' : 'counted', driftInWords(found), evidence)];
  }
  const isStamped = templatesOf(path, world).some((template) => stampOf(component, template, world.asOf) !== null);
  return isStamped ? [member(pair, 'unclear', 'Nothing is known of its contents.', [])] : [];
}
