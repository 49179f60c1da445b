/** The events log has a page, feeds and a CSV for each path and team that anything has happened to. */
import { loadEvents, loadSite } from './documents.ts';
import { logFilters } from './queries/event-log.ts';

/** Made anew for each route: Astro keeps its own notes on the list it is given. */
export function eventRoutes() {
  const { paths, teams } = logFilters(loadEvents(), loadSite());
  return [...paths, ...teams].map(({ kind, id, name }) => ({ params: { kind: kind as string, id }, props: { name } }));
}

export const eventsOf = (kind: string, id: string) =>
  loadEvents().events.filter((event) => (kind === 'team' ? event.team : event.path) === id);
