import type { APIRoute } from 'astro';
import { loadExemptions } from '../documents.ts';
import { csvFile } from '../files.ts';
import { exemptionsCsv } from '../queries/exemptions.ts';

export const GET: APIRoute = () => csvFile(exemptionsCsv(loadExemptions()));
