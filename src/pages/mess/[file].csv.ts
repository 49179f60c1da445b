import type { APIRoute } from 'astro';
import type { Mess } from '../../../data/schema/report/mess.ts';
import { loadMess } from '../../documents.ts';
import { csvFile } from '../../files.ts';
import { desiresCsv, sprawlCsv } from '../../queries/mess-page.ts';

const FILES: Record<string, (mess: Mess) => string> = { sprawl: sprawlCsv, 'desire-paths': desiresCsv };

export const getStaticPaths = () => Object.keys(FILES).map((file) => ({ params: { file } }));

export const GET: APIRoute = ({ params }) => csvFile(FILES[params['file']!]!(loadMess()));
