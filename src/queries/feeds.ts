/** The changelog as Atom (RFC 4287) and as JSON Feed 1.1. Ids survive edits, moves of the site and, by its alias, of an entry. */
import { createHash } from 'node:crypto';
import type { Changelog, PublishedEntry } from '../../data/schema/report/changelog.ts';
import { actionInWords } from './changelog.ts';

export interface FeedPlace {
  organisation: string;
  /** An address of the site, whole where the site knows where it stands. */
  at(path: string): string;
}

export function atom({ entries, asOf }: Changelog, { organisation, at }: FeedPlace): string {
  const updated = entries.map(lastChange).sort().at(-1) ?? asOf;
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
  <title>${escaped(`Changelog · ${organisation}`)}</title>
  <id>${feedId('changelog')}</id>
  <updated>${updated}T00:00:00Z</updated>
  <author><name>${escaped(organisation)}</name></author>
  <link rel="self" type="application/atom+xml" href="${escaped(at('changelog/feed.xml'))}"/>
  <link rel="alternate" type="text/html" href="${escaped(at('changelog/'))}"/>
${entries.map((entry) => atomEntry(entry, at)).join('\n')}
</feed>
`;
}

function atomEntry(published: PublishedEntry, at: FeedPlace['at']): string {
  const { entry, owner, address } = published;
  return `  <entry>
    <title>${escaped(entry.retracted ? `Retracted: ${entry.title}` : entry.title)}</title>
    <id>${entryId(published)}</id>
    <published>${entry.date}T00:00:00Z</published>
    <updated>${lastChange(published)}T00:00:00Z</updated>
    <author><name>${escaped(owner.name)}</name></author>
    <category term="${entry.type}"/>
    <link rel="alternate" type="text/html" href="${escaped(at(address))}"/>
    <summary>${escaped(inWords(published))}</summary>
  </entry>`;
}

export function jsonFeed({ entries }: Changelog, { organisation, at }: FeedPlace): object {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: `Changelog · ${organisation}`,
    home_page_url: at('changelog/'),
    feed_url: at('changelog/feed.json'),
    language: 'en',
    items: entries.map((published) => ({
      id: entryId(published),
      url: at(published.address),
      title: published.entry.title,
      content_text: inWords(published),
      date_published: `${published.entry.date}T00:00:00Z`,
      date_modified: `${lastChange(published)}T00:00:00Z`,
      authors: [{ name: published.owner.name }],
      tags: [published.entry.type, ...published.entry.tags],
    })),
  };
}

function inWords({ entry }: PublishedEntry): string {
  const retracted = entry.retracted ? ` Retracted on ${entry.retracted.on}: ${entry.retracted.reason}` : '';
  return `${entry.summary} (${actionInWords(entry)})${retracted}`;
}

/** The last day on which what it says has changed. */
function lastChange({ entry }: PublishedEntry): string {
  return [entry.date, entry.updated ?? '', entry.retracted?.on ?? ''].sort().at(-1)!;
}

/** Its first address is what it is known by. */
const entryId = ({ formerly, address }: PublishedEntry) => feedId(formerly[0] ?? address);

/** A name-based UUID (RFC 9562, version 8) of the address without the site's base. */
export function feedId(name: string): string {
  const hex = createHash('sha256').update(`footfall ${name}`).digest('hex');
  const variant = ((Number.parseInt(hex[16]!, 16) & 0x3) | 0x8).toString(16);
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

export function escaped(text: string): string {
  const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replace(/[&<>"]/g, (sign) => signs[sign]!);
}
