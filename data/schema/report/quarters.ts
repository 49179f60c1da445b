/** `data/report/quarters/<quarter>.json`: what the page of one quarter prints. By night; of a closed quarter, the frozen edition. */
import { z } from 'zod';
import { Quarter } from '../declarations.ts';
import { CorrectedValue, Edition, Opaque } from '../quarter.ts';
import { Day, Measure, Slug } from '../shapes.ts';

/** A published value that would be another one with what is known today. */
export const Restatement = z.strictObject({
  metric: Slug,
  path: Slug.nullable(),
  label: z.string(),
  unit: z.string(),
  published: Measure,
  today: Measure,
  because: z.string(),
});
export type Restatement = z.infer<typeof Restatement>;

export const QuarterReport = z.strictObject({
  schema: z.literal('footfall/quarter-report/1'),
  /** `closed`: frozen; `from-history`: over, measured afterwards, published by nobody; `running`: provisional. */
  state: z.enum(['closed', 'from-history', 'running']),
  edition: Edition,
  /** Names of the ids in the edition that have one; an id without is redacted. */
  names: z.record(Opaque, z.string()),
  /** Paragraphs of plain text; empty: none was written. */
  commentary: z.array(z.string()),
  corrections: z.array(
    z.strictObject({
      id: z.string(),
      metric: Slug,
      path: Slug.nullable(),
      old: CorrectedValue,
      new: CorrectedValue,
      reason: z.string(),
      day: Day,
    }),
  ),
  restatements: z.array(Restatement),
  /** SHA-256 of the manifest, for whoever cites it; null unless closed. */
  manifest: z.string().nullable(),
  previous: Quarter.nullable(),
  next: Quarter.nullable(),
});
export type QuarterReport = z.infer<typeof QuarterReport>;
