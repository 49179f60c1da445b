/** `data/report/measures.json`: every measured value by metric and scope. `explain` traces any of them. By night. */
import { z } from 'zod';
import { Finding } from '../finding.ts';
import { Day, Measure, Slug } from '../shapes.ts';

/** What a value is about. */
export const Scope = z.strictObject({
  kind: z.enum(['organisation', 'path', 'team', 'team-path']),
  path: Slug.nullable(),
  team: Slug.nullable(),
});
export type Scope = z.infer<typeof Scope>;

export const Measured = z.strictObject({ metric: Slug, scope: Scope, measure: Measure });
export type Measured = z.infer<typeof Measured>;

export const Measures = z.strictObject({
  schema: z.literal('footfall/measures/1'),
  asOf: Day,
  measures: z.array(Measured),
});
export type Measures = z.infer<typeof Measures>;

/** `data/report/findings.json`: every finding, by component, check and path. */
export const Findings = z.strictObject({
  schema: z.literal('footfall/findings/1'),
  asOf: Day,
  findings: z.array(Finding),
});
export type Findings = z.infer<typeof Findings>;
