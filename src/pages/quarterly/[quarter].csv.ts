import type { APIRoute } from 'astro';
import { loadQuarters } from '../../documents.ts';
import { csvFile } from '../../files.ts';
import { quarterCsv } from '../../queries/quarter-files.ts';

export const getStaticPaths = () => loadQuarters().map(({ edition: { quarter } }) => ({ params: { quarter } }));

export const GET: APIRoute = ({ params }) =>
  csvFile(quarterCsv(loadQuarters().find(({ edition }) => edition.quarter === params['quarter'])!));
