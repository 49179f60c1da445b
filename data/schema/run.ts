/** `data/run.json`: the one document with clocks in it. By night. */
import { z } from 'zod';
import { Day, Instant, Reason } from './shapes.ts';

export const Run = z.strictObject({
  schema: z.literal('footfall/run/1'),
  started: Instant,
  asOf: Day,
  /** The repositories are those of the grown sample organisation. */
  sample: z.boolean(),
  /** Wall time of each stage, seconds. */
  stages: z.array(z.strictObject({ stage: z.string(), seconds: z.number() })),
  repositories: z.array(
    z.strictObject({
      /** `owner/name`, or the folder's name when that is all there is. */
      repository: z.string(),
      /** `mined` afresh, `unchanged` since its last document, `failed` without any, `stale`: failed, the last document stands. */
      state: z.enum(['mined', 'unchanged', 'failed', 'stale']),
      reason: Reason.nullable(),
      /** One sentence; null when nothing is wrong. */
      message: z.string().nullable(),
      /** A hash of all that its document depends on: refs, code, key. The same hash needs no mining. Null: not mined. */
      seen: z
        .string()
        .regex(/^[0-9a-f]{32}$/)
        .nullable(),
      /** Commits on the first-parent line when it was last mined: its weight when repositories are shared among machines. */
      commits: z.int().positive().optional(),
      /** Only of repositories that a forge was asked about. */
      forge: z
        .strictObject({
          /** The forge's host and its id there. */
          id: z.string(),
          /** A hash of all that the forge said and the document depends on: the same hash needs no clone. Null: to be looked at again. */
          said: z
            .string()
            .regex(/^[0-9a-f]{32}$/)
            .nullable(),
          /** In how many complete lists in a row it was not. */
          absent: z.int().nonnegative(),
        })
        .optional(),
    }),
  ),
  /** A hash of what all its documents depend on besides their repositories: code, key, bots, questions to text. Parts of one night have the same. */
  ground: z.string().optional(),
  /** A hash of the shapes that its documents were written in or checked against: under the same one they need no checking. */
  contract: z.string().optional(),
  /** Only when mined in parts (`--shard`): the number of parts, those that are done, and the weights that all of them go by. */
  shards: z
    .strictObject({
      of: z.int().positive(),
      done: z.array(z.int().positive()),
      weights: z.record(z.string(), z.number()),
    })
    .optional(),
});
export type Run = z.infer<typeof Run>;
export type OnForge = NonNullable<Run['repositories'][number]['forge']>;
