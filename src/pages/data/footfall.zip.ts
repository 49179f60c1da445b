import type { APIRoute } from 'astro';
import { dataZip } from '../../data-zip.ts';
import { zipFile } from '../../files.ts';

export const GET: APIRoute = () => zipFile(dataZip().bytes);
