/** The events log has a page, a feed and a CSV for each path and team that anything has happened to. */
import { addressOfComponent } from './addresses.ts';
import { loadEvents, loadSite } from './documents.ts';
import type { EventFeed } from './queries/event-feed.ts';
import { logFilters } from './queries/event-log.ts';

/** Made anew for each route: Astro keeps its own notes on the list it is given. */
export function eventRoutes() {
  const { paths, teams } = logFilters(loadEvents(), loadSite());
  return [...paths, ...teams].map(({ kind, id, name }) => ({ params: { kind: kind as string, id }, props: { name } }));
}

export const eventsOf = (kind: string, id: string) =>
  loadEvents().events.filter((event) => (kind === 'team' ? event.team : event.path) === id);

export function feedOf(folder: string, title: string, events: EventFeed['events']): EventFeed {
  return {
    title,
    page: folder,
    feed: `${folder}feed.xml`,
    events,
    asOf: loadEvents().asOf,
    addressOf: (component) => {
      const address = addressOfComponent(component);
      return address && `${address}/`;
    },
  };
}
