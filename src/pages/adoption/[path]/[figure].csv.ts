import type { APIRoute } from 'astro';
import { loadPath, loadSite } from '../../../documents.ts';
import { csvFile } from '../../../files.ts';
import { PATH_FILES } from '../../../queries/path-files.ts';

export const getStaticPaths = () =>
  loadSite().paths.flatMap(({ id }) => Object.keys(PATH_FILES).map((figure) => ({ params: { path: id, figure } })));

export const GET: APIRoute = ({ params }) => csvFile(PATH_FILES[params['figure']!]!(loadPath(params['path']!)));
