/** Parts that several report documents share. Everything is resolved: a page prints it, it computes nothing. */
import { z } from 'zod';
import { CommitId, ComponentId, Day, Evidence, Measure, Slug } from '../shapes.ts';

/** The stages are sets, not steps. */
export const Funnel = z.strictObject({
  eligible: Measure,
  registered: Measure,
  adopted: Measure,
  active: Measure,
  /** The proxy that stands in where pipeline runs are unknown. */
  aliveOnPath: Measure,
  primary: Measure,
});
export type Funnel = z.infer<typeof Funnel>;

/** Registered × walking, over the eligible. `walking` is active where runs are known, else alive on the path (`basis` says which). */
export const Square = z.strictObject({
  walking: z.enum(['active', 'alive-on-path']),
  both: z.int(),
  registeredOnly: z.int(),
  walkingOnly: z.int(),
  neither: z.int(),
  /** Either one unknown. */
  unclear: z.int(),
});
export type Square = z.infer<typeof Square>;

/** One week of a curve; the state at the end of its Sunday (the running week: at the as-of day, `provisional`). */
export const Week = z.strictObject({
  /** The day whose end is shown. */
  day: Day,
  provisional: z.boolean(),
  eligible: z.int(),
  registered: z.int(),
  adopted: z.int(),
  /** Adopted with a commit by a person in the 28 days before; null where activity is unknown. */
  alive: z.int().nullable(),
  /** Eligible components that could not be judged this week. */
  unclear: z.int(),
  /** The components that were alive and eligible at launch: births do not dent this line. */
  cohort: z.strictObject({ adopted: z.int(), of: z.int() }),
});
export type Week = z.infer<typeof Week>;

/** One row of the footfall figure: one component. */
export const FootfallRow = z.strictObject({
  component: ComponentId,
  /** What is printed: the repository's name, with its owner only where two share a name. */
  label: z.string(),
  team: Slug.nullable(),
  /** First day on the path; null: never walked. */
  joined: Day.nullable(),
  /** Days [from, to), to null: still so; in order, not overlapping. Nothing: eligible, neither registered nor walking. */
  spells: z.array(
    z.strictObject({ state: z.enum(['walked', 'registered', 'present', 'unknown']), from: Day, to: Day.nullable() }),
  ),
  /** A change of the version in use. */
  ticks: z.array(z.strictObject({ day: Day, version: z.string() })),
});
export type FootfallRow = z.infer<typeof FootfallRow>;

/** A small numbered flag on a figure with a time axis: a changelog entry or a date of a deprecation that names the figure. */
export const Flag = z.strictObject({
  day: Day,
  title: z.string(),
  /** What happened on that day: a type of entry, or `announced`, `closed to new uses`, `removal due`, `removed`. */
  what: z.string(),
  /** Its page: `changelog/2026/09/node-pipeline-v4/`. */
  address: z.string(),
});
export type Flag = z.infer<typeof Flag>;

export const Footfall = z.strictObject({
  /** The time axis, whole days. */
  from: Day,
  to: Day,
  /** Ordered by the day they joined, then by name; the never-joined last. */
  rows: z.array(FootfallRow),
  /** Vertical lines with their words: launches and mandates. */
  marks: z.array(z.strictObject({ day: Day, label: z.string(), kind: z.enum(['launch', 'mandate']) })),
  /** By day. */
  flags: z.array(Flag),
});
export type Footfall = z.infer<typeof Footfall>;

/** Something that happened to one component, on one path or in one check, exact to the commit. */
export const PathEvent = z.strictObject({
  day: Day,
  component: ComponentId,
  /** Null: a check that concerns no path. */
  path: Slug.nullable(),
  /** The check that no longer passes (`broke`) or now does (`healed`); null for what happened on a path. */
  check: Slug.nullable(),
  change: z.enum(['joined', 'left', 'superseded', 'rejoined', 'version', 'broke', 'healed']),
  /** By whose hand, for `joined`: the classes of `chosen`. */
  how: z.enum(['under-mandate', 'born-with-it', 'platform', 'own-team', 'another-team', 'unknown']).nullable(),
  /** What changed, in one sentence. */
  detail: z.string(),
  evidence: Evidence.nullable(),
  /** The first-parent commit at which it happened. */
  commit: CommitId.optional(),
});
export type PathEvent = z.infer<typeof PathEvent>;

/** What a short list of events leaves out: by change, how many since the day of its oldest; the most first. */
export const OtherEvents = z.array(z.strictObject({ change: PathEvent.shape.change, n: z.int() }));
export type OtherEvents = z.infer<typeof OtherEvents>;

/** A measure with the words it is printed with. */
export const Figure = z.strictObject({
  /** Id of the metric: its definition is on the methodology page. */
  metric: Slug,
  label: z.string(),
  measure: Measure,
  /** In words, with n/N: "9 of 12 plugins". */
  inWords: z.string(),
  /** What it means against its bands, in words; null: no verdict. */
  verdict: z.string().nullable(),
});
export type Figure = z.infer<typeof Figure>;
