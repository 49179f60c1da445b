/** Components by owner, each alphabetical. */
import type { Site } from '../../data/schema/report/site.ts';

export function componentGroups(components: Site['components']): { owner: string; components: Site['components'] }[] {
  const groups = Map.groupBy(components, ({ id }) => id.slice(0, Math.max(0, id.indexOf('/'))));
  return [...groups]
    .map(([owner, members]) => ({ owner, components: members.toSorted(byName) }))
    .sort((a, b) => (a.owner < b.owner ? -1 : 1));
}

function byName(a: { name: string; id: string }, b: { name: string; id: string }): number {
  const [left, right] = [a.name.toLowerCase() + a.id, b.name.toLowerCase() + b.id];
  return left < right ? -1 : left > right ? 1 : 0;
}
