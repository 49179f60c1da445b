/** `data/report/paths/<id>.json`: one golden path. By night. */
import { z } from 'zod';
import { GoldenPath } from '../inputs.ts';
import { ComponentId, Day, Evidence, Measure, Slug } from '../shapes.ts';
import { Figure, Flag, Footfall, Funnel, PathEvent, Square, Week } from './parts.ts';

/** Files that are near-identical to one that the path is made of, and do not refer to it. */
export const Copies = z.strictObject({
  /** Of those that the path is for. */
  measure: Measure,
  /** By component, then file. */
  files: z.array(
    z.strictObject({
      component: ComponentId,
      label: z.string(),
      team: Slug.nullable(),
      file: z.string(),
      /** The path’s file that it is most like. */
      original: z.strictObject({ repository: z.string(), file: z.string() }),
      /** Lines in both over lines in either, 0 to 1: to the version that is closest, and one standard error; 0 is exact. */
      similarity: z.number(),
      error: z.number(),
      /** The day from which on the original was so. */
      closest: Day,
      /** To the original as it is on the day; null: there is none any more. */
      today: z.number().nullable(),
      since: Day,
      /** The component had it first: the path copied it, and it does not count. */
      older: z.boolean(),
      /** The file at the commit that made it so, and the original at the version that is closest. */
      evidence: z.array(Evidence),
    }),
  ),
});
export type Copies = z.infer<typeof Copies>;

/** How far components are from the project template that they were made from. */
export const Drift = z.strictObject({
  /** Of those that were made from it, the ones with every shared file in step. */
  measure: Measure,
  /** By component. */
  components: z.array(
    z.strictObject({
      component: ComponentId,
      label: z.string(),
      team: Slug.nullable(),
      template: z.string(),
      /** The version in the stamp of copier or cruft, as it stands there; null: its files alone say that it was made from it. */
      stamp: z.string().nullable(),
      /** The template as it was from this day on has most in common with it; null: no file is shared. */
      nearest: z.strictObject({ day: Day, evidence: Evidence }).nullable(),
      /** By file: what both have at one path. */
      files: z.array(
        z.strictObject({
          file: z.string(),
          state: z.enum(['in-step', 'behind', 'diverged', 'both']),
          /** From the nearest version to the newest; 0 where that is the newest. */
          versionsBehind: z.int(),
          daysBehind: z.int(),
          /** Lines in both over lines in either, 0 to 1: to the nearest version, and one standard error; 0 is exact. */
          similarity: z.number(),
          error: z.number(),
          /** The file at the commit that made it so, and the template’s at its nearest version. */
          evidence: z.array(Evidence),
        }),
      ),
    }),
  ),
});
export type Drift = z.infer<typeof Drift>;

export const PathReport = z.strictObject({
  schema: z.literal('footfall/path/1'),
  path: GoldenPath,
  finding: z.string(),
  funnel: Funnel,
  square: Square,
  weeks: z.array(Week),
  /** On the adoption curve; by day. */
  flags: z.array(Flag),
  footfall: Footfall,
  figures: z.array(Figure),
  /** First adoptions by how they came about; every class is listed, in the order in which they are decided. */
  chosen: z.array(
    z.strictObject({
      how: z.enum(['under-mandate', 'born-with-it', 'platform', 'own-team', 'another-team', 'unknown']),
      label: z.string(),
      n: z.int(),
    }),
  ),
  /** Alphabetical. Components without a team come last under `team: null`. */
  byTeam: z.array(z.strictObject({ team: Slug.nullable(), name: z.string(), adopted: Measure })),
  versions: z.array(
    z.strictObject({
      version: z.string().nullable(),
      /** What it is read as: a release, a floating ref whose version cannot be known, a newer one than any known tag … */
      kind: z.enum(['release', 'floating', 'commit', 'newer-than-known', 'unreadable']),
      n: z.int(),
      supported: z.enum(['yes', 'no', 'unknown']),
      /** Days between this version's tag and the newest known one; null where either is unknown. */
      daysBehind: z.int().nullable(),
      components: z.array(ComponentId),
    }),
  ),
  copies: Copies,
  /** Null: no project template that was read is part of the path. */
  drift: Drift.nullable(),
  /** Newest first. */
  events: z.array(PathEvent),
  /** Every eligible component, by state then name. */
  members: z.array(
    z.strictObject({
      component: ComponentId,
      label: z.string(),
      team: Slug.nullable(),
      state: z.enum(['adopted', 'not-yet', 'lapsed', 'superseded', 'unknown']),
      registered: z.boolean().nullable(),
      alive: z.boolean().nullable(),
      /** Since when it has been in this state. */
      since: Day.nullable(),
      version: z.string().nullable(),
      how: z.string().nullable(),
      /** One sentence. */
      because: z.string(),
      evidence: z.array(Evidence),
    }),
  ),
});
export type PathReport = z.infer<typeof PathReport>;
