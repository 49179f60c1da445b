/** A check answers one question about one component, from facts, with evidence. */
import type { Finding } from '../../data/schema/finding.ts';
import type { GoldenPath } from '../../data/schema/inputs.ts';
import type { CheckDefinition } from '../../data/schema/report/definitions.ts';
import type { Component } from '../measure/world/component.ts';
import type { World } from '../measure/world/world.ts';

export interface Check extends CheckDefinition {
  /** Evaluated at the world's as-of day; `path` is null unless the check is per path, and then the path applies to the component. */
  evaluate(component: Component, path: GoldenPath | null, world: World): Verdict;
}
/** A finding without the names that the caller knows. */
export type Verdict = Pick<Finding, 'outcome' | 'because' | 'evidence' | 'since'>;
