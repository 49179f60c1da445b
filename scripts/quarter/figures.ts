/** The KPI rows: value, difference to the quarter before and to the baseline, target, and the way here. */
import type { Target } from '../../data/schema/declarations.ts';
import type { AppliedTarget, EditionFigure } from '../../data/schema/quarter.ts';
import type { Measure } from '../../data/schema/shapes.ts';
import { declarations } from '../measure/declared.ts';
import type { Metric } from '../measure/metric.ts';
import { lastDay, quarterAfter, quarterOf } from './calendar.ts';
import { isShare, tenths, valueOf, type Past, type State } from './state.ts';
import { dayInWords, percentOf } from './words.ts';

/** In this order; what is not measured, or measured by nobody yet, is left out. */
const HEADLINES = [
  'registered',
  'adopted',
  'active',
  'alive-on-path',
  'primary',
  'new-adoption',
  'voluntary',
  'version-currency',
  'unowned',
  'nps',
  'time-to-first-deploy',
  'support-response',
  'staffing',
];
const DECLARED: Record<string, 'surveys' | 'support' | 'staffing'> = {
  nps: 'surveys',
  'support-response': 'support',
  staffing: 'staffing',
};
const TREND_QUARTERS = 8;

export function figures(state: State, past: Past): EditionFigure[] {
  const known = HEADLINES.filter((id) => isDeclared(id, state)).flatMap(
    (id) => state.metrics.find((metric) => metric.id === id) ?? [],
  );
  const organisation = known.map((metric) => figure(metric, null, metric.title, state, past));
  const adopted = known.find(({ id }) => id === 'adopted');
  const launched = state.world.inputs.goldenPaths.filter((path) => path.launched <= state.day);
  const paths = adopted ? launched.map(({ id, name }) => figure(adopted, id, name, state, past)) : [];
  return [...organisation, ...paths, ...aimedAt(state, past)].filter((row) => row !== null);
}

/** What has a target is shown, also where nothing else of its kind is. */
function aimedAt(state: State, past: Past): (EditionFigure | null)[] {
  const aims = declarations(state.world).targets.filter(({ decidedOn }) => decidedOn <= state.day);
  const shown = ({ metric, path }: Target) => (path === undefined ? HEADLINES.includes(metric) : metric === 'adopted');
  const rest = aims.filter((aim) => !shown(aim)).map(({ metric, path }) => ({ metric, path: path ?? null }));
  const distinct = [...new Map(rest.map((one) => [`${one.metric} ${one.path}`, one])).values()];
  return distinct.map(({ metric: id, path }) => {
    const metric = state.metrics.find((one) => one.id === id);
    const name = state.world.inputs.goldenPaths.find((one) => one.id === path)?.name;
    return metric
      ? figure(metric, path, name === undefined ? metric.title : `${name}: ${metric.title}`, state, past)
      : null;
  });
}

/** What nobody has ever declared is no gap in the numbers of a quarter. */
function isDeclared(metric: string, { world }: State): boolean {
  const key = DECLARED[metric];
  return key === undefined || declarations(world)[key].length > 0;
}

function figure(metric: Metric, path: string | null, label: string, state: State, past: Past): EditionFigure | null {
  const measure = state.answer(metric.id, { path })?.measure;
  if (!measure) return null;
  const { baseline } = declarations(state.world);
  const last = lastDay(quarterAfter(quarterOf(state.day), -1));
  const target = targetFor(metric.id, path, state);
  return {
    metric: metric.id,
    path,
    label,
    unit: metric.unit,
    measure,
    toLast: difference(measure, past.at(last), metric, path),
    toBaseline: baseline && baseline.day < state.day ? difference(measure, past.at(baseline.day), metric, path) : null,
    target: target && applied(target, measure, metric, state),
    trend: trend(metric, path, measure, state, past),
  };
}

function difference(now: Measure, before: State, { id, unit }: Metric, path: string | null): number | null {
  const [end, start] = [valueOf(now), valueOf(before.answer(id, { path })?.measure)];
  return end === null || start === null ? null : tenths(end, unit) - tenths(start, unit);
}

function trend(metric: Metric, path: string | null, now: Measure, state: State, past: Past): EditionFigure['trend'] {
  const quarter = quarterOf(state.day);
  const before = Array.from({ length: TREND_QUARTERS - 1 }, (_, i) => quarterAfter(quarter, i + 1 - TREND_QUARTERS));
  // Before anything was offered there was nothing to be on.
  const launched = state.world.inputs.goldenPaths.map((one) => one.launched).sort()[0] ?? state.day;
  const points = before.map((one) => {
    const known = launched <= lastDay(one) ? past.at(lastDay(one)).answer(metric.id, { path })?.measure : null;
    return { quarter: one, value: valueOf(known) };
  });
  return [...points, { quarter, value: valueOf(now) }];
}

/** The next one due, else the last one that was. What was decided after the day is not known on it. */
function targetFor(metric: string, path: string | null, { day, world }: State): Target | null {
  const own = declarations(world)
    .targets.filter((one) => one.metric === metric && (one.path ?? null) === path && one.decidedOn <= day)
    .sort((a, b) => (a.by < b.by ? -1 : 1));
  return own.find(({ by }) => by >= day) ?? own.at(-1) ?? null;
}

function applied(target: Target, measure: Measure, { unit }: Metric, { day }: State): AppliedTarget {
  const { atLeast, by, decidedBy, decidedOn } = target;
  const value = valueOf(measure);
  const met = value === null ? null : value >= atLeast;
  const aim = isShare(unit) ? percentOf(atLeast) : String(atLeast);
  const where =
    met === null ? 'not known' : met ? 'reached' : by <= day ? 'missed' : `${distance(value!, atLeast, unit)} to go`;
  const inWords = `At least ${aim} by ${dayInWords(by)} (${decidedBy}): ${where}`;
  return { atLeast, by, decidedBy, decidedOn, met, inWords };
}

function distance(value: number, atLeast: number, unit: string): string {
  const left = (tenths(atLeast, unit) - tenths(value, unit)) / 10;
  return isShare(unit) ? `${left} ${left === 1 ? 'point' : 'points'}` : String(left);
}
