/** `data/report/overview.json`: the front page. By night. */
import { z } from 'zod';
import { Day, Measure, Slug } from '../shapes.ts';
import { Figure, Flag, Footfall, Funnel, OtherEvents, PathEvent, Square, Week } from './parts.ts';

export const Overview = z.strictObject({
  schema: z.literal('footfall/overview/1'),
  /** The one finding sentence, with its numbers. */
  finding: z.string(),
  /** One or two sentences that qualify it. */
  qualification: z.string(),
  /** Components, and component–path pairs. */
  components: z.int(),
  pairs: z.int(),
  /** On component–path pairs. */
  funnel: Funnel,
  /** On components: registered × walking at least one eligible path. */
  square: Square,
  weeks: z.array(Week),
  /** On the adoption curve; by day. */
  flags: z.array(Flag),
  figures: z.array(Figure),
  /** One row per component: walked is on any path that applies to it. */
  footfall: Footfall,
  paths: z.array(
    z.strictObject({
      id: Slug,
      name: z.string(),
      appliesTo: z.string(),
      proposed: z.boolean(),
      eligible: z.int(),
      adopted: Measure,
      aliveOnPath: Measure,
      launched: Day,
    }),
  ),
  /** What matters of what happened last, newest first, at most ten. */
  events: z.array(PathEvent),
  otherEvents: OtherEvents,
  warnings: z.array(z.strictObject({ warning: z.string(), play: z.string() })),
});
export type Overview = z.infer<typeof Overview>;
