/** `data/report/exemptions.json`: what was asked for, what became of it, and what it changes on the as-of day. By night. */
import { z } from 'zod';
import { Outcome } from '../finding.ts';
import { ComponentId, Day, Slug } from '../shapes.ts';

/** On the as-of day. Only `holds` changes a finding, and only one that fails. */
export const ExemptionStanding = z.enum(['holds', 'not-yet', 'expired', 'refused', 'pending']);
export type ExemptionStanding = z.infer<typeof ExemptionStanding>;

export const ExemptionRow = z.strictObject({
  component: ComponentId,
  label: z.string(),
  team: Slug.nullable(),
  check: Slug,
  /** Null: it is about every path, or the check concerns none. */
  path: Slug.nullable(),
  reason: z.string(),
  requested: Day,
  standing: ExemptionStanding,
  from: Day,
  until: Day,
  recorded: Day,
  /** What the check says today, the exemption counted in; null: it is not asked of this component. */
  outcome: Outcome.nullable(),
});
export type ExemptionRow = z.infer<typeof ExemptionRow>;

export const Exemptions = z.strictObject({
  schema: z.literal('footfall/exemptions/1'),
  asOf: Day,
  /** Those recorded up to the as-of day; by component, check, path and first day. */
  exemptions: z.array(ExemptionRow),
});
export type Exemptions = z.infer<typeof Exemptions>;
