import { kaplanMeier, quantile } from '../delivery/kaplan-meier.ts';
import type { Metric } from '../metric.ts';
import { NEWBORN_MONTHS, newborns } from '../world/newborn.ts';
import { unknown } from '../share.ts';

export const serviceTimeToFirstDeploy: Metric = {
  id: 'service-time-to-first-deploy',
  title: 'A component’s time to its first deployment',
  question: 'How long from the first code of a component to its first deployment?',
  definition: `Of the components born in the ${NEWBORN_MONTHS} months up to the day: days from the first code to the first deployment, the median. Version tags stand for deployments unless continuous deployment is declared. A component without a tag yet cannot be told from one that is deployed in another way: it is unclear, so that the median is of those that have been deployed, and rather too short.`,
  unit: 'days',
  basis: 'proxy',
  version: 1,
  needs: ['version tags', 'day of the first code', 'declared continuous deployment'],
  unknownWhen: 'it has no version tag yet, and nobody has declared that merges are deployed',
  bands: [{ range: 'under 30 days', means: 'time to first value; practitioners’ rule of thumb' }],
  scopes: ['organisation'],
  measure(world) {
    const all = newborns(world);
    const waits = all.flatMap(({ wait }) => wait ?? []);
    const members = all.map(({ component, wait }) => ({
      component: component.id,
      path: null,
      side: wait ? ('counted' as const) : ('unclear' as const),
      because: wait
        ? `Born on ${component.born}, deployed after ${Math.round(wait.time)} days.`
        : `Born on ${component.born}; no deployment is known.`,
      evidence: [],
    }));
    if (all.length === 0) return unknown(`no component was born in the last ${NEWBORN_MONTHS} months`);
    if (waits.length === 0) return unknown('nothing says when any of them was deployed', members);
    const value = quantile(kaplanMeier(waits), 0.5);
    const n = waits.length;
    return { measure: { value, n, of: all.length, unclear: all.length - n, basis: 'proxy' }, members };
  },
};
