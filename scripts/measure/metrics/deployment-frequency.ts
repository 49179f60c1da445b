import { BUCKETS } from '../delivery/delivery-bucket.ts';
import { WEEKS, deliveries, measured, type Delivery } from '../delivery/delivery.ts';
import { NO_SOURCE, sourceInWords } from '../delivery/deployments.ts';
import { FEWEST_PEOPLE, everybody } from '../delivery/few.ts';
import type { Member, Metric } from '../metric.ts';
import { unknown } from '../share.ts';

export const deploymentFrequency: Metric = {
  id: 'deployment-frequency',
  title: 'Deployment frequency',
  question: 'How often is a component deployed?',
  definition: `Days with a deployment per component and week, over the last ${WEEKS} weeks, of the components that people worked on in that time. Several deployments on one day are one. Version tags stand for deployments, dated by the commit they point to: those of final releases of the whole repository (v1.2.0, release_1234, production-2026-06-16.2), not of a part of it by name (ui-v1.2) nor of tries before a release (v2.0.0-rc.1); where people declare continuous deployment, merges do. A component without either, or without a tag for a year, cannot be judged; weeks before a component’s first tag are left out. One that nobody worked on is quiet, which is no failure. Nothing is said of fewer than ${FEWEST_PEOPLE} people.`,
  unit: 'deployment days per component and week',
  basis: 'proxy',
  version: 1,
  needs: ['version tags', 'commits in time', 'declared continuous deployment'],
  unknownWhen: `it has no source of deployments, or fewer than ${FEWEST_PEOPLE} people are behind the figure`,
  bands: BUCKETS.map(({ title, range }) => ({ range, means: `${title}; DORA’s Four Keys` })),
  scopes: ['organisation'],
  measure(world) {
    const all = deliveries(world);
    const among = measured(all);
    const members = all.map(memberOf);
    if (among.length === 0) return unknown('nothing says when anything was deployed', members);
    if (everybody(among).size < FEWEST_PEOPLE) return unknown(`fewer than ${FEWEST_PEOPLE} people`, members);
    const weeks = among.flatMap((one) => one.weeks);
    const value = weeks.reduce((sum, days) => sum + days, 0) / weeks.length;
    const unclear = all.filter(({ quiet, deployed }) => !quiet && deployed === null).length;
    return { measure: { value, n: among.length, of: among.length + unclear, unclear, basis: 'proxy' }, members };
  },
};

/** Of fewer than five people only whether it counts. */
function memberOf({ component, quiet, deployed, people, weeks }: Delivery): Member {
  const about = { component: component.id, path: null, evidence: [] };
  if (quiet)
    return { ...about, side: 'not-counted', because: `Quiet: nobody has worked on it in the last ${WEEKS} weeks.` };
  if (deployed === null) return { ...about, side: 'unclear', because: `It has ${NO_SOURCE}, or none for a year.` };
  const words = `${sourceInWords(deployed.source)[0]!.toUpperCase()}${sourceInWords(deployed.source).slice(1)}`;
  if (people.size < FEWEST_PEOPLE)
    return {
      ...about,
      side: 'counted',
      because: `${words}; fewer than ${FEWEST_PEOPLE} people, so it has no figure of its own.`,
    };
  const days = weeks.reduce((sum, one) => sum + one, 0);
  return { ...about, side: 'counted', because: `${words}: ${days} days in ${weeks.length} weeks.` };
}
