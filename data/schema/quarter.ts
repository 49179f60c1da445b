/**
 * `data/quarters/2026-q3/`: what was published about a quarter, frozen. Names of components and teams are not in it:
 * they stand in `data/quarters/names.json`, where they can be redacted without touching a frozen byte.
 */
import { z } from 'zod';
import { Quarter } from './declarations.ts';
import { Basis, Day, Measure, Slug } from './shapes.ts';

/** What a name in `names.json` is looked up by: `c-` for components, `t-` for teams. Quarters that are not closed carry the names themselves. */
export const Opaque = z.string().min(1);
export type Opaque = z.infer<typeof Opaque>;

/** A difference in tenths: of a percentage point for shares, of the unit for quantities. Null: one end is not known. */
export const Tenths = z.int().nullable();

/** A metric's definition as it was applied. */
export const AppliedDefinition = z.strictObject({
  metric: Slug,
  title: z.string(),
  definition: z.string(),
  unit: z.string(),
  basis: Basis,
  version: z.int().positive(),
});
export type AppliedDefinition = z.infer<typeof AppliedDefinition>;

/** An aim for a figure, and how far it is, in words that can be printed. */
export const AppliedTarget = z.strictObject({
  atLeast: z.number(),
  by: Day,
  decidedBy: z.string(),
  decidedOn: Day,
  met: z.boolean().nullable(),
  inWords: z.string(),
});
export type AppliedTarget = z.infer<typeof AppliedTarget>;

/** One KPI row. */
export const EditionFigure = z.strictObject({
  metric: Slug,
  /** Null: the organisation as a whole. */
  path: Slug.nullable(),
  label: z.string(),
  unit: z.string(),
  measure: Measure,
  /** To the end of the quarter before, and to the baseline day. */
  toLast: Tenths,
  toBaseline: Tenths,
  target: AppliedTarget.nullable(),
  /** The values at the ends of the quarters up to this one, oldest first; null: not known. */
  trend: z.array(z.strictObject({ quarter: Quarter, value: z.number().nullable() })),
});
export type EditionFigure = z.infer<typeof EditionFigure>;

/** What can move a share besides what teams do. */
export const Factor = z.enum(['behaviour', 'entry-and-exit', 'eligibility', 'coverage', 'restated']);
export type Factor = z.infer<typeof Factor>;

export const Part = z.strictObject({
  factor: Factor,
  /** Its share of the difference; all parts sum exactly to the whole. */
  tenths: z.int(),
  /** Component–path pairs that it added to the numerator or took from it, or brought into the denominator or took out. */
  gained: z.int().nonnegative(),
  lost: z.int().nonnegative(),
  inWords: z.string(),
});
export type Part = z.infer<typeof Part>;

/** Why the headline moved. */
export const Moved = z.strictObject({ metric: Slug, since: Quarter, tenths: z.int(), parts: z.array(Part) });
export type Moved = z.infer<typeof Moved>;

/** Something promised for this quarter, and what came of it. */
export const PromiseKept = z.strictObject({
  promise: z.string(),
  kept: z.enum(['yes', 'no', 'not-known']),
  because: z.string(),
});
export type PromiseKept = z.infer<typeof PromiseKept>;

/** A team that moved or needs help. Only what it owns now is compared, so that a change of owner moves nobody. */
export const EditionTeam = z.strictObject({
  team: Opaque,
  /** Of its pairs, those on a path. */
  now: Measure,
  /** Of its pairs, those that are on a path and were not a quarter before; and the other way round. */
  joined: z.int().nonnegative(),
  left: z.int().nonnegative(),
  needsHelp: z.boolean(),
  inWords: z.string(),
});
export type EditionTeam = z.infer<typeof EditionTeam>;

/** One of the five predictors, the sponsor beside them, or one early warning with what to do about it. */
export const Predictor = z.strictObject({
  id: Slug,
  title: z.string(),
  state: z.enum(['yes', 'no', 'not-known']),
  because: z.string(),
});
export type Predictor = z.infer<typeof Predictor>;
export const Warning = z.strictObject({ id: Slug, warning: z.string(), because: z.string(), play: z.string() });
export type Warning = z.infer<typeof Warning>;

/** Money, with every assumption. Amounts are per quarter; a range is [low, high]. */
export const Money = z.strictObject({
  currency: z.string(),
  budget: z.number(),
  spent: z.number(),
  /** Value of the hours saved less what was spent. Null: not known, and why stands in the assumptions. */
  gain: z.tuple([z.number(), z.number()]).nullable(),
  /** Hours a product engineer has to save in the quarter for the platform to have paid for itself. */
  breakEvenHours: z.number().nullable(),
  assumptions: z.array(z.string()),
});
export type Money = z.infer<typeof Money>;

/** A component as the headline counted it: what later restatements are explained with. */
export const EditionComponent = z.strictObject({
  id: Opaque,
  /** One row per golden path that applied to it. */
  paths: z.array(z.strictObject({ path: Slug, state: z.enum(['adopted', 'not-adopted', 'unclear']) })),
});
export type EditionComponent = z.infer<typeof EditionComponent>;

