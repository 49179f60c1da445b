import type { APIRoute } from 'astro';
import { loadChangelog, loadSite } from '../../documents.ts';
import { atom } from '../../queries/feeds.ts';
import { whole } from '../../url.ts';

export const GET: APIRoute = () => {
  const feed = atom(loadChangelog(), { organisation: loadSite().organisation, at: whole });
  return new Response(feed, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
};
