/** How often each component is deployed, and how long what people write waits for it: the thirteen weeks up to a day. */
import type { Component } from '../world/component.ts';
import { addDays, dayNumber } from '../world/days.ts';
import { deploymentDays, deployments, endOf, type Deployments } from './deployments.ts';
import { kaplanMeier, type Step, type Wait } from './kaplan-meier.ts';
import { between, peopleOf, writtenIn, type Written } from './work.ts';
import type { World } from '../world/world.ts';
import type { Day } from '../../../data/schema/shapes.ts';

export const WEEKS = 13;
export const DAY_SECONDS = 86_400;

export interface Delivery {
  component: Component;
  /** Nobody wrote anything in the time: nothing to deploy, which is no failure. */
  quiet: boolean;
  /** Null: nothing says when it was deployed. */
  deployed: Deployments | null;
  /** What people wrote in the time, and they themselves. */
  written: Written[];
  people: Set<string>;
  /** Deployment days in each week, oldest first; shorter where it was first deployed later. */
  weeks: number[];
}

const known = new WeakMap<World, Delivery[]>();

/** Of every component that exists on the day. */
export function deliveries(world: World): Delivery[] {
  const found = known.get(world) ?? world.components.filter(({ since }) => since <= world.asOf).map(delivery(world));
  known.set(world, found);
  return found;
}

/** Without a deployment in twelve months, tags stand for nothing any more. */
const LAPSED_DAYS = 365;

const delivery =
  ({ asOf, inputs: { organisation } }: World) =>
  (component: Component): Delivery => {
    const end = endOf(asOf);
    const found = deployments(component, organisation, asOf);
    const deployed = found && found.times.at(-1)! >= end - LAPSED_DAYS * DAY_SECONDS ? found : null;
    const written = between(writtenIn(component), end - WEEKS * 7 * DAY_SECONDS, end);
    const weeks = deployed ? perWeek(deploymentDays(deployed), asOf) : [];
    return { component, quiet: written.length === 0, deployed, written, people: peopleOf(written), weeks };
  };

/** Weeks end on the as-of day's day of the week; those before the first deployment are left out: nobody tagged yet. */
function perWeek(days: Day[], asOf: Day): number[] {
  const first = addDays(asOf, 1 - 7 * WEEKS);
  const counts = new Array<number>(WEEKS).fill(0);
  for (const day of days) if (day >= first) counts[Math.floor((dayNumber(day) - dayNumber(first)) / 7)]!++;
  const since = days[0]!;
  const before = since <= first ? 0 : Math.floor((dayNumber(since) - dayNumber(first)) / 7);
  return counts.slice(before);
}

/** Measured: it has a source and something to deploy. */
export const measured = (all: Delivery[]): (Delivery & { deployed: Deployments })[] =>
  all.filter((one): one is Delivery & { deployed: Deployments } => !one.quiet && one.deployed !== null);

/** How long each commit waited, in days; those that still wait have been watched until the day. */
export function waitsOfCommits(written: Written[], { times, firstWith }: Deployments, asOf: Day): Wait[] {
  return since(times, written).map(({ row, at }) => waitUntil(at, firstWith(row), asOf));
}

/** The same for each change: what landed together waits from its first commit on. */
export function waitsOfChanges(written: Written[], { times, firstWith }: Deployments, asOf: Day): Wait[] {
  return [...Map.groupBy(since(times, written), ({ landed }) => landed).values()].map((together) => {
    const [first] = together.toSorted((a, b) => a.at - b.at);
    return waitUntil(first!.at, firstWith(first!.row), asOf);
  });
}

/** What was written before anything was ever tagged did not wait for a tag: nobody knows how it was deployed. */
const since = ([first = 0]: number[], written: Written[]) => written.filter(({ at }) => at >= first);

export function waitUntil(from: number, until: number | null, asOf: Day): Wait {
  const seconds = Math.max(0, (until ?? endOf(asOf)) - from);
  return { time: Math.round((seconds / DAY_SECONDS) * 100) / 100, happened: until !== null };
}

export const curve = (waits: Wait[]): Step[] => kaplanMeier(waits);
