/** `mess.json`: sprawl, desire paths, what nobody owns, what nobody looks after. */
import type { DesirePath, JobSprawl, Mess } from '../../../data/schema/report/mess.ts';
import { addMonths } from '../world/days.ts';
import { desires } from '../desire.ts';
import { exemptionDemand, requests } from '../metrics/exemption-demand.ts';
import { pathUpkeep } from '../metrics/path-upkeep.ts';
import { unowned } from '../metrics/unowned.ts';
import { ofPath, organisation } from '../world/scope.ts';
import { effectiveNumber, heldOn, jobs, weights, type Held, type Job } from '../sprawl.ts';
import { plural } from '../words.ts';
import type { World } from '../world/world.ts';

export function mess(world: World): Mess {
  const sprawl = jobs(world).map((job) => jobSprawl(job, world));
  const desired = desirePathsOf(world);
  const labels = new Map(world.components.map(({ id, label }) => [id, label]));
  const { measure, members } = unowned.measure(world, organisation);
  const without = members.filter(({ side }) => side === 'counted');
  return {
    schema: 'footfall/mess/1',
    asOf: world.asOf,
    finding: finding(sprawl, desired.length, without.length),
    sprawl,
    desirePaths: desired,
    unowned: {
      measure,
      components: without.map(({ component, because, evidence }) => ({
        component,
        label: labels.get(component)!,
        because,
        evidence,
      })),
    },
    upkeep: world.inputs.goldenPaths.map(({ id, name }) => {
      const answer = pathUpkeep.measure(world, ofPath(id));
      const because = answer.members.map((one) => `${one.component}: ${one.because}`);
      return { path: id, name, measure: answer.measure, because };
    }),
    demand: exemptionDemand.measure(world, organisation).measure,
    reasons: repeated(world),
  };
}

function finding(sprawl: JobSprawl[], desired: number, without: number): string {
  const ci = sprawl[0]!.alternatives.filter(({ components }) => components > 0).length;
  const none = (n: number, one: string) => (n === 0 ? `no ${one}` : plural(n, one));
  return `${none(ci, 'CI system')}, ${none(desired, 'desire path')}, ${none(without, 'component')} without an owner`.replace(
    /^n/,
    'N',
  );
}

function jobSprawl(job: Job, world: World): JobSprawl {
  const now = heldOn(job, world.asOf);
  const before = heldOn(job, addMonths(world.asOf, -12));
  const weight = weights(now);
  const having = now.filter(({ has }) => has.length > 0).length;
  const withIt = (held: Held[], id: string) => held.filter(({ has }) => has.includes(id)).length;
  const alternatives = job.alternatives.map(({ id, name, removal }) => ({
    name,
    components: withIt(now, id),
    yearAgo: withIt(before, id),
    weight: having === 0 ? 0 : Math.round((1000 * (weight.get(id) ?? 0)) / having) / 1000,
    removal,
  }));
  return {
    id: job.id,
    title: job.title,
    of: now.length,
    components: having,
    several: now.filter(({ has }) => has.length > 1).length,
    effective: effectiveNumber(weight.values()),
    alternatives: alternatives
      .filter(({ components, yearAgo }) => components + yearAgo > 0)
      .sort((a, b) => b.components - a.components || (a.name < b.name ? -1 : 1)),
    flows: flows(job, before, now),
  };
}

/** What it lost in the year, against what it has gained; most components first. */
function flows({ alternatives }: Job, before: Held[], now: Held[]): JobSprawl['flows'] {
  const names = new Map(alternatives.map(({ id, name }) => [id, name]));
  const earlier = new Map(before.map(({ component, has }) => [component.id, has]));
  const found = new Map<string, JobSprawl['flows'][number]>();
  for (const { component, has } of now) {
    const had = earlier.get(component.id) ?? [];
    for (const lost of had.filter((id) => !has.includes(id)))
      for (const gained of has.filter((id) => !had.includes(id))) {
        const flow = found.get(`${lost} ${gained}`) ?? {
          from: names.get(lost)!,
          to: names.get(gained)!,
          components: [],
        };
        flow.components.push(component.id);
        found.set(`${lost} ${gained}`, flow);
      }
  }
  return [...found.values()].sort(
    (a, b) => b.components.length - a.components.length || (`${a.from} ${a.to}` < `${b.from} ${b.to}` ? -1 : 1),
  );
}

function desirePathsOf(world: World): DesirePath[] {
  return desires(world).map(({ subject, what, teams, users, yearAgo }) => ({
    subject,
    what,
    teams,
    components: users.map(({ component, since, evidence }) => ({
      component: component.id,
      label: component.label,
      team: world.owners.get(component.id)?.team?.id ?? null,
      since,
      evidence,
    })),
    yearAgo,
  }));
}

function repeated(world: World): Mess['reasons'] {
  const byReason = Map.groupBy(requests(world, organisation), ({ reason }) => reason.trim().toLowerCase());
  return [...byReason.values()]
    .filter((all) => all.length > 1)
    .map((all) => ({ reason: all[0]!.reason, requests: all.length }))
    .sort((a, b) => b.requests - a.requests || (a.reason < b.reason ? -1 : 1));
}
