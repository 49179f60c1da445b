/** The events log as Atom (RFC 4287). What has happened does not change, so that an entry's id is what happened. */
import type { LoggedEvent } from '../../data/schema/report/events.ts';
import type { Day } from '../../data/schema/shapes.ts';
import { escaped, feedId, type FeedPlace } from './feeds.ts';

const NEWEST = 100;

export interface EventFeed {
  title: string;
  /** Addresses of the page and of the feed, from the root of the site. */
  page: string;
  feed: string;
  events: LoggedEvent[];
  asOf: Day;
  /** Of a component's page; null: it has none. */
  addressOf(component: string): string | null;
}

export function eventFeed({ title, page, feed, events, asOf, addressOf }: EventFeed, place: FeedPlace): string {
  const { organisation, at } = place;
  const shown = events.slice(0, NEWEST);
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
  <title>${escaped(`${title} · ${organisation}`)}</title>
  <id>${feedId(page)}</id>
  <updated>${shown[0]?.day ?? asOf}T00:00:00Z</updated>
  <author><name>${escaped(organisation)}</name></author>
  <link rel="self" type="application/atom+xml" href="${escaped(at(feed))}"/>
  <link rel="alternate" type="text/html" href="${escaped(at(page))}"/>
${shown.map((event) => entry(event, at(addressOf(event.component) ?? page))).join('\n')}
</feed>
`;
}

function entry({ day, component, path, change, detail, commit = '' }: LoggedEvent, href: string): string {
  return `  <entry>
    <title>${escaped(detail)}</title>
    <id>${feedId(`event ${component} ${path} ${change} ${day} ${commit}`)}</id>
    <published>${day}T00:00:00Z</published>
    <updated>${day}T00:00:00Z</updated>
    <category term="${change}"/>
    <category term="${path}"/>
    <link rel="alternate" type="text/html" href="${escaped(href)}"/>
    <summary>${escaped(`${day}: ${detail} (${component}${commit === '' ? '' : ` at ${commit.slice(0, 12)}`})`)}</summary>
  </entry>`;
}
