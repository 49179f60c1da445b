/** `data/deprecations/dep-NNNN-slug.md`: something that goes away, treated as an external API's. By hand. */
import { z } from 'zod';
import { Address, DeprecationId, FlaggedFigure, summary, title } from './changelog.ts';
import { Day, Slug } from './shapes.ts';

/** What shows that a component still uses it; any one does. This is what joins a deprecation to its consumers. */
export const Detector = z.strictObject({
  references: z
    .array(
      z.strictObject({
        /** A package URL without version; without `#path` it covers every path in it, a registry or namespace everything under it. */
        subject: z.string().startsWith('pkg:'),
        /**
         * Version ranges (`<3`, `1.x`; `ci/<4` for tags such as `ci/v3.1.0` alone) and names of branches or tags that are no
         * version (`main`). Empty: every version.
         */
        versions: z.array(z.string().min(1)).default([]),
      }),
    )
    .default([]),
  /** Properties of the tree: `ci/jenkins`. */
  traits: z.array(z.string().min(1)).default([]),
});
export type Detector = z.infer<typeof Detector>;

/** The dates that can be moved, in the order in which they come. */
export const MovableDate = z.enum(['deprecated_from', 'closed_to_new', 'end_of_support', 'removal']);
export type MovableDate = z.infer<typeof MovableDate>;

/** One thing that has happened to the deprecation. Rows are only ever added. */
export const HistoryRow = z.strictObject({
  /** The day of the decision. */
  on: Day,
  /** What, and why, in one sentence. */
  what: z.string().min(1),
  /** The date that was moved, with its old and new value; without `from` it was set, without `to` withdrawn. */
  moved: MovableDate.optional(),
  from: Day.optional(),
  to: Day.optional(),
});
export type HistoryRow = z.infer<typeof HistoryRow>;

export const Deprecation = z.strictObject({
  /** Permanent; the file's name begins with it. */
  id: DeprecationId,
  title,
  /** Plain text, at most 200 characters. */
  summary,
  /** Id of the golden path that it is part of. */
  path: Slug.optional(),
  /** Id of the team that answers for it. */
  owner: Slug,
  /** Where to ask: a channel or an address of the team, never a person's. */
  contact: z.string().min(1),
  /** Advisory: you should leave. Compulsory: it will be gone. */
  kind: z.enum(['advisory', 'compulsory']),
  /** Whether something stops working for those who do nothing. */
  breaking: z.boolean().default(true),
  /** How much it hurts whoever still uses it at the end; decides the notice that is due. */
  impact: z.enum(['critical', 'high', 'medium', 'low']),
  /** To leave it, for one component. */
  effort: z.enum(['minutes', 'hours', 'days', 'weeks']),
  /** What the platform does of it. */
  automation: z.enum(['none', 'codemod', 'bot-pr']).default('none'),
  /** The day on which it became known. */
  announced: Day,
  /** From here on it should not be used: the `Deprecation` header of RFC 9745. */
  deprecated_from: Day,
  /** From here on nobody may begin to use it. */
  closed_to_new: Day.optional(),
  /** From here on it is not repaired. */
  end_of_support: Day.optional(),
  /** Days on which it is switched off for a while, to be noticed. */
  brownouts: z.array(z.strictObject({ on: Day, what: z.string().min(1) })).default([]),
  /** The day of its removal, the `Sunset` header of RFC 8594; must be given when compulsory. */
  removal: Day.optional(),
  /** When it really was removed. */
  removed_on: Day.optional(),
  /** When it was called off. */
  revoked_on: Day.optional(),
  /** Either name, url and available_since; or none, with the reason. */
  replacement: z.strictObject({
    name: z.string().min(1).optional(),
    url: Address.optional(),
    available_since: Day.optional(),
    none: z.string().min(1).optional(),
  }),
  migration_guide: Address.optional(),
  tracking_issue: Address.optional(),
  /** Must be given when compulsory. */
  detector: Detector.optional(),
  /** Why less notice is given than the policy asks for. */
  notice_exception: z.strictObject({ reason: z.string().min(1), approved_by: z.string().min(1) }).optional(),
  /** Figures that get a flag on its dates. */
  annotate: z.array(FlaggedFigure).default([]),
  /** The deprecation it takes the place of. */
  supersedes: DeprecationId.optional(),
  history: z.array(HistoryRow).default([]),
});
export type Deprecation = z.infer<typeof Deprecation>;

/** A deprecation with what its file says besides. */
export const WrittenDeprecation = z.strictObject({
  /** Where it can be edited, from the root of the project. */
  file: z.string(),
  deprecation: Deprecation,
  /** Markdown under the front matter, without comments. */
  body: z.string(),
});
export type WrittenDeprecation = z.infer<typeof WrittenDeprecation>;

/** Days of notice from the announcement to the removal, by impact. */
export const NOTICE_DAYS: Record<Deprecation['impact'], number> = { critical: 180, high: 180, medium: 90, low: 30 };

/** Derived from the dates and the as-of day, in this order; revoked wins. */
export const DeprecationStatus = z.enum([
  'scheduled',
  'deprecated',
  'closed-to-new',
  'end-of-support',
  'overdue',
  'removed',
  'revoked',
]);
export type DeprecationStatus = z.infer<typeof DeprecationStatus>;
