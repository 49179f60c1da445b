/** `data/inputs/*.yaml`: what people declare. Each file is optional; without golden paths, they are proposed. */
import { z } from 'zod';
import type { WrittenEntry } from './changelog.ts';
import type { WrittenDeprecation } from './deprecation.ts';
import type { Declarations } from './declarations.ts';
import { Day, Slug } from './shapes.ts';

/** `organisation.yaml` */
export const Organisation = z.strictObject({
  /** True for the inputs shipped with Footfall: they describe the sample and are ignored for anybody's own repositories. */
  sample: z.boolean().default(false),
  name: z.string().min(1),
  /** Where a file at a commit can be seen; `{repository}`, `{commit}`, `{file}`, `{line}` are filled in. Without it, evidence is printed as text. */
  evidenceUrl: z.string().startsWith('https://').optional(),
  /** More author names that are bots, beyond the shipped list, `[bot]`, and accounts called so (`acme-bot`, `svc-…`). Exact names. */
  bots: z.array(z.string()).default([]),
  /** Repositories that are out of scope, as `owner/name`. */
  exclude: z.array(z.string()).default([]),
  /** Whether a merge is a deployment: true everywhere, or for these, as `owner/name`. Left out: only version tags are. */
  continuousDeployment: z.union([z.boolean(), z.array(z.string())]).optional(),
});
export type Organisation = z.infer<typeof Organisation>;

/** `teams.yaml`: the directory of groups. Without it, owners are taken at their word and called unverified. */
export const Team = z.strictObject({
  id: Slug,
  name: z.string().min(1),
  /** Other spellings of the same team: `@acme/payments`, `group:default/payments`. The id itself is always one. */
  aliases: z.array(z.string()).default([]),
});
export type Team = z.infer<typeof Team>;
export const Teams = z.strictObject({ teams: z.array(Team) });

/** What shows that something is used: a purl subject (a purl without `#path` covers every path in it), or a trait. */
export const Signal = z.union([
  z.strictObject({ reference: z.string().startsWith('pkg:') }),
  z.strictObject({ trait: z.string().min(1) }),
]);
export type Signal = z.infer<typeof Signal>;

export const Capability = z.enum(['provisioning', 'ci-cd', 'observability', 'secrets', 'cost', 'catalog']);

export const Mandate = z.strictObject({
  /** First day on which teams had no choice, and the first on which they had again. */
  from: Day,
  to: Day.optional(),
  announced: Day,
  /** Whom it binds, in words; `teams` narrows it. */
  scope: z.string().min(1),
  teams: z.array(Slug).optional(),
  exceptions: z.enum(['self-service', 'approval', 'none']),
});
export type Mandate = z.infer<typeof Mandate>;

/** Why a path stands here though nobody declared it. */
export const Proposal = z.strictObject({
  /** The repository that provides it, `owner/name`, and whether it is among those read. */
  provider: z.string(),
  providerRead: z.boolean(),
  /** Repositories that refer to it on the as-of day, the provider not counted. */
  consumers: z.int().positive(),
  /** One sentence each. */
  why: z.string(),
  appliesToWhy: z.string(),
});
export type Proposal = z.infer<typeof Proposal>;

export const GoldenPath = z.strictObject({
  id: Slug,
  name: z.string().min(1),
  /** One sentence: what a team gets. */
  summary: z.string().optional(),
  capability: Capability,
  /** What it does for a component, in two or three words; rivals do the same job. */
  job: z.string().min(1),
  /** Any one of them is adoption. */
  signals: z.array(Signal).min(1),
  /** Whom it is for: all of these traits (none: every component), and the reason, printed beside every share. */
  appliesTo: z.strictObject({ traits: z.array(z.string()), because: z.string().min(1) }),
  /** The day it could first be used. */
  launched: Day,
  mandates: z.array(Mandate).default([]),
  /** Version ranges the platform supports (`>=3`, `4.x`); empty: nobody has said. */
  supported: z.array(z.string()).default([]),
  /** Id of the path that this one replaces. */
  supersedes: Slug.optional(),
  /** Declared to do the same job. */
  rivals: z.array(Signal).default([]),
  /** Team id; absent in a proposal. */
  owner: Slug.optional(),
  docs: z.string().startsWith('https://').optional(),
  /** The shortest change that joins it, to copy. */
  join: z.string().optional(),
  proposal: Proposal.optional(),
});
export type GoldenPath = z.infer<typeof GoldenPath>;
/** `golden-paths.yaml` */
export const GoldenPaths = z.strictObject({ goldenPaths: z.array(GoldenPath) });

/** Everything declared, after loading: what checking and measuring take. */
export interface Inputs {
  organisation: Organisation;
  /** Null: no directory of groups. */
  teams: Team[] | null;
  goldenPaths: GoldenPath[];
  /** `sample`: shipped; `declared`: by people of the organisation; `proposed`: by Footfall, from what teams share. */
  origin: 'sample' | 'declared' | 'proposed';
  /** Candidates that were not proposed, with the reason; empty unless proposed. */
  rejected: { provider: string; consumers: number; why: string }[];
  /** Sentences about inputs that could not be used; each is shown under data health. */
  problems: string[];
  /** What the platform team has published, newest first, drafts included; absent: nothing that is about these repositories. */
  changelog?: WrittenEntry[];
  /** By id. */
  deprecations?: WrittenDeprecation[];
  /** Exemptions, targets, surveys, staffing, money …; absent: nothing of the kind was declared. */
  declarations?: Declarations;
}
