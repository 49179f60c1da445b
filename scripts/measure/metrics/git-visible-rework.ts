import { WEEKS, DAY_SECONDS, deliveries, measured } from '../delivery/delivery.ts';
import { endOf, type Deployments } from '../delivery/deployments.ts';
import { FEWEST_PEOPLE, everybody } from '../delivery/few.ts';
import type { Component } from '../world/component.ts';
import type { Metric } from '../metric.ts';
import { known, unknown } from '../share.ts';
import type { World } from '../world/world.ts';

/** The same for all, so that those who deploy often are not punished. */
const DAYS = 7;

export const gitVisibleRework: Metric = {
  id: 'git-visible-rework',
  title: 'Rework that git shows',
  question: 'How many deployments brought something that was taken back within a week?',
  definition: `Of the deployments of the last ${WEEKS} weeks that are at least ${DAYS} days old: the share with a commit in them that another commit, written within ${DAYS} days after the deployment, says it reverts by its full id. Only what git revert writes is seen; a fix forward is not, nor a rollback outside of git: it is a lower bound, and no change failure rate. Nothing is said of fewer than ${FEWEST_PEOPLE} people.`,
  unit: 'share',
  basis: 'proxy',
  version: 1,
  needs: ['version tags', 'commits in time', 'reverts by id'],
  unknownWhen: `nothing says when anything was deployed, or fewer than ${FEWEST_PEOPLE} people worked on it`,
  bands: [],
  scopes: ['organisation'],
  measure(world) {
    const among = measured(deliveries(world));
    if (among.length === 0) return unknown('nothing says when anything was deployed');
    if (everybody(among).size < FEWEST_PEOPLE) return unknown(`fewer than ${FEWEST_PEOPLE} people`);
    const found = among.map(({ component, deployed }) => ({ component, ...rework(component, deployed, world) }));
    const n = found.reduce((sum, one) => sum + one.reworked, 0);
    const of = found.reduce((sum, one) => sum + one.deployments, 0);
    const members = found.map(({ component }) => ({
      component: component.id,
      path: null,
      side: 'counted' as const,
      because: 'Its deployments are among those counted.',
      evidence: [],
    }));
    return { measure: known(n, of, 0, 'proxy'), members };
  },
};

function rework({ activity }: Component, deployed: Deployments, { asOf }: World) {
  const end = endOf(asOf);
  const old = end - DAYS * DAY_SECONDS;
  const times = new Set(deployed.times.filter((time) => time >= end - WEEKS * 7 * DAY_SECONDS && time < old));
  const reworked = new Set<number>();
  for (const [by, of] of activity!.reverts) {
    const time = deployed.firstWith(of);
    const at = activity!.commits.time[by]!;
    if (time !== null && times.has(time) && at > time && at <= time + DAYS * DAY_SECONDS) reworked.add(time);
  }
  return { reworked: reworked.size, deployments: times.size };
}
