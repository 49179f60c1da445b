/** Whether deliveries changed where a path was adopted, more than where it was not yet: an association, with a placebo beside it. */
import type { GoldenPath } from '../../../data/schema/inputs.ts';
import type { Impact, ImpactGroup } from '../../../data/schema/report/outcomes.ts';
import type { Day } from '../../../data/schema/shapes.ts';
import { addMonths, daysBetween } from '../world/days.ts';
import { deploymentDays, deployments } from './deployments.ts';
import { FEWEST_PEOPLE } from './few.ts';
import { comparison, eventStudy, type Comparison, type Span, type Unit } from './group-time.ts';
import { ofPath, pairsIn } from '../world/scope.ts';
import type { Pair } from '../world/pair.ts';
import { teamBands } from './team-bootstrap.ts';
import { between, peopleOf, writtenIn } from './work.ts';
import { endOf } from './deployments.ts';
import type { World } from '../world/world.ts';

export const SPAN: Span = { before: 6, after: 12 };
export const FEWEST_TEAMS = 10;
/** So much earlier is the placebo's date; its span ends before the real one begins. */
const PLACEBO: { shift: number; span: Span } = { shift: 12, span: { before: 6, after: 11 } };

interface Adopter extends Unit {
  pair: Pair;
}
const KINDS: { id: ImpactGroup['id']; title: string; asks(pair: Pair): boolean }[] = [
  { id: 'all', title: 'All adopters', asks: () => true },
  {
    id: 'chosen',
    title: 'Chosen: by the own team or another',
    asks: ({ how }) => how === 'own-team' || how === 'another-team',
  },
  {
    id: 'imposed',
    title: 'Imposed: under a mandate or by the platform’s hand',
    asks: ({ how }) => how === 'under-mandate' || how === 'platform',
  },
];

const known = new WeakMap<World, Map<string, Impact['groups']>>();

/** All adopters, then those who chose it and those on whom it was imposed. */
export function impactGroups(path: GoldenPath, world: World): Impact['groups'] {
  const found = known.get(world) ?? new Map<string, Impact['groups']>();
  known.set(world, found);
  if (!found.has(path.id)) found.set(path.id, groupsOf(path, world));
  return found.get(path.id)!;
}

function groupsOf(path: GoldenPath, world: World): Impact['groups'] {
  const units = unitsOf(path, world);
  const shifted = units.map((unit) => placebo(unit));
  return KINDS.map(({ id, title, asks }) => {
    const asked = (unit: Unit) => asks((unit as Adopter).pair);
    const found = comparison(units, SPAN, asked);
    const treated = found.groups.flatMap((group) => group.treated as Adopter[]);
    const teams = new Set(treated.flatMap(({ pair }) => pair.team?.id ?? [])).size;
    const counts = { id, title, teams, components: treated.length };
    const people = new Set(treated.flatMap(({ pair }) => [...peopleAround(pair)]));
    if (teams < FEWEST_TEAMS || people.size < FEWEST_PEOPLE)
      return { ...counts, effects: [], overall: null, placebo: null };
    const { effects, overall } = banded(found)!;
    return { ...counts, effects, overall, placebo: banded(comparison(shifted, PLACEBO.span, asked))?.overall ?? null };
  });
}

/** Monthly deployment days per week of every component that the path is for and whose deployments are known. */
function unitsOf(path: GoldenPath, world: World): Adopter[] {
  const months = monthsUpTo(world);
  return pairsIn(world, ofPath(path.id)).flatMap((pair) => {
    const deployed = deployments(pair.component, world.inputs.organisation, world.asOf);
    if (!deployed || pair.how === 'born-with-it') return [];
    const perMonth = new Map<string, number>();
    const days = deploymentDays(deployed);
    for (const day of days) perMonth.set(day.slice(0, 7), (perMonth.get(day.slice(0, 7)) ?? 0) + 1);
    // In the month of the first one there must be one: it would say too much.
    const outcomes = months.map(({ month, weeks }) =>
      month <= days[0]!.slice(0, 7) ? null : (perMonth.get(month) ?? 0) / weeks,
    );
    const joined = pair.joined?.day.slice(0, 7);
    const adopted = joined === undefined ? null : months.findIndex(({ month }) => month === joined);
    return adopted === -1 ? [] : [{ pair, cluster: pair.team?.id ?? pair.component.id, adopted, outcomes }];
  });
}

/** Whole months from the first commit of all. */
function monthsUpTo({ components, asOf }: World): { month: string; weeks: number }[] {
  const first = components.reduce((day, { since }) => (since < day ? since : day), asOf);
  const months: { month: string; weeks: number }[] = [];
  for (let from: Day = `${first.slice(0, 7)}-01`; ;) {
    const next = addMonths(from, 1);
    if (daysBetween(next, asOf) < -1) return months;
    months.push({ month: from.slice(0, 7), weeks: daysBetween(from, next) / 7 });
    from = next;
  }
}

/** As if it had been adopted a year before, seen only up to the day it really was. */
function placebo(unit: Adopter): Adopter {
  if (unit.adopted === null) return unit;
  const { adopted } = unit;
  const early = adopted - PLACEBO.shift;
  return { ...unit, adopted: early, outcomes: unit.outcomes.map((one, period) => (period < adopted ? one : null)) };
}

function banded(
  found: Comparison,
): (Pick<ImpactGroup, 'effects'> & { overall: NonNullable<ImpactGroup['overall']> }) | null {
  const study = eventStudy(found);
  if (!study) return null;
  const bands = teamBands(found.clusters, (times) => {
    const drawn = eventStudy(found, times);
    return drawn && [drawn.overall, ...drawn.effects.map(({ effect }) => effect)];
  });
  const rounded = (value: number) => Math.round(value * 1000) / 1000;
  const at = (index: number, effect: number) => ({
    effect: rounded(effect),
    low: bands && rounded(bands[index]!.low),
    high: bands && rounded(bands[index]!.high),
  });
  return {
    effects: study.effects.map(({ period, effect }, index) => ({ month: period, ...at(index + 1, effect) })),
    overall: at(0, study.overall),
  };
}

/** Who worked on it in the time that is looked at. */
export function peopleAround({ component, joined }: Pair): Set<string> {
  const from = endOf(addMonths(joined!.day, -SPAN.before));
  return peopleOf(between(writtenIn(component), from, endOf(addMonths(joined!.day, SPAN.after + 1))));
}
