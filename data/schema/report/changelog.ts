/** `data/report/changelog.json`: what the platform team has published, names resolved, drafts left out. By night. */
import { z } from 'zod';
import { ChangelogEntry, DeprecationId } from '../changelog.ts';
import { Day, Slug } from '../shapes.ts';

export const PublishedEntry = z.strictObject({
  slug: Slug,
  /** Its page: `changelog/2026/09/node-pipeline-v4/`. */
  address: z.string(),
  /** Former addresses, which lead to it. */
  formerly: z.array(z.string()),
  /** The file to edit. */
  file: z.string(),
  entry: ChangelogEntry,
  /** Markdown. */
  body: z.string(),
  path: z.strictObject({ id: Slug, name: z.string() }).nullable(),
  owner: z.strictObject({ id: Slug, name: z.string() }),
  /** `open`: neither removed nor called off on the as-of day. */
  deprecation: z.strictObject({ id: DeprecationId, title: z.string(), open: z.boolean() }).nullable(),
  /** On top of the list on the as-of day. */
  pinned: z.boolean(),
});
export type PublishedEntry = z.infer<typeof PublishedEntry>;

export const Changelog = z.strictObject({
  schema: z.literal('footfall/changelog/1'),
  asOf: Day,
  /** Newest first. */
  entries: z.array(PublishedEntry),
});
export type Changelog = z.infer<typeof Changelog>;
