/** `data/report/definitions.json`: what is read, checked and measured, from the code itself; the methodology page prints it. By night. */
import { z } from 'zod';
import { Basis, Slug } from '../shapes.ts';

export const MetricDefinition = z.strictObject({
  id: Slug,
  title: z.string(),
  /** The question it answers, with a question mark. */
  question: z.string(),
  /** The definition in full, plain text. */
  definition: z.string(),
  unit: z.string(),
  basis: Basis,
  version: z.int().positive(),
  needs: z.array(z.string()),
  unknownWhen: z.string(),
  /** Where practitioners draw lines, if anywhere, with the source. */
  bands: z.array(z.strictObject({ range: z.string(), means: z.string() })),
});
export type MetricDefinition = z.infer<typeof MetricDefinition>;

/** What a check is about; matrices show one after the other, so that each stays readable. */
export const CheckGroup = z.enum(['path', 'known', 'built', 'run', 'declared']);
export type CheckGroup = z.infer<typeof CheckGroup>;

export const CheckDefinition = z.strictObject({
  id: Slug,
  group: CheckGroup,
  title: z.string(),
  question: z.string(),
  why: z.string(),
  /** How it is detected. */
  detects: z.string(),
  howToPass: z.string(),
  effort: z.enum(['minutes', 'hours', 'days']),
  perPath: z.boolean(),
  version: z.int().positive(),
});
export type CheckDefinition = z.infer<typeof CheckDefinition>;

export const ReaderDefinition = z.strictObject({
  id: Slug,
  title: z.string(),
  version: z.int().positive(),
  /** Which files, in words. */
  files: z.string(),
  /** What becomes a fact. */
  facts: z.string(),
});
export type ReaderDefinition = z.infer<typeof ReaderDefinition>;

export const Definitions = z.strictObject({
  schema: z.literal('footfall/definitions/1'),
  metrics: z.array(MetricDefinition),
  checks: z.array(CheckDefinition),
  readers: z.array(ReaderDefinition),
  /** What a component is, and when it was born, one sentence or a few each. */
  units: z.array(z.string()),
  /** Files that are left out on purpose, in words. */
  leftOut: z.array(z.string()),
  /** Formats that organisations use and nothing here reads yet. */
  notRead: z.array(z.string()),
});
export type Definitions = z.infer<typeof Definitions>;
