/** Every feed of the site, by its folder: `changelog/`, `deprecations/`, `events/`, and those of each path and team. */
import { addressOfComponent } from './addresses.ts';
import { loadChangelog, loadDeprecation, loadDeprecations, loadEvents, loadSite } from './documents.ts';
import { eventRoutes, eventsOf } from './event-routes.ts';
import { changelogFeed, item } from './queries/changelog-feed.ts';
import { deprecationFeed, happenings } from './queries/deprecation-feed.ts';
import { eventFeed, type EventSource } from './queries/event-feed.ts';
import { feedId, type Feed } from './queries/feed.ts';
import { whole } from './url.ts';

export const feedFolders = () =>
  [
    'changelog',
    'deprecations',
    'events',
    ...loadSite().paths.map(({ id }) => `adoption/${id}`),
    ...eventRoutes().map(({ params }) => `events/${params.kind}/${params.id}`),
  ].map((folder) => ({ params: { folder } }));

export function feedOf(folder: string): Feed {
  const [kind, id, name] = folder.split('/');
  if (kind === 'changelog') return changelogFeed(loadChangelog());
  if (kind === 'deprecations') return deprecationFeed(deprecations(), loadDeprecations().asOf);
  if (kind === 'adoption') return pathFeed(id!);
  if (id === undefined) return eventFeed(eventSource('Events', 'events/', loadEvents().events));
  const { paths, teams } = loadSite();
  const about = [...(id === 'team' ? teams : paths)].find((one) => one.id === name)?.name ?? name;
  return eventFeed(eventSource(`Events: ${about}`, `${folder}/`, eventsOf(id, name!)));
}

export const place = () => ({ organisation: loadSite().organisation, at: whole });

const deprecations = () => loadDeprecations().deprecations.map(({ slug }) => loadDeprecation(slug));

/** What the platform team has published about one path. */
function pathFeed(id: string): Feed {
  const { paths, asOf } = loadSite();
  const own = [
    ...loadChangelog()
      .entries.filter(({ entry }) => entry.path === id)
      .map(item),
    ...deprecations()
      .filter(({ row }) => row.path?.id === id)
      .flatMap(happenings),
  ].filter(({ published }) => published <= asOf);
  const items = own.sort((a, b) =>
    a.published > b.published ? -1 : a.published < b.published ? 1 : a.id < b.id ? -1 : 1,
  );
  return {
    title: paths.find((one) => one.id === id)!.name,
    id: feedId(`adoption/${id}/`),
    folder: `adoption/${id}/`,
    updated:
      items
        .map(({ updated }) => updated)
        .sort()
        .at(-1) ?? asOf,
    items,
  };
}

function eventSource(title: string, folder: string, events: EventSource['events']): EventSource {
  const addressOf = (component: string) => {
    const address = addressOfComponent(component);
    return address && `${address}/`;
  };
  return { title, folder, events, asOf: loadEvents().asOf, addressOf };
}
