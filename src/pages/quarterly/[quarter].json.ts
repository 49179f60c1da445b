import type { APIRoute } from 'astro';
import { loadQuarters } from '../../documents.ts';
import { jsonFile } from '../../files.ts';

export const getStaticPaths = () => loadQuarters().map(({ edition: { quarter } }) => ({ params: { quarter } }));

export const GET: APIRoute = ({ params }) =>
  jsonFile(loadQuarters().find(({ edition }) => edition.quarter === params['quarter']));
