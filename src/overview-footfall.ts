/** The footfall of the front page, for the page and for its file alike. */
import type { Footfall } from '../data/schema/report/parts.ts';
import { loadOverview, loadPath, loadSite } from './documents.ts';
import { walkers } from './queries/overview.ts';

export function overviewFootfall(): Footfall {
  const reports = loadSite().paths.map(({ id }) => loadPath(id));
  return walkers(loadOverview().footfall, reports);
}
