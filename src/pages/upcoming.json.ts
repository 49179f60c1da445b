import type { APIRoute } from 'astro';
import { loadChangelog, loadDeprecations } from '../documents.ts';
import { jsonFile } from '../files.ts';
import { upcoming } from '../queries/upcoming.ts';
import { whole } from '../url.ts';

export const GET: APIRoute = () => jsonFile(upcoming(loadDeprecations(), loadChangelog(), whole));
