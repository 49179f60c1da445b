import type { APIRoute } from 'astro';
import { loadEvents, loadSite } from '../../documents.ts';
import { feedOf } from '../../event-routes.ts';
import { atomFile } from '../../files.ts';
import { eventFeed } from '../../queries/event-feed.ts';
import { whole } from '../../url.ts';

export const GET: APIRoute = () =>
  atomFile(
    eventFeed(feedOf('events/', 'Events', loadEvents().events), { organisation: loadSite().organisation, at: whole }),
  );
