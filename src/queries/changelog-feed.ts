/** The changelog as a feed: all of it, or what concerns one golden path. */
import type { Changelog, PublishedEntry } from '../../data/schema/report/changelog.ts';
import { actionInWords } from './changelog.ts';
import { feedId, type Feed, type FeedItem } from './feed.ts';

export function changelogFeed({ entries, asOf }: Changelog): Feed {
  const items = entries.map(item);
  const updated = items.map((one) => one.updated).sort();
  return { title: 'Changelog', id: feedId('changelog'), folder: 'changelog/', updated: updated.at(-1) ?? asOf, items };
}

export function item(published: PublishedEntry): FeedItem {
  const { entry, owner, address, formerly } = published;
  return {
    // Its first address is what it is known by.
    id: feedId(formerly[0] ?? address),
    title: entry.retracted ? `Retracted: ${entry.title}` : entry.title,
    address,
    summary: inWords(published),
    published: entry.date,
    updated: lastChange(published),
    author: owner.name,
    tags: [entry.type, ...entry.tags],
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
