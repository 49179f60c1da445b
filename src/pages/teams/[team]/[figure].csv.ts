import type { APIRoute } from 'astro';
import type { TeamReport } from '../../../../data/schema/report/team.ts';
import { loadSite, loadTeam } from '../../../documents.ts';
import { csvFile } from '../../../files.ts';
import { footfallCsv } from '../../../queries/footfall.ts';
import { squareCsv } from '../../../queries/square.ts';
import { findingsCsv } from '../../../queries/team-page.ts';

const FILES: Record<string, (report: TeamReport) => string> = {
  footfall: (report) => footfallCsv(report.footfall),
  square: (report) => squareCsv(report.square),
  findings: (report) => findingsCsv(report.components.flatMap(({ findings }) => findings)),
};

export const getStaticPaths = () =>
  loadSite().teams.flatMap(({ id }) => Object.keys(FILES).map((figure) => ({ params: { team: id, figure } })));

export const GET: APIRoute = ({ params }) => csvFile(FILES[params['figure']!]!(loadTeam(params['team']!)));
