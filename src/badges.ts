/** Every badge by its address under `badges/`: `overview`, `adoption/<path>`, `teams/<team>`, `deprecations/<id>`. */
import type { Footfall } from '../data/schema/report/parts.ts';
import { loadDeprecations, loadOverview, loadSite, loadTeam } from './documents.ts';
import { overviewFootfall } from './overview-footfall.ts';
import type { Badge } from './queries/badge.ts';
import { footfallShare } from './queries/footfall.ts';
import { count, percent, printed } from './queries/print.ts';

export function badges(): Map<string, Badge> {
  return new Map<string, Badge>([
    ['overview', walkers(`${loadSite().organisation} on golden paths`, overviewFootfall())],
    ...loadOverview().paths.map(({ id, name, adopted }): [string, Badge] => {
      const { figure, fraction, share } = printed(adopted);
      return [`adoption/${id}`, badge(name, share === null ? null : `${figure} ${fraction}`)];
    }),
    ...loadSite().teams.map(({ id, name }): [string, Badge] => [
      `teams/${id}`,
      walkers(`${name} on golden paths`, loadTeam(id).footfall),
    ]),
    ...loadDeprecations().deprecations.map(({ slug, id, affected }): [string, Badge] => [
      `deprecations/${slug}`,
      badge(id, 'unknown' in affected ? null : `${count(affected.n)} of ${count(affected.of)} use it`, 'not measured'),
    ]),
  ]);
}

/** The number that the footfall of the page says. */
function walkers(label: string, footfall: Footfall): Badge {
  const { walking, of } = footfallShare(footfall);
  return badge(label, of === 0 ? null : `${percent(walking, of)} ${count(walking)}/${count(of)}`);
}

const badge = (label: string, value: string | null, otherwise = 'not known'): Badge => ({
  label,
  value: value ?? otherwise,
  known: value !== null,
});
