import type { APIRoute } from 'astro';
import { loadHealth } from '../documents.ts';
import { csvFile } from '../files.ts';
import { healthCsv } from '../queries/health-page.ts';

export const GET: APIRoute = () => csvFile(healthCsv(loadHealth()));
