/** Components by owner, each alphabetical. */
import type { Site } from '../../data/schema/report/site.ts';

export function componentGroups(components: Site['components']): { owner: string; components: Site['components'] }[] {
  const groups = Map.groupBy(components, ({ id }) => id.slice(0, Math.max(0, id.indexOf('/'))));
  return [...groups]
    .map(([owner, members]) => ({ owner, components: members.toSorted(byName) }))
    .sort((a, b) => (a.owner < b.owner ? -1 : 1));
}

/** The components of a repository by their folders. */
export function monorepoParts({ monorepos }: Pick<Site, 'monorepos'>, id: string): { id: string; folder: string }[] {
  const parts = monorepos.find((one) => one.id === id)?.components ?? [];
  return parts.map((part) => ({ id: part, folder: part.slice(id.length + 2) || 'the root' }));
}

function byName(a: { name: string; id: string }, b: { name: string; id: string }): number {
  const [left, right] = [a.name.toLowerCase() + a.id, b.name.toLowerCase() + b.id];
  return left < right ? -1 : left > right ? 1 : 0;
}
