import { daysBetween } from '../world/days.ts';
import type { Member, Metric } from '../metric.ts';
import { unknown } from '../share.ts';
import { upkeep, type Upkeep } from '../upkeep.ts';
import { listed, plural } from '../words.ts';

export const pathUpkeep: Metric = {
  id: 'path-upkeep',
  title: 'Upkeep of the path',
  question: 'Is the path itself looked after?',
  definition:
    'Days since people last changed a repository that provides the path; where several do, the one that waits longest. Bots are not people. Beside it, the references of these repositories to releases of what was read here that are behind the newest of their series. The share of maintenance, the minutes of the pipeline and retired interfaces are not measured yet.',
  unit: 'days',
  basis: 'exact',
  version: 1,
  needs: ['the repository that provides the path among those read', 'its commits in time', 'tags'],
  unknownWhen:
    'no signal names a repository, the repository is not among those read, or nothing is known of its commits in time',
  bands: [],
  scopes: ['path'],
  measure(world, scope) {
    const path = world.inputs.goldenPaths.find(({ id }) => id === scope.path);
    const found = path ? upkeep(path, world) : [];
    const members = found.map((one) => memberOf(one, world.asOf));
    if (found.length === 0) return unknown('the repository that provides it is not named, or not among those read');
    const waits = found.flatMap(({ changed }) => (changed === null ? [] : daysBetween(changed, world.asOf)));
    if (waits.length === 0) return unknown('nothing is known of the commits of its provider in time', members);
    const value = waits.reduce((longest, days) => Math.max(longest, days));
    return { measure: { value, n: waits.length, of: found.length, unclear: 0, basis: 'exact' }, members };
  },
};

function memberOf({ provider, changed, outdated }: Upkeep, asOf: string): Member {
  const since =
    changed === null
      ? 'When people last changed it is not known'
      : `People last changed it on ${changed}, ${plural(daysBetween(changed, asOf), 'day')} ago`;
  const names = outdated.map(
    ({ subject, version, daysBehind }) => `${subject} at ${version}, ${plural(daysBehind, 'day')} behind`,
  );
  return {
    component: provider.id,
    path: null,
    side: changed === null ? 'unclear' : 'counted',
    because: `${since}${names.length === 0 ? '; no reference of its own is known to be behind' : `; behind: ${listed(names, 3)}`}.`,
    evidence: outdated.flatMap(({ evidence }) => evidence),
  };
}