/** `edition.json` */
export const Edition = z.strictObject({
  schema: z.literal('footfall/edition/1'),
  quarter: Quarter,
  from: Day,
  to: Day,
  organisation: z.string(),
  origin: z.enum(['sample', 'declared', 'proposed']),
  /** The state measured is that at the end of this day: the last one, or an earlier one while the quarter runs. */
  asOf: Day,
  /** The newest day known of when this was measured. */
  knownOn: Day,
  /** What it was measured from: the commit of the data folder, and a hash over every repository's id and head. */
  data: z.strictObject({
    commit: z.string().nullable(),
    repositories: z.int().nonnegative(),
    heads: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  scope: z.strictObject({
    components: z.int().nonnegative(),
    paths: z.array(z.strictObject({ id: Slug, name: z.string(), appliesTo: z.string(), launched: Day })),
  }),
  definitions: z.array(AppliedDefinition),
  baseline: z.strictObject({ day: Day, because: z.string() }).nullable(),
  /** One sentence with the number; at most 280 characters with its address left out. */
  headline: z.string(),
  summary: z.string().max(280),
  figures: z.array(EditionFigure),
  /** What leadership is asked to decide; null: nothing. */
  decision: z.string().nullable(),
  promises: z.array(PromiseKept),
  /** Null: there is nothing to compare with, and `movedBecause` says why. */
  moved: Moved.nullable(),
  movedBecause: z.string(),
  changes: z.array(
    z.strictObject({ day: Day, type: z.string(), title: z.string(), breaking: z.boolean(), address: z.string() }),
  ),
  /** Alphabetical by name when closed; never ordered by a number. */
  teams: z.array(EditionTeam),
  removals: z.array(
    z.strictObject({ id: z.string(), title: z.string(), removal: Day, inWords: z.string(), address: z.string() }),
  ),
  predictors: z.array(Predictor),
  warnings: z.array(Warning),
  /** What surveys say, a sentence for each pillar. */
  sentiment: z.array(z.string()),
  money: z.union([Money, z.strictObject({ unknown: z.string() })]),
  riskRetired: z.array(z.string()),
  caveats: z.array(z.string()),
  components: z.array(EditionComponent),
});
export type Edition = z.infer<typeof Edition>;

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const Hashed = z.strictObject({ file: z.string(), bytes: z.int().nonnegative(), sha256: Sha256 });

/** `manifest.json`: what the quarter was closed with. Its own last key covers the rest of it. */
export const Manifest = z.strictObject({
  schema: z.literal('footfall/manifest/1'),
  quarter: Quarter,
  /** Sorted by name. */
  files: z.array(Hashed),
  /** The closed quarter before, its manifest's hash, and the corrections it had by then; null for the first. */
  previous: z.strictObject({ quarter: Quarter, manifest: Sha256, corrections: z.array(Hashed) }).nullable(),
  /** SHA-256 over this document without this key. */
  seal: Sha256,
});
export type Manifest = z.infer<typeof Manifest>;

/** `data/quarters/closed.json`: every closed quarter with its manifest's hash, oldest first, so that none can vanish. */
export const ClosedQuarters = z.strictObject({
  schema: z.literal('footfall/closed-quarters/1'),
  quarters: z.array(z.strictObject({ quarter: Quarter, manifest: Sha256 })),
});
export type ClosedQuarters = z.infer<typeof ClosedQuarters>;

/** The two parts of a value as printed: a share's n and of, or a quantity. */
export const CorrectedValue = z.union([
  z.strictObject({ n: z.int().nonnegative(), of: z.int().nonnegative() }),
  z.strictObject({ value: z.number() }),
]);
export type CorrectedValue = z.infer<typeof CorrectedValue>;

/** `R1.yaml`, `R2.yaml`, … beside a closed edition: a published value that was wrong. By hand; added, never written over. */
export const Correction = z.strictObject({
  what: z.strictObject({ metric: Slug, path: Slug.optional() }),
  old: CorrectedValue,
  new: CorrectedValue,
  reason: z.string().min(1),
  day: Day,
});
export type Correction = z.infer<typeof Correction>;

/** `names.json`: who is behind an id. Mutable: a name set to null is redacted everywhere, closed quarters included. */
export const Names = z.strictObject({
  schema: z.literal('footfall/names/1'),
  /** Of components; `key` finds the component again after a rename. */
  components: z.record(Opaque, z.strictObject({ name: z.string(), key: z.string() }).nullable()),
  teams: z.record(Opaque, z.strictObject({ name: z.string(), key: z.string() }).nullable()),
});
export type Names = z.infer<typeof Names>;

/** Front matter of `commentary.md`; the text under it has at most 250 words. By hand, before the quarter is closed. */
export const Commentary = z.strictObject({
  /** What leadership is asked to decide, in one or two sentences. */
  decision: z.string().min(1).max(300, 'at most 300 characters').optional(),
  /** For the next quarter. With a metric, the next quarter's numbers judge it. */
  promises: z
    .array(
      z.strictObject({
        promise: z.string().min(1),
        metric: Slug.optional(),
        path: Slug.optional(),
        atLeast: z.number().optional(),
      }),
    )
    .default([]),
  /** What came of the promises of the quarter before that no number judges, in their words. */
  answers: z
    .array(z.strictObject({ promise: z.string().min(1), kept: z.boolean(), because: z.string().min(1) }))
    .default([]),
});
export type Commentary = z.infer<typeof Commentary>;
