/** `data/report/health.json`: what could not be read, and why. By night. */
import { z } from 'zod';
import { Day, Reason } from '../shapes.ts';

export const Health = z.strictObject({
  schema: z.literal('footfall/health/1'),
  repositories: z.array(
    z.strictObject({
      repository: z.string(),
      state: z.enum(['read', 'stale', 'failed']),
      reason: Reason.nullable(),
      message: z.string().nullable(),
      /** Day of the newest commit read; null when none was. */
      headDay: Day.nullable(),
      /** File versions read; unreadable files now. */
      versions: z.int().nonnegative(),
      unreadable: z.int().nonnegative(),
    }),
  ),
  /** Files that cannot be read now; those that once could not are only counted. */
  files: z.array(
    z.strictObject({ repository: z.string(), file: z.string(), reason: Reason, message: z.string(), since: Day }),
  ),
  healedFiles: z.int().nonnegative(),
  /** Inputs that could not be used, one sentence each. */
  inputs: z.array(z.string()),
  /** Owners taken at their word, catalogue stubs, disagreeing sources: counts with a sentence. */
  doubts: z.array(z.strictObject({ doubt: z.string(), n: z.int() })),
  rejectedPaths: z.array(z.strictObject({ provider: z.string(), consumers: z.int(), why: z.string() })),
});
export type Health = z.infer<typeof Health>;
