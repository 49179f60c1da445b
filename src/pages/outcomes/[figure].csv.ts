import type { APIRoute } from 'astro';
import type { Outcomes } from '../../../data/schema/report/outcomes.ts';
import { loadOutcomes } from '../../documents.ts';
import { csvFile } from '../../files.ts';
import { impactCsv } from '../../queries/impact-figures.ts';
import { arrivalsCsv, componentsCsv, frequencyCsv, leadTimeCsv } from '../../queries/outcomes-files.ts';

const FILES: Record<string, (outcomes: Outcomes) => string> = {
  'lead-time': leadTimeCsv,
  frequency: frequencyCsv,
  components: componentsCsv,
  arrivals: arrivalsCsv,
  impact: impactCsv,
};

export const getStaticPaths = () => Object.keys(FILES).map((figure) => ({ params: { figure } }));

export const GET: APIRoute = ({ params }) => csvFile(FILES[params['figure']!]!(loadOutcomes()));
