import type { APIRoute } from 'astro';
import { loadPath, loadSite } from '../../documents.ts';
import { jsonFile } from '../../files.ts';

export const getStaticPaths = () => loadSite().paths.map(({ id }) => ({ params: { path: id } }));

export const GET: APIRoute = ({ params }) => jsonFile(loadPath(params['path']!));
