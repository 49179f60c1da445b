/** The footfall of the front page, for the page and for its file alike. */
import type { Footfall } from '../data/schema/report/parts.ts';
import { loadOverview, loadPath, loadSite, once } from './documents.ts';
import { walkers } from './queries/overview.ts';

export const overviewFootfall = once((): Footfall => {
  const members = loadSite().paths.map(({ id }) => loadPath(id).members.map(({ component }) => component));
  return walkers(loadOverview().footfall, new Set(members.flat()));
});
