/** The small shapes that every document is made of. */
import { z } from 'zod';

/** A calendar day in UTC, `2026-09-30`. */
export const Day = z.iso.date();
export type Day = z.infer<typeof Day>;

/** A second in UTC, `2026-09-30T13:05:59Z`. */
export const Instant = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/, 'an instant such as 2026-09-30T13:05:59Z');
export type Instant = z.infer<typeof Instant>;

/** A full commit id, SHA-1 or SHA-256. */
export const CommitId = z.string().regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, 'a full commit id');
export type CommitId = z.infer<typeof CommitId>;

/** Safe in a file name and in a URL. */
export const Slug = z.string().regex(/^[a-z0-9][a-z0-9-]{0,69}$/, 'lower-case letters, digits and hyphens, at most 70');
export type Slug = z.infer<typeof Slug>;

/** `owner/name` as the forge spells it. A component of a monorepo adds its folder: `owner/name//services/cart`. */
export const ComponentId = z.string().min(3);
export type ComponentId = z.infer<typeof ComponentId>;

/** A commit of the first-parent line and its raw committer date. */
export const Moment = z.strictObject({ commit: CommitId, date: Instant });
export type Moment = z.infer<typeof Moment>;

/** True from `from` on, up to but not at `to`; `to: null` is true at the head. Ordered by position on the first-parent line. */
export const Interval = z.strictObject({ from: Moment, to: Moment.nullable() });
export type Interval = z.infer<typeof Interval>;

/** A line of a file at a commit: what a reader of the site can open and see. `line` starts at 1; null means the whole file. */
export const Evidence = z.strictObject({
  repository: z.string(),
  file: z.string(),
  commit: CommitId,
  line: z.int().positive().nullable(),
});
export type Evidence = z.infer<typeof Evidence>;

/** How a number came about: from git or the forge itself, or from something that stands for it. */
export const Basis = z.enum(['exact', 'proxy']);
export type Basis = z.infer<typeof Basis>;

/**
 * A number that can be quoted. For a share, `value` is n / of (null when of is 0) and `unclear` counts the eligible
 * components nobody could judge: they are in neither n nor of. For a quantity, `value` is in the metric's unit and
 * n of `of` components could be measured.
 */
export const Known = z.strictObject({
  value: z.number().nullable(),
  n: z.int().nonnegative(),
  of: z.int().nonnegative(),
  unclear: z.int().nonnegative(),
  basis: Basis,
});
/** Not a number, and why: one sentence without a full stop. */
export const NotKnown = z.strictObject({ unknown: z.string().min(1) });
export const Measure = z.union([Known, NotKnown]);
export type Known = z.infer<typeof Known>;
export type NotKnown = z.infer<typeof NotKnown>;
export type Measure = z.infer<typeof Measure>;

/** Why something could not be read. One closed list for miner, documents, site and tests. */
export const Reason = z.enum([
  'empty',
  'unborn-head',
  'not-found',
  'forbidden',
  'sso-required',
  'renamed',
  'transferred',
  'archived',
  'disabled',
  'locked',
  'visibility-excluded',
  'auth-expired',
  'rate-limited',
  'network',
  'timeout',
  'server-error',
  'bad-reply',
  'corrupt',
  'recloned',
  'history-rewritten',
  'suspect-empty',
  'shallow',
  'too-big',
  'too-many-paths',
  'budget-exhausted',
  'file-too-big',
  'file-too-slow',
  'not-utf8',
  'binary',
  'lfs-pointer',
  'symlink',
  'submodule',
  'missing-object',
  'parse-error',
  'too-deep',
  'alias-bomb',
  'schema-error',
  'shard-missing',
  'duplicate-name',
  'clock-skew',
  'internal',
]);
export type Reason = z.infer<typeof Reason>;
