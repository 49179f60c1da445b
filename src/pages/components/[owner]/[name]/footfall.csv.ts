import type { APIRoute } from 'astro';
import { componentRoutes } from '../../../../component-routes.ts';
import { loadComponent } from '../../../../documents.ts';
import { csvFile } from '../../../../files.ts';
import { componentFootfall } from '../../../../queries/component-page.ts';
import { footfallCsv } from '../../../../queries/footfall.ts';

export const getStaticPaths = componentRoutes;

export const GET: APIRoute = ({ props }) => csvFile(footfallCsv(componentFootfall(loadComponent(props['id'])), 'path'));
