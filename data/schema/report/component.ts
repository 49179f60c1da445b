/** `data/report/components/<owner>/<name>.json`: one component. By night. */
import { z } from 'zod';
import { Finding } from '../finding.ts';
import { CommitId, ComponentId, Day, Evidence, Slug } from '../shapes.ts';
import { ComponentDelivery } from './outcomes.ts';
import { FootfallRow, PathEvent } from './parts.ts';

export const ComponentReport = z.strictObject({
  schema: z.literal('footfall/component/1'),
  component: ComponentId,
  label: z.string(),
  /** `owner/name`. */
  repository: z.strictObject({ name: z.string(), head: CommitId, headDay: Day, branch: z.string().nullable() }),
  /** The folder of a component inside a monorepo; null: it is its repository, or what lies at its root. */
  folder: z.string().nullable(),
  /** Components of the same repository, this one among them, by name; empty where it is the only one. */
  siblings: z.array(z.strictObject({ component: ComponentId, label: z.string() })),
  /** The first code of its own life; and which first code that is, in a few words. */
  born: z.strictObject({ day: Day, basis: z.enum(['exact', 'proxy']), because: z.string() }).nullable(),
  commits: z.int(),
  /** Who owns it and how that was resolved, in one sentence. */
  owner: z.strictObject({
    team: Slug.nullable(),
    name: z.string(),
    how: z.string(),
    conflict: z.boolean(),
    evidence: z.array(Evidence),
  }),
  catalog: z.array(
    z.strictObject({
      entity: z.string(),
      type: z.string().nullable(),
      lifecycle: z.string().nullable(),
      since: Day,
      evidence: Evidence,
    }),
  ),
  /** One row per path that applies to it or that it walks. */
  paths: z.array(z.strictObject({ path: Slug, name: z.string(), row: FootfallRow })),
  footfall: z.strictObject({ from: Day, to: Day }),
  findings: z.array(Finding),
  events: z.array(PathEvent),
  /** What it refers to at the head, in-house first, then by subject. */
  references: z.array(
    z.strictObject({
      subject: z.string(),
      inHouse: z.boolean(),
      versions: z.array(z.string()),
      since: Day,
      evidence: z.array(Evidence),
    }),
  ),
  traits: z.array(z.strictObject({ name: z.string(), since: Day, files: z.array(z.string()) })),
  /** Commits by people per week, [Monday, commits]. */
  weeks: z.array(z.tuple([Day, z.int()])),
  /** Null: not told, and why. */
  delivery: ComponentDelivery.nullable(),
  notTold: z.string().nullable(),
  unreadable: z.array(z.strictObject({ file: z.string(), reason: z.string(), message: z.string(), since: Day })),
});
export type ComponentReport = z.infer<typeof ComponentReport>;
