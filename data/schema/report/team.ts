/** `data/report/teams/<id>.json`: one team, and `data/report/matrix.json`: all of them. By night. */
import { z } from 'zod';
import { Finding } from '../finding.ts';
import { ComponentId, Day, Measure, Slug } from '../shapes.ts';
import { Footfall, OtherEvents, PathEvent, Square } from './parts.ts';

export const TeamReport = z.strictObject({
  schema: z.literal('footfall/team/1'),
  /** `verified`: it is in the directory of groups. */
  team: z.strictObject({ id: Slug, name: z.string(), aliases: z.array(z.string()), verified: z.boolean() }),
  finding: z.string(),
  /** What the platform owes this team, one sentence each; empty: nothing is due, and the page says so. */
  platformOwes: z.array(z.string()),
  /** The one step that lifts the most components; null: nothing due. */
  next: z
    .strictObject({
      check: Slug,
      path: Slug.nullable(),
      step: z.string(),
      lifts: z.int(),
      components: z.array(ComponentId),
    })
    .nullable(),
  square: Square,
  paths: z.array(z.strictObject({ path: Slug, name: z.string(), adopted: Measure })),
  footfall: Footfall,
  components: z.array(
    z.strictObject({ component: ComponentId, label: z.string(), born: Day.nullable(), findings: z.array(Finding) }),
  ),
  /** What matters of what happened last, newest first, at most ten. */
  events: z.array(PathEvent),
  otherEvents: OtherEvents,
});
export type TeamReport = z.infer<typeof TeamReport>;

export const Matrix = z.strictObject({
  schema: z.literal('footfall/matrix/1'),
  paths: z.array(z.strictObject({ id: Slug, name: z.string() })),
  /** Alphabetical; the row of components without a team is last, with `id: null`. */
  teams: z.array(
    z.strictObject({
      id: Slug.nullable(),
      name: z.string(),
      verified: z.boolean(),
      components: z.int(),
      registered: Measure,
      /** In the order of `paths`. */
      adopted: z.array(Measure),
    }),
  ),
});
export type Matrix = z.infer<typeof Matrix>;
