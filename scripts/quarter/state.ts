/** What was measured on one day, asked for as it is needed and kept: several quarters look at the same day. */
import type { Day, Measure } from '../../data/schema/shapes.ts';
import type { Scope } from '../../data/schema/report/measures.ts';
import type { Answer, Metric } from '../measure/metric.ts';
import type { World } from '../measure/world/world.ts';

export interface State {
  day: Day;
  world: World;
  metrics: Metric[];
  /** Null: there is no such metric, or it is not measured for such a scope. */
  answer(metric: string, scope?: Partial<Scope>): Answer | null;
}

/** The same world on any day. */
export interface Past {
  at(day: Day): State;
}

export function past(metrics: Metric[], worldAt: (day: Day) => World): Past {
  const states = new Map<Day, State>();
  return {
    at(day) {
      const known = states.get(day) ?? state(metrics, worldAt(day));
      states.set(day, known);
      return known;
    },
  };
}

function state(metrics: Metric[], world: World): State {
  const answers = new Map<string, Answer>();
  return {
    day: world.asOf,
    world,
    metrics,
    answer(id, { path = null, team = null } = {}) {
      const metric = metrics.find((one) => one.id === id);
      const kind = path === null ? (team === null ? 'organisation' : 'team') : team === null ? 'path' : 'team-path';
      if (!metric?.scopes.includes(kind)) return null;
      const key = `${id} ${path} ${team}`;
      const answer = answers.get(key) ?? metric.measure(world, { kind, path, team });
      answers.set(key, answer);
      return answer;
    },
  };
}

/** Null: not known. */
export function valueOf(measure: Measure | undefined | null): number | null {
  return !measure || 'unknown' in measure ? null : measure.value;
}

export const isShare = (unit: string) => /^share\b/.test(unit);

/** In tenths: of a percentage point for shares, of the unit for quantities. The difference of what is printed. */
export function tenths(value: number, unit: string): number {
  return Math.round(value * (isShare(unit) ? 1000 : 10));
}
