import type { APIRoute } from 'astro';
import { loadChangelog, loadSite } from '../../documents.ts';
import { jsonFile } from '../../files.ts';
import { jsonFeed } from '../../queries/feeds.ts';
import { whole } from '../../url.ts';

export const GET: APIRoute = () =>
  jsonFile(jsonFeed(loadChangelog(), { organisation: loadSite().organisation, at: whole }));
