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
  /** Position on the first-parent line of every commit that the mined document or a version in `contents` names. */
  positions: z.array(z.strictObject({ commit: CommitId, position: z.int().nonnegative() })),
  /**
   * The files that are compared as wholes, in the order of their names, with every version they had on the first-parent line,
   * oldest first. Left out: mined before contents were.
   */
  contents: z
    .array(
      z.strictObject({
        file: z.string(),
        versions: z.array(
          z.strictObject({
            /** The first 16 characters of the blob's id. */
            blob: z.string().regex(/^[0-9a-f]{16}$/),
            /** Its sketch, as what came and what went since the version before: hashes of lines, 24 bits each, in base64. */
            came: z.string(),
            went: z.string(),
            /** Meaningful lines: neither comment nor blank. */
            lines: z.int().nonnegative(),
            /** Positions on the first-parent line: from this one, up to but not at `to`; null: still so at the head. */
            from: z.int().nonnegative(),
            to: z.int().nonnegative().nullable(),
          }),
        ),
      }),
    )
    .optional(),
});
export type Activity = z.infer<typeof Activity>;
