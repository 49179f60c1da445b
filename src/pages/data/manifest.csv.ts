import type { APIRoute } from 'astro';
import { csvFile } from '../../files.ts';
import { manifestCsv } from '../../queries/data-page.ts';
import { reportFiles } from '../../report-files.ts';

export const GET: APIRoute = () => csvFile(manifestCsv(reportFiles()));
