/**
 * `data/activity/<owner>/<name>.json`: commits in time, for measuring only. By night; never published, in no branch.
 * People are keyed hashes: without the key they cannot be joined to anyone.
 */
import { z } from 'zod';
import { CommitId } from './shapes.ts';

export const Activity = z.strictObject({
  schema: z.literal('footfall/activity/1'),
  repository: z.string(),
  head: CommitId,
  /** Authors by index. */
  authors: z.array(z.strictObject({ key: z.string().regex(/^[0-9a-f]{16}$/), bot: z.boolean() })),
  /** One row per reachable commit in four columns of equal length, ordered by `landed`, then as git lists them. */
  commits: z.strictObject({
    /** Derived committer time, UTC seconds. */
    time: z.array(z.int()),
    /** Author time, UTC seconds; never after `time`. */
    authored: z.array(z.int()),
    /** Index into `authors`; -1 unknown. */
    author: z.array(z.int().min(-1)),
    /** Position on the first-parent line (0 is the oldest) of the commit that brought it in. */
    landed: z.array(z.int().nonnegative()),
  }),
  /** Position on the first-parent line of every commit that the mined document names. */
  positions: z.array(z.strictObject({ commit: CommitId, position: z.int().nonnegative() })),
});
export type Activity = z.infer<typeof Activity>;
