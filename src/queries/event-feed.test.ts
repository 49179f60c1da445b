import { expect, test } from 'vitest';
import type { LoggedEvent } from '../../data/schema/report/events.ts';
import { eventFeed } from './event-feed.ts';
import { atom } from './feed.ts';

const event: LoggedEvent = {
  day: '2026-10-30',
  component: 'acme/r&d',
  label: 'r&d',
  team: null,
  path: 'pipeline',
  check: null,
  change: 'joined',
  how: 'own-team',
  detail: 'r&d joined <Pipeline>.',
  evidence: null,
  commit: 'a'.repeat(40),
};
const feedOf = (events: LoggedEvent[]) =>
  atom(eventFeed({ title: 'Events', folder: 'events/', events, asOf: '2026-10-31', addressOf: () => null }), {
    organisation: 'Acme',
    at: (path) => `https://portal.example/${path}`,
  });
const ids = (feed: string) => [...feed.matchAll(/<id>([^<]+)<\/id>/g)].map(([, id]) => id);

test('names from repositories are escaped', () => {
  expect(feedOf([event])).toContain('<title>r&amp;d joined &lt;Pipeline&gt;.</title>');
});

test('ids are those of what happened: the same tomorrow, another for another change', () => {
  const [, first] = ids(feedOf([event]));
  const [, , later] = ids(feedOf([{ ...event, day: '2026-10-31', change: 'left' }, event]));
  expect(later).toBe(first);
  expect(new Set(ids(feedOf([event, { ...event, change: 'left' }]))).size).toBe(3);
});

test('without events it is as old as the data, and still a feed', () => {
  expect(feedOf([])).toContain('<updated>2026-10-31T00:00:00Z</updated>');
});
