/** `data/changelog/YYYY-MM-DD-slug.md`: one thing the platform team publishes. By hand; the front matter, and the text under it. */
import { z } from 'zod';
import { Day, Slug } from './shapes.ts';

/** Of a deprecation: permanent, never reused. */
export const DeprecationId = z.string().regex(/^DEP-\d{4}$/, 'an id such as DEP-0007');
export type DeprecationId = z.infer<typeof DeprecationId>;

/** An address on the web, or a page of this site from its root: `/adoption/node-pipeline/`. */
export const Address = z
  .string()
  .regex(/^(https:\/\/[^\s/]+\S*|\/\S*)$/, 'an address such as https://docs.example.com/ or /adoption/');
export type Address = z.infer<typeof Address>;

/** The headings of Keep a Changelog. */
export const EntryType = z.enum(['added', 'changed', 'deprecated', 'removed', 'fixed', 'security']);
export type EntryType = z.infer<typeof EntryType>;

/** Figures with a time axis, on which an entry can be flagged. */
export const FlaggedFigure = z.enum(['footfall', 'adoption-curve', 'burn-down']);
export type FlaggedFigure = z.infer<typeof FlaggedFigure>;

export const title = z.string().min(1).max(80, 'at most 80 characters');
export const summary = z
  .string()
  .min(1)
  .max(200, 'at most 200 characters')
  .regex(/^[^\n<>`*[\]]*$/, 'plain text on one line, without markdown or HTML');

export const ChangelogEntry = z.strictObject({
  /** What has happened, at most 80 characters. */
  title,
  /** The day from which it counts; the file's name begins with it. */
  date: Day,
  type: EntryType,
  /** What it means to a reader who reads nothing else: plain text, at most 200 characters. */
  summary,
  /** Whether something stops working for those who do nothing. */
  breaking: z.boolean().default(false),
  /** Id of the golden path it is about; absent: the platform as a whole. */
  path: Slug.optional(),
  /** Id of the team that publishes it. */
  owner: Slug,
  /** Whom it concerns, in words. */
  audience: z.string().min(1).default('everyone'),
  /** What readers have to do. */
  action: z.enum(['none', 'optional', 'required']),
  /** The last day to do it; given exactly when the action is required. */
  action_by: Day.optional(),
  /** The deprecation it announces or carries out. */
  deprecation: DeprecationId.optional(),
  /** Figures that get a flag on its date. */
  annotate: z.array(FlaggedFigure).default([]),
  links: z.array(z.strictObject({ label: z.string().min(1), url: Address })).default([]),
  tags: z.array(Slug).default([]),
  /** Stays on top of the list up to and including this day. */
  pinned_until: Day.optional(),
  /** Day of the last change of substance. */
  updated: Day.optional(),
  /** The entry was wrong: it stays readable, struck through, with the reason. */
  retracted: z.strictObject({ on: Day, reason: z.string().min(1) }).optional(),
  /** Not published yet. */
  draft: z.boolean().default(false),
  /** Slugs it had before; their addresses lead here. */
  aliases: z.array(Slug).default([]),
});
export type ChangelogEntry = z.infer<typeof ChangelogEntry>;

/** An entry with what its file says besides. */
export const WrittenEntry = z.strictObject({
  /** From the file's name, without the date. */
  slug: Slug,
  /** Where it can be edited, from the root of the project: `data/changelog/2026-09-01-node-pipeline-v4.md`. */
  file: z.string(),
  entry: ChangelogEntry,
  /** Markdown under the front matter, without comments. */
  body: z.string(),
});
export type WrittenEntry = z.infer<typeof WrittenEntry>;
