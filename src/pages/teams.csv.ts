import type { APIRoute } from 'astro';
import { loadMatrix } from '../documents.ts';
import { csvFile } from '../files.ts';
import { matrixCsv } from '../queries/matrix.ts';

export const GET: APIRoute = () => csvFile(matrixCsv(loadMatrix()));
