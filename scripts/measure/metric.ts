/** A metric is one number with a definition. It gives the number and the components behind it, so that it can be explained. */
import type { Measure } from '../../data/schema/shapes.ts';
import type { MetricDefinition } from '../../data/schema/report/definitions.ts';
import type { Scope } from '../../data/schema/report/measures.ts';
import type { World } from './world/world.ts';

export interface Metric extends MetricDefinition {
  /** Which kinds of scope it is measured for. */
  scopes: Scope['kind'][];
  measure(world: World, scope: Scope): Answer;
}
export interface Answer {
  measure: Measure;
  /** Every component considered: which side of the fraction it is on, why, and where that can be seen. */
  members: Member[];
}
export interface Member {
  component: string;
  /** The path, where pairs are counted. */
  path: string | null;
  side: 'counted' | 'not-counted' | 'unclear';
  /** One sentence. */
  because: string;
  evidence: { repository: string; file: string; commit: string; line: number | null }[];
}
