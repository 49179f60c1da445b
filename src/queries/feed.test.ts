import { expect, test } from 'vitest';
import { Changelog, type PublishedEntry } from '../../data/schema/report/changelog.ts';
import { changelogFeed } from './changelog-feed.ts';
import { atom as atomOf, jsonFeed, rss, type FeedPlace } from './feed.ts';

const entry: PublishedEntry = {
  slug: 'caches',
  address: 'changelog/2026/09/caches/',
  formerly: [],
  file: 'data/changelog/2026-09-01-caches.md',
  entry: {
    title: 'Caches & <tags>',
    date: '2026-09-01',
    type: 'changed',
    summary: 'Builds wait less.',
    breaking: false,
    owner: 'platform',
    audience: 'everyone',
    action: 'required',
    action_by: '2026-12-01',
    annotate: [],
    links: [],
    tags: ['pipelines'],
    draft: false,
    aliases: [],
  },
  body: '',
  path: null,
  owner: { id: 'platform', name: 'Platform' },
  deprecation: null,
  pinned: false,
};
const changelog = (...entries: PublishedEntry[]) =>
  Changelog.parse({ schema: 'footfall/changelog/1', asOf: '2026-10-31', entries });
const place = (at = (path: string) => `https://portal.example/base/${path}`) => ({ organisation: 'Acme', at });
const atom = (document: Changelog, at: FeedPlace) => atomOf(changelogFeed(document), at);
const idOf = (feed: string) => /<entry>[\s\S]*?<id>(.*?)<\/id>/.exec(feed)![1]!;

test('an entry of the Atom feed, whole', () => {
  expect(atom(changelog(entry), place())).toBe(`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
  <title>Changelog · Acme</title>
  <id>urn:uuid:d5511298-9f71-8abf-b533-f2382ae6dbbb</id>
  <updated>2026-09-01T00:00:00Z</updated>
  <author><name>Acme</name></author>
  <link rel="self" type="application/atom+xml" href="https://portal.example/base/changelog/feed.xml"/>
  <link rel="alternate" type="text/html" href="https://portal.example/base/changelog/"/>
  <entry>
    <title>Caches &amp; &lt;tags&gt;</title>
    <id>${idOf(atom(changelog(entry), place()))}</id>
    <published>2026-09-01T00:00:00Z</published>
    <updated>2026-09-01T00:00:00Z</updated>
    <author><name>Platform</name></author>
    <category term="changed"/>
    <category term="pipelines"/>
    <link rel="alternate" type="text/html" href="https://portal.example/base/changelog/2026/09/caches/"/>
    <summary>Builds wait less. (to be done by 1 Dec 2026)</summary>
  </entry>
</feed>
`);
});

test('an id is a UUID that survives edits, a move of the site and, by its alias, a new name', () => {
  const id = idOf(atom(changelog(entry), place()));
  expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  const edited = { ...entry, entry: { ...entry.entry, title: 'Other', updated: '2026-09-03' } };
  const renamed = { ...edited, slug: 'new', address: 'changelog/2026/09/new/', formerly: [entry.address] };
  expect(idOf(atom(changelog(edited), place()))).toBe(id);
  expect(
    idOf(
      atom(
        changelog(renamed),
        place((path) => `/${path}`),
      ),
    ),
  ).toBe(id);
  expect(idOf(atom(changelog({ ...entry, address: 'changelog/2026/09/other/' }), place()))).not.toBe(id);
});

test('a retraction changes the title, the day and the words', () => {
  const retracted = { ...entry, entry: { ...entry.entry, retracted: { on: '2026-09-05', reason: 'It was wrong.' } } };
  const feed = atom(changelog(retracted), place());
  expect(feed).toContain('<title>Retracted: Caches &amp; &lt;tags&gt;</title>');
  expect(feed).toContain('<updated>2026-09-05T00:00:00Z</updated>');
  expect(feed).toContain('Retracted on 2026-09-05: It was wrong.');
});

test('the JSON feed says the same', () => {
  const id = idOf(atom(changelog(entry), place()));
  expect(jsonFeed(changelogFeed(changelog(entry)), place())).toEqual({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Changelog · Acme',
    home_page_url: 'https://portal.example/base/changelog/',
    feed_url: 'https://portal.example/base/changelog/feed.json',
    language: 'en',
    items: [
      {
        id,
        url: 'https://portal.example/base/changelog/2026/09/caches/',
        title: 'Caches & <tags>',
        content_text: 'Builds wait less. (to be done by 1 Dec 2026)',
        date_published: '2026-09-01T00:00:00Z',
        date_modified: '2026-09-01T00:00:00Z',
        authors: [{ name: 'Platform' }],
        tags: ['changed', 'pipelines'],
      },
    ],
  });
});

test('an empty changelog is still a valid feed', () => {
  const feed = atom(changelog(), place());
  expect(feed).toContain('<updated>2026-10-31T00:00:00Z</updated>');
  expect(feed).not.toContain('<entry>');
});

test('an item of the RSS feed, whole', () => {
  expect(rss(changelogFeed(changelog(entry)), place())).toBe(`<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">
<channel>
  <title>Changelog · Acme</title>
  <link>https://portal.example/base/changelog/</link>
  <description>Changelog, Acme, from Footfall</description>
  <language>en</language>
  <lastBuildDate>Tue, 01 Sep 2026 00:00:00 GMT</lastBuildDate>
  <atom:link rel="self" type="application/rss+xml" href="https://portal.example/base/changelog/rss.xml"/>
  <item>
    <title>Caches &amp; &lt;tags&gt;</title>
    <link>https://portal.example/base/changelog/2026/09/caches/</link>
    <guid isPermaLink="false">${idOf(atom(changelog(entry), place()))}</guid>
    <pubDate>Tue, 01 Sep 2026 00:00:00 GMT</pubDate>
    <category>changed</category>
    <category>pipelines</category>
    <description>Builds wait less. (to be done by 1 Dec 2026)</description>
  </item>
</channel>
</rss>
`);
});
