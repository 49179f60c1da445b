/**
 * `data/mined/<owner>/<name>.json`: what the files of one repository say, and since when. By night.
 * It knows no golden path, holds no clock reading and no person: the same git gives the same bytes.
 */
import { z } from 'zod';
import { CommitId, Instant, Interval, Moment, Reason } from './shapes.ts';

/** Something somebody else maintains, that a file of this repository refers to. */
export const MinedReference = z.strictObject({
  /** Package URL without version and qualifiers: `pkg:githubactions/acme/golden-paths#.github/workflows/node.yml`. */
  subject: z.string().startsWith('pkg:'),
  /** When any file referred to it, in any version. */
  intervals: z.array(Interval).min(1),
  /** When each version was referred to, by name. Versions overlap where two files disagree. */
  versions: z.array(
    z.strictObject({
      /** As written: a tag, a branch, a commit id, an image tag or digest; null where none is written. */
      version: z.string().nullable(),
      /** What the newest comment or qualifier beside it calls this version (`# v4.1.0`, an image's tag beside its digest); null where there is none. */
      label: z.string().nullable(),
      intervals: z.array(Interval).min(1),
    }),
  ),
  /** Where the head refers to it; empty when it no longer does. Sorted by file, then line. */
  locations: z.array(z.strictObject({ file: z.string(), line: z.int().positive(), version: z.string().nullable() })),
});
export type MinedReference = z.infer<typeof MinedReference>;

/** A property of the tree: `ci/github-actions`, `container`, `file/src/plugin.json`. */
export const MinedTrait = z.strictObject({
  name: z.string(),
  intervals: z.array(Interval).min(1),
  /** The files that show it at the head, sorted, at most ten; empty when the head lacks it. */
  files: z.array(z.string()),
  /** The line in each of these files that shows it, null where the file's presence does; left out where that is so of all of them. */
  lines: z.array(z.int().positive().nullable()).optional(),
});
export type MinedTrait = z.infer<typeof MinedTrait>;

/** A catalogue entity as one file declared it. A changed owner or lifecycle is a new row. */
export const CatalogEntity = z.strictObject({
  kind: z.string(),
  namespace: z.string(),
  name: z.string(),
  title: z.string().nullable(),
  type: z.string().nullable(),
  lifecycle: z.string().nullable(),
  /** The owner as written (`group:default/x`, `x`); null when there is none or when it is a person. */
  owner: z.string().nullable(),
  /** The owner is a person: counted, never printed. */
  ownedByPerson: z.boolean(),
  system: z.string().nullable(),
});
export type CatalogEntity = z.infer<typeof CatalogEntity>;

export const MinedEntity = z.strictObject({
  entity: CatalogEntity,
  file: z.string(),
  /** Line of the entity at the newest version of the file that declares it so. */
  line: z.int().positive(),
  intervals: z.array(Interval).min(1),
});
export type MinedEntity = z.infer<typeof MinedEntity>;

/** Who one CODEOWNERS file says owns the whole repository: its last rule that matches every file. */
export const MinedOwners = z.strictObject({
  /** The file: `.github/CODEOWNERS`, `CODEOWNERS`, `docs/CODEOWNERS` … */
  source: z.string(),
  /** Teams as written (`@org/team`); people are only counted. Both empty: the file gives the repository no owner. */
  owners: z.array(z.string()),
  people: z.int().nonnegative(),
  line: z.int().positive().nullable(),
  intervals: z.array(Interval).min(1),
});
export type MinedOwners = z.infer<typeof MinedOwners>;

/** A file that could not be read: what it says in this time is unknown, not absent. */
export const MinedUnreadable = z.strictObject({
  file: z.string(),
  reader: z.string(),
  reason: Reason,
  /** One sentence with the line where known. */
  message: z.string(),
  intervals: z.array(Interval).min(1),
});
export type MinedUnreadable = z.infer<typeof MinedUnreadable>;

/**
 * Whose first code counts:
 * - `first-code`: nothing was brought in from elsewhere;
 * - `all-at-once`: that code came as a mass in one commit, and may be older;
 * - `beside-imported`: an older history was merged into the repository's own, and does not count;
 * - `after-joined`, `after-mass`, `after-strangers`: the line began elsewhere and fell silent; then another history joined
 *   it, or most of the code came at once, or only other people went on.
 */
