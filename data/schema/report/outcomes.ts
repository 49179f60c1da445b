/** `data/report/outcomes.json`: whether delivery is any better for it. By night. Nothing in it is about fewer than five people. */
import { z } from 'zod';
import { ComponentId, Day, Measure, Slug } from '../shapes.ts';

/** Days; null: not seen to happen to so many yet. */
export const Quartiles = z.strictObject({
  low: z.number().nullable(),
  median: z.number().nullable(),
  high: z.number().nullable(),
});
export type Quartiles = z.infer<typeof Quartiles>;

/** One step for each number of days after which it happened to somebody or somebody was seen last, from day 0. */
export const WaitCurve = z.array(
  z.strictObject({
    days: z.number(),
    /** Those who had waited that long. */
    atRisk: z.int(),
    /** To whom it happened then. */
    left: z.int(),
    /** The share that still waits after it. */
    share: z.number(),
  }),
);
export type WaitCurve = z.infer<typeof WaitCurve>;

export const DeliverySource = z.strictObject({
  id: z.enum(['merges', 'version-tags']),
  /** `version tags stand for deployments` */
  words: z.string(),
  components: z.int().nonnegative(),
});

/** One component with at least five people. */
export const ComponentDelivery = z.strictObject({
  component: ComponentId,
  label: z.string(),
  source: z.string(),
  /** Days with a deployment in so many weeks. */
  days: z.int().nonnegative(),
  weeks: z.int().positive(),
  bucket: z.string(),
  leadTime: Quartiles,
  /** True: the forge squashes, and lead time begins with the merge. */
  fromMerge: z.boolean(),
  /** Names of the golden paths it is on. */
  paths: z.array(z.string()),
});
export type ComponentDelivery = z.infer<typeof ComponentDelivery>;

export const ImpactEffect = z.strictObject({
  effect: z.number(),
  /** The middle 95% had other teams been drawn; null: too few teams to say. */
  low: z.number().nullable(),
  high: z.number().nullable(),
});
export type ImpactEffect = z.infer<typeof ImpactEffect>;

/** Deployment days per week more than in the month before adoption, against those that had not adopted yet. */
export const ImpactGroup = z.strictObject({
  id: z.enum(['all', 'chosen', 'imposed']),
  title: z.string(),
  /** Those that could be compared: seen from six months before to twelve after. */
  teams: z.int().nonnegative(),
  components: z.int().nonnegative(),
  /** By months since adoption; empty: too few to show. */
  effects: z.array(ImpactEffect.extend({ month: z.int() })),
  overall: ImpactEffect.nullable(),
  /** The same with a date a year too early, at which nothing happened; null: too few to show. */
  placebo: ImpactEffect.nullable(),
});
export type ImpactGroup = z.infer<typeof ImpactGroup>;

/** The adopters alone, compared with nobody. */
export const BeforeAfter = z.strictObject({
  components: z.int().positive(),
  /** Deployment days per component and week, by months since adoption. */
  months: z.array(z.strictObject({ month: z.int(), perWeek: z.number() })),
  windows: z.array(
    z.strictObject({
      id: z.enum(['before', 'first', 'later']),
      title: z.string(),
      perWeek: z.number(),
      /** Median days from a commit to its deployment; null: not half of them are deployed. */
      leadTime: z.number().nullable(),
    }),
  ),
});
export type BeforeAfter = z.infer<typeof BeforeAfter>;

export const Impact = z.strictObject({
  path: Slug,
  name: z.string(),
  groups: z.array(ImpactGroup),
  /** Null: too few to show. */
  beforeAfter: BeforeAfter.nullable(),
  /** What it comes to, in one sentence. */
  finding: z.string(),
});
export type Impact = z.infer<typeof Impact>;

export const Outcomes = z.strictObject({
  schema: z.literal('footfall/outcomes/1'),
  asOf: Day,
  finding: z.string(),
  /** The weeks that delivery is told of. */
  weeks: z.int().positive(),
  delivery: z.strictObject({
    sources: z.array(DeliverySource),
    /** Worked on, and nothing says when they are deployed; not worked on. */
    withoutSource: z.int().nonnegative(),
    quiet: z.int().nonnegative(),
    frequency: Measure,
    /** Components by DORA's lines; null: fewer than five people. */
    buckets: z.array(
      z.strictObject({ id: z.string(), title: z.string(), range: z.string(), components: z.int().nullable() }),
    ),
    leadTime: Measure,
    /** `squashing` of `of` components deliver what the forge squashes: their clock starts with the merge. */
    squashing: z.int().nonnegative(),
    perCommit: Quartiles,
    perChange: Quartiles,
    curve: WaitCurve,
    rework: Measure,
    /** By name; those with fewer than five people are left out, and counted. */
    components: z.array(ComponentDelivery),
    hidden: z.int().nonnegative(),
  }),
  arrivals: z.strictObject({
    measure: Measure,
    /** Everybody, and where both are at least five: those who began on a golden path, and those who did not. */
    groups: z.array(
      z.strictObject({
        id: z.enum(['all', 'on', 'off']),
        title: z.string(),
        people: z.int(),
        waits: Quartiles,
        curve: WaitCurve,
      }),
    ),
    /** By the quarter of the first commit; null: fewer than five people. */
    quarters: z.array(
      z.strictObject({ quarter: z.string(), people: z.int().nullable(), median: z.number().nullable() }),
    ),
  }),
  newborns: Measure,
  developers: Measure,
  /** By path: whether those that join stay. */
  stays: z.array(
    z.strictObject({
      path: Slug,
      name: z.string(),
      /** Of a hundred that join, those that have not left after a year; and the middle 95% had other teams been drawn. */
      retention: Measure,
      band: z.strictObject({ low: z.number(), high: z.number() }).nullable(),
      /** Of all that ever joined: those that left, of these those that came back, and those that moved on to what replaces it. */
      left: z.int().nonnegative(),
      returned: z.int().nonnegative(),
      moved: z.int().nonnegative(),
      afterMandate: Measure,
      unprompted: Measure,
    }),
  ),
  impact: z.array(Impact),
});
export type Outcomes = z.infer<typeof Outcomes>;
