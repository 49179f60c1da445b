import { WEEKS, curve, deliveries, measured, waitsOfCommits } from '../delivery/delivery.ts';
import { NO_SOURCE } from '../delivery/deployments.ts';
import { FEWEST_PEOPLE, everybody } from '../delivery/few.ts';
import { quantile } from '../delivery/kaplan-meier.ts';
import type { Metric } from '../metric.ts';
import { unknown } from '../share.ts';
import { SQUASHES, squashes } from '../delivery/work.ts';

export const leadTime: Metric = {
  id: 'lead-time',
  title: 'Lead time for changes',
  question: 'How long does what is written wait until it is deployed?',
  definition: `Of the commits that people wrote in the last ${WEEKS} weeks: days until the first later deployment that contains the commit, by git’s own history and not by date. Those not deployed yet are not left out but censored (Kaplan–Meier), so the median cannot look short because slow ones are still under way. What was written before a component’s first tag is not judged. Per commit and per change (what landed together, from its first commit on). Where the forge squashes at least ${100 * SQUASHES}% of what lands, a commit is as old as its merge, and the figure says merge to deploy. Version tags stand for deployments unless continuous deployment is declared. Nothing is said of fewer than ${FEWEST_PEOPLE} people.`,
  unit: 'days',
  basis: 'proxy',
  version: 1,
  needs: ['version tags', 'commits in time', 'declared continuous deployment'],
  unknownWhen: `nothing says when anything was deployed, not half of the commits are deployed yet, or fewer than ${FEWEST_PEOPLE} people wrote them`,
  bands: [
    { range: 'under 1 day', means: 'elite; DORA 2024' },
    { range: '1 day to 1 week', means: 'high; DORA 2024' },
    { range: '1 week to 1 month', means: 'medium; DORA 2024' },
    { range: '1 to 6 months', means: 'low; DORA 2024' },
  ],
  scopes: ['organisation'],
  measure(world) {
    const all = deliveries(world).filter(({ quiet }) => !quiet);
    const among = measured(all);
    const members = all.map(({ component, deployed }) => ({
      component: component.id,
      path: null,
      side: deployed ? ('counted' as const) : ('unclear' as const),
      because: deployed
        ? `Its commits are followed to their deployment${squashes(component) ? '; the forge squashes, so from the merge on' : ''}.`
        : `It has ${NO_SOURCE}, or none for a year.`,
      evidence: [],
    }));
    if (among.length === 0) return unknown('nothing says when anything was deployed', members);
    if (everybody(among).size < FEWEST_PEOPLE) return unknown(`fewer than ${FEWEST_PEOPLE} people`, members);
    const waits = among.flatMap(({ written, deployed }) => waitsOfCommits(written, deployed, world.asOf));
    const value = quantile(curve(waits), 0.5);
    if (value === null) return unknown('not half of the commits are deployed yet', members);
    const measure = {
      value,
      n: among.length,
      of: all.length,
      unclear: all.length - among.length,
      basis: 'proxy' as const,
    };
    return { measure, members };
  },
};
