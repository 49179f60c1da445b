/** What people declared by quarter, as it holds on a day: the quarter's own row, else that of the quarter before. */
import type { Declarations, Quarter } from '../../data/schema/declarations.ts';
import type { Day } from '../../data/schema/shapes.ts';
import { quarterAfter, quarterInWords, quarterOf } from '../quarter/calendar.ts';
import type { World } from './world/world.ts';

/** What nobody declared. */
export const NOTHING: Declarations = {
  exemptions: [],
  targets: [],
  baseline: null,
  surveys: [],
  research: [],
  support: [],
  staffing: [],
  costs: null,
  checks: [],
};

export const declarations = (world: World): Declarations => world.inputs.declarations ?? NOTHING;

/** Older rows say nothing about the day: people come and go. */
export function rowsFor<Row extends { quarter: Quarter }>(rows: Row[], day: Day): Row[] {
  const quarter = quarterOf(day);
  for (const one of [quarter, quarterAfter(quarter, -1)]) {
    const found = rows.filter((row) => row.quarter === one);
    if (found.length > 0) return found;
  }
  return [];
}

/** Why there is no number: `no survey is declared for Q3 2026 or the quarter before (data/inputs/surveys.yaml)`. */
export function notDeclared(what: string, file: string, day: Day): string {
  return `no ${what} is declared for ${quarterInWords(quarterOf(day))} or the quarter before (data/inputs/${file}.yaml)`;
}
