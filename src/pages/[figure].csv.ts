import type { APIRoute } from 'astro';
import type { Overview } from '../../data/schema/report/overview.ts';
import { loadOverview } from '../documents.ts';
import { overviewFootfall } from '../overview-footfall.ts';
import { csvFile } from '../files.ts';
import { curveCsv } from '../queries/curve.ts';
import { footfallCsv } from '../queries/footfall.ts';
import { funnelCsv } from '../queries/funnel.ts';
import { squareCsv } from '../queries/square.ts';

const FILES: Record<string, (overview: Overview) => string> = {
  footfall: () => footfallCsv(overviewFootfall()),
  curve: (overview) => curveCsv(overview.weeks),
  square: (overview) => squareCsv(overview.square),
  funnel: (overview) => funnelCsv(overview.funnel),
};

export const getStaticPaths = () => Object.keys(FILES).map((figure) => ({ params: { figure } }));

export const GET: APIRoute = ({ params }) => csvFile(FILES[params['figure']!]!(loadOverview()));
