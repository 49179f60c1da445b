/** `changelog.json`: what the platform team has published, names resolved, drafts left out. */
import type { WrittenEntry } from '../../data/schema/changelog.ts';
import type { Changelog, PublishedEntry } from '../../data/schema/report/changelog.ts';
import type { Day } from '../../data/schema/shapes.ts';
import { bucket } from './deprecations/status.ts';
import type { World } from './world/world.ts';

export function changelog(world: World): Changelog {
  const published = (world.inputs.changelog ?? []).filter(({ entry }) => !entry.draft);
  return {
    schema: 'footfall/changelog/1',
    asOf: world.asOf,
    entries: published.map((written) => publishedEntry(written, world)),
  };
}

function publishedEntry({ slug, file, entry, body }: WrittenEntry, { asOf, inputs }: World): PublishedEntry {
  const path = inputs.goldenPaths.find(({ id }) => id === entry.path);
  const about = inputs.deprecations?.find(({ deprecation }) => deprecation.id === entry.deprecation)?.deprecation;
  return {
    slug,
    address: addressOf(entry.date, slug),
    formerly: entry.aliases.map((alias) => addressOf(entry.date, alias)),
    file,
    entry,
    body,
    path: path ? { id: path.id, name: path.name } : null,
    owner: { id: entry.owner, name: inputs.teams?.find(({ id }) => id === entry.owner)?.name ?? entry.owner },
    deprecation: about ? { id: about.id, title: about.title, open: bucket(about, asOf) !== 'closed' } : null,
    pinned: entry.pinned_until !== undefined && entry.date <= asOf && asOf <= entry.pinned_until,
  };
}

/** `changelog/2026/09/node-pipeline-v4/` */
export function addressOf(date: Day, slug: string): string {
  return `changelog/${date.slice(0, 4)}/${date.slice(5, 7)}/${slug}/`;
}
