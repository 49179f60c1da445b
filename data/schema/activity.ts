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
  /** One row per reachable commit in five columns of equal length, ordered by `landed`: the commit of the line first, then what came in with it, children before parents. */
  commits: z.strictObject({
    /** Derived committer time, UTC seconds. */
    time: z.array(z.int()),
    /** Author time, UTC seconds; never after `time`. */
    authored: z.array(z.int()),
    /** Index into `authors`; -1 unknown. */
    author: z.array(z.int().min(-1)),
    /** Position on the first-parent line (0 is the oldest) of the commit that brought it in. */
    landed: z.array(z.int().nonnegative()),
    /** Index into `tags` of the first one that contains it; -1: none does yet. */
    tagged: z.array(z.int().min(-1)),
  }),
  /**
   * Tags of final releases of the whole repository (`v1.2.0`, `release_1234`), by time: that of the commit they point to, UTC seconds, derived
   * where the head reaches it. Tags of a part of it (`ui-v1.2`) and of tries before a release (`v2.0.0-rc.1`) are left out.
   */
  tags: z.array(z.strictObject({ name: z.string(), time: z.int() })),
  /** Positions on the first-parent line of commits that the forge made of a whole request: one parent, numbered, committed by somebody else than the author. */
  squashed: z.array(z.int().nonnegative()),
  /** Commits that say `This reverts commit` with a full id, and the commit they name: [row, row]. */
  reverts: z.array(z.tuple([z.int().nonnegative(), z.int().nonnegative()])),
  /** Position on the first-parent line of every commit that the mined document or a version in `contents` names. */
  positions: z.array(z.strictObject({ commit: CommitId, position: z.int().nonnegative() })),
  /** Of a monorepo: positions of the commits that touched the folder of each component, as the mined document lists them. */
  components: z.array(z.strictObject({ path: z.string(), positions: z.array(z.int().nonnegative()) })),
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
