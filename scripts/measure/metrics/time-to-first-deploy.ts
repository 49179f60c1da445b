import { ARRIVAL_MONTHS, arrivals } from '../delivery/arrivals.ts';
import { FEWEST_PEOPLE } from '../delivery/few.ts';
import { kaplanMeier, quantile } from '../delivery/kaplan-meier.ts';
import type { Metric } from '../metric.ts';
import { unknown } from '../share.ts';

export const timeToFirstDeploy: Metric = {
  id: 'time-to-first-deploy',
  title: 'Time to first deployment',
  question: 'How long until something of a newcomer’s is in production?',
  definition: `Of the people whose first commit in the organisation falls in the ${ARRIVAL_MONTHS} months up to the day: days from that commit to the first deployment that contains a commit of theirs, in any component; those not there yet are censored (Kaplan–Meier). Whether they began on a golden path is decided at that first commit. Version tags stand for deployments unless continuous deployment is declared; people who only committed where, on the day they came, nothing had yet said when it was deployed cannot be judged. Bots are out, people are counted under keyed hashes; one person with two addresses is two. Never by team, and no group of fewer than ${FEWEST_PEOPLE} people.`,
  unit: 'days',
  basis: 'proxy',
  version: 1,
  needs: ['version tags', 'commits in time', 'declared continuous deployment'],
  unknownWhen: `they committed only where nothing says when it was deployed, there are fewer than ${FEWEST_PEOPLE} of them, or not half are deployed yet`,
  bands: [{ range: 'under 30 days', means: 'practitioners’ rule of thumb' }],
  scopes: ['organisation'],
  measure(world) {
    const all = arrivals(world);
    const waits = all.flatMap(({ wait }) => wait ?? []);
    if (all.length === 0) return unknown(`nobody new in the last ${ARRIVAL_MONTHS} months`);
    if (waits.length < FEWEST_PEOPLE) return unknown(`fewer than ${FEWEST_PEOPLE} newcomers could be judged`);
    const value = quantile(kaplanMeier(waits), 0.5);
    if (value === null) return unknown('not half of the newcomers have had anything deployed yet');
    const n = waits.length;
    return { measure: { value, n, of: all.length, unclear: all.length - n, basis: 'proxy' }, members: [] };
  },
};
