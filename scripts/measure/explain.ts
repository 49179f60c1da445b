/** One measured value, traced to every component behind it. */
import type { Scope } from '../../data/schema/report/measures.ts';
import type { World } from './world.ts';

/** Lines of text. Throws for a metric that does not exist, or that is not measured for such a scope, with what there is. */
export function explain(_world: World, _metric: string, _scope: Scope): string[] {
  throw new Error('Expected measures, found only their signatures.');
}
