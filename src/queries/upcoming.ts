/** `/upcoming.json`: what is due, for programs. */
import type { Changelog } from '../../data/schema/report/changelog.ts';
import type { Deprecations } from '../../data/schema/report/deprecations.ts';
import { isDue } from './changelog.ts';

export function upcoming({ asOf, deprecations }: Deprecations, changelog: Changelog, at: (path: string) => string) {
  return {
    asOf,
    removals: deprecations
      .filter(({ bucket, removal }) => bucket !== 'closed' && removal !== null)
      .map(({ id, slug, title, status, removal, daysLeft, affected, exempt, teams }) => ({
        id,
        title,
        status,
        removal,
        daysLeft,
        affected,
        exempt,
        teams,
        page: at(`deprecations/${slug}/`),
      })),
    actions: changelog.entries
      .filter((one) => isDue(one, asOf))
      .map(({ entry, address }) => ({
        title: entry.title,
        by: entry.action_by,
        deprecation: entry.deprecation ?? null,
        page: at(address),
      }))
      .sort((a, b) => (a.by! < b.by! ? -1 : a.by! > b.by! ? 1 : 0)),
  };
}
