/** Copies of a path’s files in words, and as a file. */
import type { Copies } from '../../data/schema/report/path.ts';
import { csv } from './csv.ts';
import { dayInWords, printed, type Printed } from './print.ts';

export interface CopyRow {
  copy: Copies['files'][number];
  /** `91%`, `87% ±1.8`. */
  closest: string;
  /** `the same now`, `78% the same now`, `gone now`. */
  now: string;
  since: string;
  /** Of whom is the copy. */
  whose: string;
}

export const copiesPrinted = ({ measure }: Copies): Printed => printed(measure);

export const copyRows = ({ files }: Copies): CopyRow[] =>
  files.map((copy) => ({
    copy,
    closest: `${inPercent(copy.similarity)}${copy.error > 0 ? ` ±${Math.round(1000 * copy.error) / 10}` : ''}`,
    now: copy.today === null ? 'the original is gone now' : `${inPercent(copy.today)} the same as it is now`,
    since: dayInWords(copy.since),
    whose: copy.older ? 'The path copied it: it was here first' : 'A copy of the path',
  }));

/** Not all is never 100%. */
export const inPercent = (share: number): string =>
  share < 1 && share >= 0.995 ? '>99%' : `${Math.round(100 * share)}%`;

export function copiesCsv({ files }: Copies): string {
  return csv(
    [
      'component',
      'team',
      'file',
      'original_repository',
      'original_file',
      'similarity',
      'standard_error',
      'similarity_now',
      'closest_version',
      'since',
      'older_than_the_path',
      'commit',
      'original_commit',
    ],
    files.map((one) => [
      one.component,
      one.team,
      one.file,
      one.original.repository,
      one.original.file,
      one.similarity,
      one.error,
      one.today,
      one.closest,
      one.since,
      one.older ? 'yes' : 'no',
      one.evidence[0]?.commit ?? null,
      one.evidence[1]?.commit ?? null,
    ]),
  );
}
