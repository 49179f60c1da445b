/** One check of one component: the unit of judgement. */
import { z } from 'zod';
import { ComponentId, Day, Evidence, Slug } from './shapes.ts';

export const Outcome = z.enum(['pass', 'fail', 'exempt', 'not-applicable', 'unknown']);
export type Outcome = z.infer<typeof Outcome>;

export const Finding = z.strictObject({
  component: ComponentId,
  /** Id of the check; its good state is its name. */
  check: Slug,
  /** The golden path it was asked about; null for checks that concern none. */
  path: Slug.nullable(),
  outcome: Outcome,
  /** One sentence: what was found. */
  because: z.string().min(1),
  evidence: z.array(Evidence),
  /** The day since which the outcome has held, as far as the history tells; null when it does not. */
  since: Day.nullable(),
});
export type Finding = z.infer<typeof Finding>;
