/** `data/report/deprecations/<id>.json`: one deprecation joined to its consumers, and `deprecations.json`: all of them. By night. */
import { z } from 'zod';
import { DeprecationId } from '../changelog.ts';
import { Deprecation, DeprecationStatus, MovableDate } from '../deprecation.ts';
import { CommitId, ComponentId, Day, Evidence, Measure, Slug } from '../shapes.ts';

export const Bucket = z.enum(['overdue', '30-days', '90-days', 'later', 'closed']);
export type Bucket = z.infer<typeof Bucket>;

/** A stage of its life, with the days that were announced for it and then moved. */
export const Stage = z.strictObject({
  stage: z.enum(['announced', ...MovableDate.options, 'brownout', 'removed_on', 'revoked_on']),
  day: Day,
  past: z.boolean(),
  /** For a brownout: what happens. */
  what: z.string().nullable(),
  /** Former days, oldest first, with the day of the decision and its reason. */
  moved: z.array(z.strictObject({ from: Day.nullable(), on: Day, what: z.string() })),
});
export type Stage = z.infer<typeof Stage>;

export const Consumer = z.strictObject({
  component: ComponentId,
  label: z.string(),
  team: Slug.nullable(),
  /** Pending: still uses it. Exempt: uses it and may, by an exemption that holds. Resolved: used it on or after the day of the announcement and has left. Unclear: nobody can tell. */
  state: z.enum(['pending', 'exempt', 'resolved', 'unclear']),
  /** Since when it has used it, gaps under 14 days not counted; null where unclear. */
  since: Day.nullable(),
  /** The commit that began it. */
  sinceCommit: CommitId.nullable(),
  /** When it left; null unless resolved. */
  left: Day.nullable(),
  timing: z.enum(['before', 'after-announcement', 'after-closing']).nullable(),
  /** As written at the head. */
  versions: z.array(z.string()),
  /** One sentence. */
  because: z.string(),
  /** Every line at the head that uses it. */
  evidence: z.array(Evidence),
});
export type Consumer = z.infer<typeof Consumer>;

export const Projection = z.union([
  z.strictObject({
    /** Components a week, Theil–Sen over the whole weeks since the announcement; below zero is fewer. */
    perWeek: z.number(),
    /** When nobody would be left at that pace; null: never. `earliest` and `latest` are the ends of its 95% interval. */
    finish: Day.nullable(),
    earliest: Day.nullable(),
    latest: Day.nullable(),
  }),
  z.strictObject({ unknown: z.string() }),
]);
export type Projection = z.infer<typeof Projection>;

export const BurnDown = z.strictObject({
  /** State at the end of each week, from eight weeks before the announcement; `of` counts the components that were there. */
  weeks: z.array(
    z.strictObject({
      day: Day,
      provisional: z.boolean(),
      using: z.int(),
      unclear: z.int(),
      of: z.int(),
    }),
  ),
  /** Components a week that would have to leave, to be done on the day of the removal; null: none is set, none is left, or no time is. */
  needed: z.number().nullable(),
  projection: Projection,
});
export type BurnDown = z.infer<typeof BurnDown>;

/**
 * Kaplan–Meier: share of the consumers that still used it so many days after it was announced, or after they began. A step
 * for each number of days after which somebody left or was seen last.
 */
export const Survival = z.array(
  z.strictObject({ days: z.int(), atRisk: z.int(), left: z.int(), share: z.number().min(0).max(1) }),
);
export type Survival = z.infer<typeof Survival>;

/** What stands in lists, feeds and calendars. */
export const DeprecationRow = z.strictObject({
  id: DeprecationId,
  /** `dep-0007`: its address. */
  slug: Slug,
  title: z.string(),
  summary: z.string(),
  kind: Deprecation.shape.kind,
  impact: Deprecation.shape.impact,
  status: DeprecationStatus,
  bucket: Bucket,
  path: z.strictObject({ id: Slug, name: z.string() }).nullable(),
  owner: z.strictObject({ id: Slug, name: z.string() }),
  announced: Day,
  removal: Day.nullable(),
  /** Days from the as-of day to the removal; below zero when it has passed. */
  daysLeft: z.int().nullable(),
  /** Those that still use it, of those that could; unknown without a detector. */
  affected: Measure,
  /** Teams with a component that still uses it and is not exempt. */
  teams: z.array(Slug),
  /** Those of the affected that may use it for now; they are among them. */
  exempt: z.int(),
  /** How often a date was moved. */
  moves: z.int(),
  finding: z.string(),
});
export type DeprecationRow = z.infer<typeof DeprecationRow>;

export const DeprecationReport = z.strictObject({
  schema: z.literal('footfall/deprecation/1'),
  row: DeprecationRow,
  deprecation: Deprecation,
  /** The file to edit. */
  file: z.string(),
  /** Markdown: the section "What to do", and the rest. */
  whatToDo: z.string(),
  body: z.string(),
  /** The same count on the last day of the quarter before; null: it was not announced yet, or there is no detector. */
  lastQuarter: z.strictObject({ day: Day, n: z.int(), change: z.int() }).nullable(),
  notice: z.strictObject({ days: z.int().nullable(), policy: z.int() }),
  stages: z.array(Stage),
  /** New uses after it was closed first, then after the announcement, then the others; exempt, unclear and resolved last. */
  consumers: z.array(Consumer),
  /** Alphabetical; without a team last. */
  teams: z.array(
    z.strictObject({
      team: Slug.nullable(),
      name: z.string(),
      pending: z.int(),
      exempt: z.int(),
      resolved: z.int(),
      unclear: z.int(),
    }),
  ),
  burnDown: BurnDown,
  survival: Survival,
  coverage: z.strictObject({
    /** What is looked for, one sentence each; empty: there is no detector. */
    detects: z.array(z.string()),
    /** Components looked at; providers left out. */
    read: z.int(),
    found: z.int(),
    unclear: z.int(),
    /** Whether anything has ever matched: otherwise the detector may be misspelt. */
    everMatched: z.boolean(),
  }),
  /** Changelog entries about it, newest first. */
  entries: z.array(
    z.strictObject({
      title: z.string(),
      date: Day,
      address: z.string(),
      /** It asks for a flag on the burn-down. */
      flagged: z.boolean(),
    }),
  ),
});
export type DeprecationReport = z.infer<typeof DeprecationReport>;

export const Deprecations = z.strictObject({
  schema: z.literal('footfall/deprecations/1'),
  asOf: Day,
  /** By bucket, then the day of the removal, then id. */
  deprecations: z.array(DeprecationRow),
});
export type Deprecations = z.infer<typeof Deprecations>;
