/**
 * `data/inputs/*.yaml` beyond organisation, teams and golden paths: what people declare about exceptions, aims and money.
 * Every file is optional, and every list may be empty: what nobody declared is unknown, not zero.
 */
import { z } from 'zod';
import { ComponentId, Day, Slug } from './shapes.ts';

/** `2026-q3` */
export const Quarter = z.string().regex(/^\d{4}-q[1-4]$/, 'a quarter such as 2026-q3');
export type Quarter = z.infer<typeof Quarter>;

/** `exemptions.yaml`: who may leave a check unmet, why, and until when. */
export const Exemption = z.strictObject({
  component: ComponentId,
  /** Id of the check, or of the deprecation (`dep-0001`) that may be used until then. */
  check: Slug,
  /** The golden path it is about, for checks that are asked per path. */
  path: Slug.optional(),
  /** Shown on the team's page. */
  reason: z.string().min(1),
  requested: Day,
  decision: z.enum(['granted', 'refused', 'pending']),
  /** Valid time: first day, and first day on which it no longer holds. */
  from: Day,
  until: Day,
  /** Recorded time: the day it entered this file. A later day than `from` changes what is known now, never what was published. */
  recorded: Day,
});
export type Exemption = z.infer<typeof Exemption>;
export const Exemptions = z.strictObject({ exemptions: z.array(Exemption) });

/** `targets.yaml`: an aim, and who decided it. There is no target on `registered`. */
export const Target = z.strictObject({
  metric: Slug.refine((id) => id !== 'registered', 'another metric, since registration is not adoption'),
  path: Slug.optional(),
  /** A share from 0 to 1, or a quantity in the metric's unit. */
  atLeast: z.number(),
  by: Day,
  decidedBy: z.string().min(1),
  decidedOn: Day,
  /** How a team is excepted, in words. */
  exceptions: z.string().min(1),
});
export type Target = z.infer<typeof Target>;
export const Targets = z.strictObject({ targets: z.array(Target) });

/** `baseline.yaml`: the day everything is compared with, and why that day. */
export const Baseline = z.strictObject({ day: Day, because: z.string().min(1) });
export type Baseline = z.infer<typeof Baseline>;

/** `surveys.yaml`: one question, "would you recommend it?", by quarter and pillar. */
export const Survey = z.strictObject({
  quarter: Quarter,
  pillar: z.string().min(1),
  /** People asked; whom, in words. */
  invited: z.int().positive(),
  frame: z.string().min(1),
  /** Answers of 9–10, 7–8 and 0–6. */
  promoters: z.int().nonnegative(),
  passives: z.int().nonnegative(),
  detractors: z.int().nonnegative(),
});
export type Survey = z.infer<typeof Survey>;
export const Surveys = z.strictObject({ surveys: z.array(Survey) });

/** `research.yaml`: interviews, office hours, shadowing; a dated log without names. */
export const Research = z.strictObject({
  research: z.array(
    z.strictObject({ day: Day, kind: z.string().min(1), teams: z.array(Slug), learned: z.string().min(1) }),
  ),
});
export type Research = z.infer<typeof Research>;

/** `support.yaml`: questions to the platform team, by quarter. */
export const Support = z.strictObject({
  support: z.array(
    z.strictObject({
      quarter: Quarter,
      questions: z.int().nonnegative(),
      /** Median working hours to a platform member's first answer. */
      medianHoursToAnswer: z.number().nonnegative(),
      /** Requests that people served themselves, and all of those that could have been. */
      selfServed: z.int().nonnegative(),
      requests: z.int().nonnegative(),
    }),
  ),
});
export type Support = z.infer<typeof Support>;

/** `staffing.yaml`: full-time equivalents, by quarter. */
export const Staffing = z.strictObject({
  staffing: z.array(
    z.strictObject({
      quarter: Quarter,
      productEngineers: z.number().nonnegative(),
      platformEngineers: z.number().positive(),
      /** Share of the platform team's time on maintenance, 0 to 1. */
      maintenance: z.number().min(0).max(1),
      productManager: z.boolean(),
      executiveSponsor: z.boolean(),
    }),
  ),
});
export type Staffing = z.infer<typeof Staffing>;

/** `costs.yaml`: money, by quarter, with the assumptions that the page prints. */
export const Costs = z.strictObject({
  /** ISO 4217. */
  currency: z.string().regex(/^[A-Z]{3}$/),
  costs: z.array(
    z.strictObject({ quarter: Quarter, budget: z.number().nonnegative(), spent: z.number().nonnegative() }),
  ),
  assumptions: z.strictObject({
    /** Hours saved per active component and quarter, low and high, and where that comes from. */
    hoursSaved: z.tuple([z.number().nonnegative(), z.number().nonnegative()]),
    hoursSavedSource: z.string().min(1),
    costPerHour: z.number().nonnegative(),
  }),
});
export type Costs = z.infer<typeof Costs>;

/** Paths from the root of the repository: `Dockerfile`, `.github/workflows/*.yml`, and with two asterisks for any number of folders; one, or a list. */
const Paths = z.union([z.string().min(1), z.array(z.string().min(1)).min(1)], 'a path, or a list of paths');
/** How many of these files must have it. A component without any such file is not asked. */
const Holds = z.enum(['some', 'every', 'none']).default('some');

/**
 * What a declared check asks for. A pattern, a YAML path and most files are looked for by a probe: the next `npm run mine` reads the
 * files that it is about, and no others; until then the answer is unknown. The others need no new reading.
 */
export const Requirement = z.union(
  [
    z.strictObject({ reference: z.string().startsWith('pkg:'), versions: z.string().optional() }),
    z.strictObject({ trait: z.string().min(1) }),
    /** That there is such a file. */
    z.strictObject({ file: z.string().min(1) }),
    /** Looked for line by line. */
    z.strictObject({ in: Paths, pattern: z.string().min(1), holds: Holds }),
    z.strictObject({
      in: Paths,
      /** In YAML, JSON or TOML. Keys from the top, `jobs.*.permissions.id-token`: `*` is any key or item, `**` any number of steps, "a.b" a key with a point in it. */
      yaml: z.string().min(1),
      /** Absent: that there is any value. */
      equals: z.union([z.string(), z.number(), z.boolean()]).optional(),
      holds: Holds,
    }),
  ],
  'one of { reference }, { trait }, { file }, { in, pattern } and { in, yaml }',
);
export type Requirement = z.infer<typeof Requirement>;

/** `checks.yaml`: checks without code. */
export const DeclaredCheck = z.strictObject({
  id: Slug,
  title: z.string().min(1),
  question: z.string().endsWith('?'),
  why: z.string().min(1),
  howToPass: z.string().min(1),
  effort: z.enum(['minutes', 'hours', 'days']),
  /** All of these traits; none: every component. */
  appliesTo: z.array(z.string()).default([]),
  require: Requirement,
  version: z.int().positive().default(1),
});
export type DeclaredCheck = z.infer<typeof DeclaredCheck>;
export const DeclaredChecks = z.strictObject({ checks: z.array(DeclaredCheck) });

/** All of these files, after loading. An empty list, or null: nobody declared any. */
export interface Declarations {
  exemptions: Exemption[];
  targets: Target[];
  baseline: Baseline | null;
  surveys: Survey[];
  research: Research['research'];
  support: Support['support'];
  staffing: Staffing['staffing'];
  costs: Costs | null;
  checks: DeclaredCheck[];
}
