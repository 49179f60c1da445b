/** A feed in its three forms: Atom (RFC 4287), RSS 2.0 and JSON Feed 1.1. Ids survive edits and moves of the site. */
import { createHash } from 'node:crypto';
import type { Day } from '../../data/schema/shapes.ts';

export interface Feed {
  title: string;
  id: string;
  /** Where its three files stand, from the root of the site: `changelog/`. */
  folder: string;
  /** The last day on which anything in it has changed. */
  updated: Day;
  /** Newest first. */
  items: FeedItem[];
}
export interface FeedItem {
  id: string;
  title: string;
  address: string;
  summary: string;
  published: Day;
  updated: Day;
  author: string | null;
  /** Of the changelog its type comes first. */
  tags: string[];
}
export interface FeedPlace {
  organisation: string;
  /** An address of the site, whole where the site knows where it stands. */
  at(path: string): string;
}

export function atom({ title, id, folder, updated, items }: Feed, { organisation, at }: FeedPlace): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
  <title>${escaped(`${title} · ${organisation}`)}</title>
  <id>${id}</id>
  <updated>${instant(updated)}</updated>
  <author><name>${escaped(organisation)}</name></author>
  <link rel="self" type="application/atom+xml" href="${escaped(at(`${folder}feed.xml`))}"/>
  <link rel="alternate" type="text/html" href="${escaped(at(folder))}"/>
${items.map((item) => atomEntry(item, at)).join('\n')}
</feed>
`;
}

function atomEntry(item: FeedItem, at: FeedPlace['at']): string {
  const author = item.author === null ? [] : [`    <author><name>${escaped(item.author)}</name></author>`];
  return [
    '  <entry>',
    `    <title>${escaped(item.title)}</title>`,
    `    <id>${item.id}</id>`,
    `    <published>${instant(item.published)}</published>`,
    `    <updated>${instant(item.updated)}</updated>`,
    ...author,
    ...item.tags.map((tag) => `    <category term="${escaped(tag)}"/>`),
    `    <link rel="alternate" type="text/html" href="${escaped(at(item.address))}"/>`,
    `    <summary>${escaped(item.summary)}</summary>`,
    '  </entry>',
  ].join('\n');
}

export function rss({ title, folder, updated, items }: Feed, { organisation, at }: FeedPlace): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">
<channel>
  <title>${escaped(`${title} · ${organisation}`)}</title>
  <link>${escaped(at(folder))}</link>
  <description>${escaped(`${title}, ${organisation}, from Footfall`)}</description>
  <language>en</language>
  <lastBuildDate>${rfc822(updated)}</lastBuildDate>
  <atom:link rel="self" type="application/rss+xml" href="${escaped(at(`${folder}rss.xml`))}"/>
${items.map((item) => rssItem(item, at)).join('\n')}
</channel>
</rss>
`;
}

const rssItem = (item: FeedItem, at: FeedPlace['at']): string =>
  [
    '  <item>',
    `    <title>${escaped(item.title)}</title>`,
    `    <link>${escaped(at(item.address))}</link>`,
    `    <guid isPermaLink="false">${item.id}</guid>`,
    `    <pubDate>${rfc822(item.published)}</pubDate>`,
    ...item.tags.map((tag) => `    <category>${escaped(tag)}</category>`),
    `    <description>${escaped(item.summary)}</description>`,
    '  </item>',
  ].join('\n');

export function jsonFeed({ title, folder, items }: Feed, { organisation, at }: FeedPlace): object {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: `${title} · ${organisation}`,
    home_page_url: at(folder),
    feed_url: at(`${folder}feed.json`),
    language: 'en',
    items: items.map(({ id, address, title: name, summary, published, updated, author, tags }) => ({
      id,
      url: at(address),
      title: name,
      content_text: summary,
      date_published: instant(published),
      date_modified: instant(updated),
      ...(author === null ? {} : { authors: [{ name: author }] }),
      tags,
    })),
  };
}

const instant = (day: Day) => `${day}T00:00:00Z`;
/** `Tue, 01 Sep 2026 00:00:00 GMT`, which RFC 822 as RSS amends it allows. */
const rfc822 = (day: Day) => new Date(instant(day)).toUTCString();

/** A name-based UUID (RFC 9562, version 8) of an address or of what happened, without the site's base. */
export function feedId(name: string): string {
  const hex = createHash('sha256').update(`footfall ${name}`).digest('hex');
  const variant = ((Number.parseInt(hex[16]!, 16) & 0x3) | 0x8).toString(16);
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Characters that XML knows no way to write are left out. */
export function escaped(text: string): string {
  const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"]/g, (sign) => signs[sign]!);
}