export const BornBecause = z.enum([
  'first-code',
  'all-at-once',
  'beside-imported',
  'after-joined',
  'after-mass',
  'after-strangers',
]);
export type BornBecause = z.infer<typeof BornBecause>;

export const MinedHistory = z.strictObject({
  firstCommit: Moment,
  /** The first code of the repository's own life (not README, licence or CI); a proxy until the forge says more. Null: no code yet. */
  born: Moment.nullable(),
  /** What tells the first code of its own life from what was brought in from elsewhere; null: no code yet. */
  bornBecause: BornBecause.nullable(),
  /** All commits reachable from the head; those of the first-parent line; those without a parent. */
  commits: z.int().positive(),
  firstParentCommits: z.int().positive(),
  roots: z.int().positive(),
  /** Commits per week as [Monday, by people, by bots], weeks without commits left out; all reachable, by derived committer date. */
  weeks: z.array(z.tuple([z.iso.date(), z.int().nonnegative(), z.int().nonnegative()])),
  /** Tags that look like versions (`v1.2.3`, `ci/v4`), sorted by name; `date` is the tagged commit's. */
  tags: z.array(z.strictObject({ name: z.string(), commit: CommitId, date: Instant })),
  /** First-parent commits named in this document whose raw date runs backwards, with the date that measuring uses. */
  redated: z.array(z.strictObject({ commit: CommitId, date: Instant })),
  /** How many first-parent commits have a date that runs backwards or is no date. */
  skewed: z.int().nonnegative(),
});
export type MinedHistory = z.infer<typeof MinedHistory>;

/** A folder of a monorepo that is a component of its own: what the files say to which it is the nearest. */
export const MinedComponent = z.strictObject({
  /** The folder; '' for what lies in no other component's folder. */
  path: z.string(),
  /** An entity of the catalogue lies in it; it is a package that something deploys; or, at the root alone, it is merely what is left. */
  because: z.enum(['catalog', 'workspace', 'root']),
  /** The file that shows it; null for what is merely left. */
  file: z.string().nullable(),
  /** When code lay in it. */
  intervals: z.array(Interval),
  /** The first code in it, of the repository's own life; null: no code yet. */
  born: Moment.nullable(),
  /** Commits that touched it, and those that came in with them; per week as `history.weeks`. */
  commits: z.int().nonnegative(),
  weeks: MinedHistory.shape.weeks,
  references: z.array(MinedReference),
  /** `file/…` is said from its own folder. */
  traits: z.array(MinedTrait),
  /** Who owns the folder. */
  owners: z.array(MinedOwners),
});
export type MinedComponent = z.infer<typeof MinedComponent>;

export const Mined = z.strictObject({
  schema: z.literal('footfall/mined/1'),
  repository: z.strictObject({
    /** The forge's id, else `local:<owner>/<name>`. */
    id: z.string(),
    owner: z.string(),
    name: z.string(),
    /** Where the owner's name comes from: the remote, or, without one, the folder that the repository lies in. */
    ownerFrom: z.enum(['remote', 'folder']),
    /** The branch mined, null for a detached head, and how it was chosen. */
    branch: z.string().nullable(),
    branchFrom: z.enum(['head', 'origin-head', 'guessed', 'forge']),
    /** What only the forge knows; left out where none was asked. */
    forge: z
      .strictObject({
        /** When it was created there, and archived; null: it does not say, or it is not. */
        created: Instant.nullable(),
        archived: Instant.nullable(),
      })
      .optional(),
  }),
  head: Moment,
  history: MinedHistory,
  references: z.array(MinedReference),
  traits: z.array(MinedTrait),
  catalog: z.array(MinedEntity),
  owners: z.array(MinedOwners),
  unreadable: z.array(MinedUnreadable),
  /** The root first, then by path; empty for an ordinary repository, which is one component. */
  components: z.array(MinedComponent),
  coverage: z.strictObject({
    /** The readers that looked, with their versions; a fact nobody looked for is unknown. */
    readers: z.array(z.strictObject({ id: z.string(), version: z.int().positive() })),
    /** Distinct file paths and file versions that were read. */
    files: z.int().nonnegative(),
    versions: z.int().nonnegative(),
  }),
});
export type Mined = z.infer<typeof Mined>;
