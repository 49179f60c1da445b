import type { APIRoute } from 'astro';
import { eventRoutes, eventsOf } from '../../../../event-routes.ts';
import { csvFile } from '../../../../files.ts';
import { eventLogCsv } from '../../../../queries/event-log.ts';

export const getStaticPaths = () => eventRoutes();

export const GET: APIRoute = ({ params }) => csvFile(eventLogCsv(eventsOf(params['kind']!, params['id']!)));
