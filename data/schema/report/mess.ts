/** `data/report/mess.json`: where there is more than there need be, and what to build next. By night. */
import { z } from 'zod';
import { ComponentId, Day, Evidence, Measure, Slug } from '../shapes.ts';

/** One way of doing a job. */
export const Alternative = z.strictObject({
  name: z.string(),
  /** Components that have it on the as-of day, and that had it twelve months before. */
  components: z.int().nonnegative(),
  yearAgo: z.int().nonnegative(),
  /** Of the components that have any: its share, where one with k alternatives weighs 1/k. 0 to 1. */
  weight: z.number(),
  /** The day on which it is removed; null: no deprecation says so. */
  removal: Day.nullable(),
});
export type Alternative = z.infer<typeof Alternative>;

export const JobSprawl = z.strictObject({
  id: z.string(),
  title: z.string(),
  /** Those that the job is for; with at least one alternative; with more than one. */
  of: z.int().nonnegative(),
  components: z.int().nonnegative(),
  several: z.int().nonnegative(),
  /** Alternatives that anybody has, as if all were used alike; null: nobody has any. */
  effective: z.number().nullable(),
  /** Most used first; those that nobody has any more come last. */
  alternatives: z.array(Alternative),
  /** Components that in twelve months exchanged one alternative for another. */
  flows: z.array(z.strictObject({ from: z.string(), to: z.string(), components: z.array(ComponentId) })),
});
export type JobSprawl = z.infer<typeof JobSprawl>;

export const DesirePath = z.strictObject({
  /** The package URL of what is referred to; of near-identical files the name that most of them have. */
  subject: z.string(),
  /** What kind of thing it is. */
  what: z.string(),
  teams: z.array(Slug),
  /** Components that refer to it today, and that did twelve months before. */
  components: z.array(
    z.strictObject({
      component: ComponentId,
      label: z.string(),
      team: Slug.nullable(),
      since: Day,
      evidence: z.array(Evidence),
    }),
  ),
  yearAgo: z.int().nonnegative(),
});
export type DesirePath = z.infer<typeof DesirePath>;

export const Mess = z.strictObject({
  schema: z.literal('footfall/mess/1'),
  asOf: Day,
  finding: z.string(),
  sprawl: z.array(JobSprawl),
  desirePaths: z.array(DesirePath),
  unowned: z.strictObject({
    measure: Measure,
    components: z.array(
      z.strictObject({ component: ComponentId, label: z.string(), because: z.string(), evidence: z.array(Evidence) }),
    ),
  }),
  upkeep: z.array(z.strictObject({ path: Slug, name: z.string(), measure: Measure, because: z.array(z.string()) })),
  demand: Measure,
  /** Reasons that more than one request gives, the most frequent first. */
  reasons: z.array(z.strictObject({ reason: z.string(), requests: z.int() })),
});
export type Mess = z.infer<typeof Mess>;
