/** What happens to deprecations as a feed: announced, a date moved, removed or called off; each once, and never changed. */
import type { Deprecation } from '../../data/schema/deprecation.ts';
import type { DeprecationReport } from '../../data/schema/report/deprecations.ts';
import type { Day } from '../../data/schema/shapes.ts';
import { feedId, type Feed, type FeedItem } from './feed.ts';
import { dayInWords } from './print.ts';

/** What has not happened by the as-of day stands in the calendar. */
export function deprecationFeed(reports: DeprecationReport[], asOf: Day): Feed {
  const items = reports
    .flatMap(happenings)
    .filter(({ published }) => published <= asOf)
    .sort((a, b) => (a.published > b.published ? -1 : a.published < b.published ? 1 : a.id < b.id ? -1 : 1));
  return {
    title: 'Deprecations',
    id: feedId('deprecations/'),
    folder: 'deprecations/',
    updated: items[0]?.published ?? asOf,
    items,
  };
}

export function happenings({ row, deprecation }: DeprecationReport): FeedItem[] {
  const { announced, removed_on, revoked_on, history, summary } = deprecation;
  const item = (on: Day | undefined, name: string, title: string, text: string): FeedItem[] =>
    on === undefined
      ? []
      : [
          {
            id: feedId(`deprecations/${row.slug}/ ${name}`),
            title: `${row.id}: ${title}`,
            address: `deprecations/${row.slug}/`,
            summary: text,
            published: on,
            updated: on,
            author: row.owner.name,
            tags: ['deprecation', ...(row.path ? [row.path.id] : [])],
          },
        ];
  return [
    ...item(announced, 'announced', `${row.title} goes away`, `${summary}${removalInWords(deprecation)}`),
    ...history.flatMap(({ on, what, moved, to }, index) =>
      item(
        on,
        `history ${index}`,
        moved ? `a date of ${row.title} moved` : row.title,
        to ? `${what} Now ${dayInWords(to)}.` : what,
      ),
    ),
    ...item(removed_on, 'removed', `${row.title} removed`, summary),
    ...item(revoked_on, 'revoked', `${row.title} stays after all`, 'It was called off; nothing is to be done.'),
  ];
}

/** As it was announced: later days are items of their own. */
function removalInWords({ removal, history }: Deprecation): string {
  const first = history.find(({ moved }) => moved === 'removal');
  const day = first ? first.from : removal;
  return day === undefined ? '' : ` Removal: ${dayInWords(day)}.`;
}
