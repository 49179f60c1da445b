import type { APIRoute } from 'astro';
import {
  loadDefinitions,
  loadEvents,
  loadExemptions,
  loadHealth,
  loadMatrix,
  loadMess,
  loadOutcomes,
  loadOverview,
} from '../documents.ts';
import { jsonFile } from '../files.ts';

const DOCUMENTS: Record<string, () => unknown> = {
  overview: loadOverview,
  teams: loadMatrix,
  health: loadHealth,
  definitions: loadDefinitions,
  events: loadEvents,
  mess: loadMess,
  exemptions: loadExemptions,
  outcomes: loadOutcomes,
};

export const getStaticPaths = () => Object.keys(DOCUMENTS).map((document) => ({ params: { document } }));

export const GET: APIRoute = ({ params }) => jsonFile(DOCUMENTS[params['document']!]!());
