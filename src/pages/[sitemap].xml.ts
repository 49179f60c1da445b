/** A sitemap needs whole addresses, so there is one only where FOOTFALL_SITE says where the site stands. */
import type { APIRoute } from 'astro';
import { addressOfComponent } from '../addresses.ts';
import { loadDefinitions, loadQuarters, loadSite } from '../documents.ts';
import { url } from '../url.ts';

export const getStaticPaths = () => (process.env['FOOTFALL_SITE'] ? [{ params: { sitemap: 'sitemap' } }] : []);

export const GET: APIRoute = ({ site: home }) => {
  const site = loadSite();
  const pages = [
    ...[
      '',
      'adoption/',
      'teams/',
      'components/',
      'checks/',
      'events/',
      'mess/',
      'data/',
      'about/methodology/',
      'about/data-health/',
    ],
    'quarterly/',
    ...loadQuarters().map(({ edition }) => `quarterly/${edition.quarter}/`),
    ...site.paths.map(({ id }) => `adoption/${id}/`),
    ...site.teams.map(({ id }) => `teams/${id}/`),
    ...site.components.map(({ id }) => `${addressOfComponent(id)}/`),
    ...loadDefinitions().checks.map(({ id }) => `checks/${id}/`),
  ];
  const entries = pages.map(
    (page) => `<url><loc>${new URL(url(page), home).href}</loc><lastmod>${site.asOf}</lastmod></url>`,
  );
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('\n')}\n</urlset>\n`,
    { headers: { 'content-type': 'application/xml' } },
  );
};
