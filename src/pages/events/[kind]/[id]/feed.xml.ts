import type { APIRoute } from 'astro';
import { loadSite } from '../../../../documents.ts';
import { eventRoutes, eventsOf, feedOf } from '../../../../event-routes.ts';
import { atomFile } from '../../../../files.ts';
import { eventFeed } from '../../../../queries/event-feed.ts';
import { whole } from '../../../../url.ts';

export const getStaticPaths = () => eventRoutes();

export const GET: APIRoute = ({ params, props }) => {
  const [kind, id] = [params['kind']!, params['id']!];
  const feed = feedOf(`events/${kind}/${id}/`, `Events: ${props['name']}`, eventsOf(kind, id));
  return atomFile(eventFeed(feed, { organisation: loadSite().organisation, at: whole }));
};
