import { FEWEST_PEOPLE } from '../delivery/few.ts';
import { FEWEST_TEAMS, SPAN, impactGroups } from '../delivery/impact.ts';
import type { Metric } from '../metric.ts';
import { unknown } from '../share.ts';

export const impact: Metric = {
  id: 'impact',
  title: 'Change in delivery with adoption',
  question: 'Do those who adopt it deploy more often afterwards than those who have not yet?',
  definition: `Deployment days per week and component, month by month: how much more they changed since the month before adoption than those of components that had not adopted by then (group-time effects for staggered adoption, Callaway and Sant’Anna 2021, without covariates), pooled over adopters by months since adoption, the same span for all: ${SPAN.before} months before to ${SPAN.after} after. The value is the mean of the effects from adoption on. The same basis before and after; a component born with the path has no before. Bands are the middle 95% when whole teams are drawn again; chosen and imposed adoptions are told apart; a placebo with a date a year too early stands beside it. It is an association: who adopts early may be who delivers better anyway. A dip in the first months is expected (DORA 2024). Fewer than ${FEWEST_TEAMS} teams of adopters, or ${FEWEST_PEOPLE} people: too few to show.`,
  unit: 'deployment days per week',
  basis: 'proxy',
  version: 1,
  needs: ['version tags', 'references', 'traits', 'commits in time', 'owners'],
  unknownWhen: `fewer than ${FEWEST_TEAMS} teams have adopters that are seen through the whole span and can be compared`,
  bands: [],
  scopes: ['path'],
  measure(world, { path: id }) {
    const path = world.inputs.goldenPaths.find((one) => one.id === id)!;
    const { teams, components, overall } = impactGroups(path, world)[0]!;
    if (overall === null)
      return unknown(`too few to show: adopters of ${teams} teams can be compared, ${FEWEST_TEAMS} are needed`);
    const measure = { value: overall.effect, n: components, of: components, unclear: 0, basis: 'proxy' as const };
    return { measure, members: [] };
  },
};
