/** Cost against budget and what came back, as ranges with every assumption beside them. */
import type { Edition } from '../../data/schema/quarter.ts';
import { declarations, notDeclared } from '../measure/declared.ts';
import { count } from '../measure/words.ts';
import { quarterOf } from './calendar.ts';
import type { State } from './state.ts';

/** Components that walk at least one path, and what shows it; null: not known. */
export interface Walking {
  n: number;
  shownBy: string;
}

export function money(state: State, walking: Walking | null): Edition['money'] {
  const { costs, staffing } = declarations(state.world);
  const quarter = quarterOf(state.day);
  const row = costs?.costs.find((one) => one.quarter === quarter);
  if (!costs || !row) return { unknown: notDeclared('cost', 'costs', state.day).replace(' or the quarter before', '') };
  const { hoursSaved, hoursSavedSource, costPerHour } = costs.assumptions;
  const gain = (hours: number) => Math.round(hours * walking!.n * costPerHour - row.spent);
  const engineers = staffing.find((one) => one.quarter === quarter)?.productEngineers ?? null;
  const breakEven =
    engineers === null || engineers === 0 || costPerHour === 0 ? null : row.spent / costPerHour / engineers;
  return {
    currency: costs.currency,
    budget: row.budget,
    spent: row.spent,
    gain: walking && [gain(hoursSaved[0]), gain(hoursSaved[1])],
    breakEvenHours: breakEven === null ? null : Math.round(10 * breakEven) / 10,
    assumptions: [
      `Each active component saves ${hoursSaved[0]} to ${hoursSaved[1]} hours a quarter: ${hoursSavedSource}`,
      `An hour costs ${count(costPerHour)} ${costs.currency}.`,
      walking
        ? `${count(walking.n)} components are active, shown by ${walking.shownBy}.`
        : 'How many components are active is not known.',
      engineers === null
        ? 'How many product engineers there are is not declared for the quarter.'
        : `${count(engineers)} product engineers share the cost of breaking even.`,
    ],
  };
}
