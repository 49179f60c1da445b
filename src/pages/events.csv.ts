import type { APIRoute } from 'astro';
import { loadEvents } from '../documents.ts';
import { csvFile } from '../files.ts';
import { eventLogCsv } from '../queries/event-log.ts';

export const GET: APIRoute = () => csvFile(eventLogCsv(loadEvents().events));
