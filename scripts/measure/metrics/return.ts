import { quarterInWords, quarterOf } from '../../quarter/calendar.ts';
import { declarations, rowsFor } from '../declared.ts';
import type { Metric } from '../metric.ts';
import { isWalking } from '../world/walking.ts';
import type { World } from '../world/world.ts';

/** Named so because `return` is taken. */
export const returnOnPlatform: Metric = {
  id: 'return',
  title: 'Return, at the low end',
  question: 'Does the platform save more than it costs?',
  definition:
    'Hours saved per active component and quarter (the low end of the declared range) × components active on at least one path × cost per hour − what the platform cost in the quarter. Active is shown by the proxy of alive-on-path while pipeline runs are not known. The quarterly page prints both ends of the range with every assumption.',
  unit: 'in the declared currency, per quarter',
  basis: 'proxy',
  version: 1,
  needs: ['data/inputs/costs.yaml'],
  unknownWhen: 'no cost is declared for the quarter or the one before, or nobody’s commits in time are known',
  bands: [],
  scopes: ['organisation'],
  measure(world) {
    const { costs } = declarations(world);
    const row = costs && rowsFor(costs.costs, world.asOf)[0];
    const quarter = quarterInWords(quarterOf(world.asOf));
    if (!costs || !row)
      return {
        measure: { unknown: `no cost is declared for ${quarter} or the quarter before (data/inputs/costs.yaml)` },
        members: [],
      };
    const active = walking(world);
    if (!active) return { measure: { unknown: 'how many components are active is not known' }, members: [] };
    const { hoursSaved, costPerHour } = costs.assumptions;
    const value = Math.round(hoursSaved[0] * active.n * costPerHour - row.spent);
    return { measure: { value, n: active.n, of: active.of, unclear: 0, basis: 'proxy' }, members: [] };
  },
};

/** Components that are on at least one path made for them and that people work on; null: nobody's commits are known. */
export function walking(world: World): { n: number; of: number; shownBy: string } | null {
  const eligible = world.pairs.filter((pair) => pair.eligible && pair.component.alive !== null);
  if (eligible.length === 0) return null;
  const alive = eligible.filter((pair) => isWalking(pair, world.asOf) === true);
  const distinct = (pairs: typeof eligible) => new Set(pairs.map(({ component }) => component.id)).size;
  return { n: distinct(alive), of: distinct(eligible), shownBy: 'a commit by a person in 28 days while on a path' };
}
