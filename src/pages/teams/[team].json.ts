import type { APIRoute } from 'astro';
import { loadSite, loadTeam } from '../../documents.ts';
import { jsonFile } from '../../files.ts';

export const getStaticPaths = () => loadSite().teams.map(({ id }) => ({ params: { team: id } }));

export const GET: APIRoute = ({ params }) => jsonFile(loadTeam(params['team']!));
