/** What deliveries were like before and after a path was adopted, told of the adopters alone: nothing is compared with others. */
import type { GoldenPath } from '../../../data/schema/inputs.ts';
import type { BeforeAfter } from '../../../data/schema/report/outcomes.ts';
import type { Day } from '../../../data/schema/shapes.ts';
import { addDays, addMonths, daysBetween } from '../world/days.ts';
import { curve, waitsOfCommits } from './delivery.ts';
import { deploymentDays, deployments, endOf, type Deployments } from './deployments.ts';
import { FEWEST_PEOPLE } from './few.ts';
import { quantile } from './kaplan-meier.ts';
import { SPAN, peopleAround } from './impact.ts';
import type { Pair } from '../world/pair.ts';
import { ofPath, pairsIn } from '../world/scope.ts';
import { between, writtenIn } from './work.ts';
import type { World } from '../world/world.ts';

interface Adopter {
  pair: Pair;
  deployed: Deployments;
  days: Day[];
}
/** The dip that the 2024 DORA report found is a matter of the first months. */
const WINDOWS: { id: BeforeAfter['windows'][number]['id']; title: string; from: number; to: number }[] = [
  { id: 'before', title: 'The six months before', from: -SPAN.before, to: 0 },
  { id: 'first', title: 'The first three months', from: 0, to: 3 },
  { id: 'later', title: 'Months four to thirteen', from: 3, to: SPAN.after + 1 },
];

/** One component’s year is an anecdote. */
const FEWEST_COMPONENTS = 2;

/** Null: fewer than two have been seen through the whole time, or fewer than five people worked on them. */
export function beforeAfter(path: GoldenPath, world: World): BeforeAfter | null {
  const adopters = adoptersOf(path, world);
  const people = new Set(adopters.flatMap(({ pair }) => [...peopleAround(pair)])).size;
  if (adopters.length < FEWEST_COMPONENTS || people < FEWEST_PEOPLE) return null;
  const frequency = (from: number, to: number) => mean(adopters.map((one) => perWeek(one, from, to)));
  return {
    components: adopters.length,
    months: Array.from({ length: SPAN.before + SPAN.after + 1 }, (_, index) => index - SPAN.before).map((month) => ({
      month,
      perWeek: frequency(month, month + 1),
    })),
    windows: WINDOWS.map(({ id, title, from, to }) => ({
      id,
      title,
      perWeek: frequency(from, to),
      leadTime: leadTime(adopters, from, to, world.asOf),
    })),
  };
}

/** On the path for thirteen months, deployed six months before that or earlier, and not born with it. */
function adoptersOf(path: GoldenPath, world: World): Adopter[] {
  const { asOf, inputs } = world;
  return pairsIn(world, ofPath(path.id)).flatMap((pair) => {
    if (pair.joined === null || pair.how === 'born-with-it') return [];
    const deployed = deployments(pair.component, inputs.organisation, asOf);
    const days = deployed ? deploymentDays(deployed) : [];
    const from = addMonths(pair.joined.day, -SPAN.before);
    const to = addMonths(pair.joined.day, SPAN.after + 1);
    return deployed && days[0]! <= from && to <= addDays(asOf, 1) ? [{ pair, deployed, days }] : [];
  });
}

/** Days with a deployment per week, from so many months after joining up to so many. */
function perWeek({ pair, days }: Adopter, from: number, to: number): number {
  const [first, end] = [addMonths(pair.joined!.day, from), addMonths(pair.joined!.day, to)];
  return days.filter((day) => day >= first && day < end).length / (daysBetween(first, end) / 7);
}

/** The median, in days, of what was written in that time. */
function leadTime(adopters: Adopter[], from: number, to: number, asOf: Day): number | null {
  const waits = adopters.flatMap(({ pair, deployed }) => {
    const [first, end] = [from, to].map((months) => endOf(addDays(addMonths(pair.joined!.day, months), -1)));
    return waitsOfCommits(between(writtenIn(pair.component), first!, end!), deployed, asOf);
  });
  return quantile(curve(waits), 0.5);
}

const mean = (numbers: number[]) =>
  Math.round((1000 * numbers.reduce((sum, one) => sum + one, 0)) / numbers.length) / 1000;
