/** Sitemaps need whole addresses, so there are some only where FOOTFALL_SITE says where the site stands. */
import type { APIRoute } from 'astro';
import { addressOfComponent } from '../addresses.ts';
import { loadChangelog, loadDefinitions, loadDeprecations, loadQuarters, loadSite } from '../documents.ts';
import { eventRoutes } from '../event-routes.ts';
import { known } from '../url.ts';

const XMLNS = 'http://www.sitemaps.org/schemas/sitemap/0.9';

export const getStaticPaths = () =>
  known('') === null ? [] : ['sitemap-index', 'sitemap'].map((sitemap) => ({ params: { sitemap } }));

export const GET: APIRoute = ({ params }) => {
  const entry = (page: string) => `<loc>${known(page)}</loc><lastmod>${loadSite().asOf}</lastmod>`;
  const text =
    params['sitemap'] === 'sitemap'
      ? `<urlset xmlns="${XMLNS}">\n${pages()
          .map((page) => `<url>${entry(page)}</url>`)
          .join('\n')}\n</urlset>`
      : `<sitemapindex xmlns="${XMLNS}">\n<sitemap>${entry('sitemap.xml')}</sitemap>\n</sitemapindex>`;
  return new Response(`<?xml version="1.0" encoding="UTF-8"?>\n${text}\n`, {
    headers: { 'content-type': 'application/xml' },
  });
};

const SECTIONS = [
  'adoption',
  'teams',
  'components',
  'checks',
  'events',
  'mess',
  'deprecations',
  'changelog',
  'quarterly',
];

function pages(): string[] {
  const site = loadSite();
  return [
    '',
    ...SECTIONS.map((section) => `${section}/`),
    'data/',
    'about/methodology/',
    'about/data-health/',
    ...loadQuarters().map(({ edition }) => `quarterly/${edition.quarter}/`),
    ...site.paths.map(({ id }) => `adoption/${id}/`),
    ...site.teams.map(({ id }) => `teams/${id}/`),
    ...[...new Set([...site.components, ...site.monorepos].map(({ id }) => id))].map(
      (id) => `${addressOfComponent(id)}/`,
    ),
    ...loadDefinitions().checks.map(({ id }) => `checks/${id}/`),
    ...eventRoutes().map(({ params: { kind, id } }) => `events/${kind}/${id}/`),
    ...loadDeprecations().deprecations.map(({ slug }) => `deprecations/${slug}/`),
    ...loadChangelog().entries.map(({ address }) => address),
  ];
}
