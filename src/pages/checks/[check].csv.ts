import type { APIRoute } from 'astro';
import { loadDefinitions, loadFindings } from '../../documents.ts';
import { csvFile } from '../../files.ts';
import { findingsCsv } from '../../queries/team-page.ts';

export const getStaticPaths = () => loadDefinitions().checks.map(({ id }) => ({ params: { check: id } }));

export const GET: APIRoute = ({ params }) =>
  csvFile(findingsCsv(loadFindings().findings.filter((finding) => finding.check === params['check'])));
