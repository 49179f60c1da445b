import type { APIRoute } from 'astro';
import { loadDeprecation, loadDeprecations } from '../../documents.ts';
import { jsonFile } from '../../files.ts';

export const getStaticPaths = () => loadDeprecations().deprecations.map(({ slug }) => ({ params: { id: slug } }));

export const GET: APIRoute = ({ params }) => jsonFile(loadDeprecation(params['id']!));
