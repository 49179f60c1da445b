/** `data/report/site.json`: the frame of every page. By night. */
import { z } from 'zod';
import { Day, Instant, Slug } from '../shapes.ts';

export const Site = z.strictObject({
  schema: z.literal('footfall/site/1'),
  organisation: z.string(),
  origin: z.enum(['sample', 'declared', 'proposed']),
  /** The state shown is that at the end of this day. */
  asOf: Day,
  /** Date of the newest commit read. */
  newest: Instant,
  repositories: z.strictObject({ found: z.int(), read: z.int() }),
  evidenceUrl: z.string().nullable(),
  paths: z.array(z.strictObject({ id: Slug, name: z.string() })),
  teams: z.array(z.strictObject({ id: Slug, name: z.string() })),
  components: z.array(z.strictObject({ id: z.string(), name: z.string() })),
  /** Repositories with several components: each has a page that lists them. */
  monorepos: z.array(z.strictObject({ id: z.string(), components: z.array(z.string()) })),
});
export type Site = z.infer<typeof Site>;
