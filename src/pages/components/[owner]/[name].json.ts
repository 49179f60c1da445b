import type { APIRoute } from 'astro';
import { componentRoutes } from '../../../component-routes.ts';
import { loadComponent } from '../../../documents.ts';
import { jsonFile } from '../../../files.ts';

export const getStaticPaths = componentRoutes;

export const GET: APIRoute = ({ props }) => jsonFile(loadComponent(props['id']));
