/** Drift from the template in words, and as a file. */
import type { Drift } from '../../data/schema/report/path.ts';
import { inPercent } from './copies.ts';
import { csv } from './csv.ts';
import { dayInWords, printed, type Printed } from './print.ts';

type DriftedFile = Drift['components'][number]['files'][number];
export interface DriftRow {
  drifted: Drift['components'][number];
  /** `12 Mar 2025`, or why there is none. */
  nearest: string;
  /** `3 of 5 in step`. */
  inStep: string;
  /** `2 behind, 5 diverged, 1 both`; '' where none is. */
  counts: string;
  /** Every file that is not in step. */
  apart: { drift: DriftedFile; said: string }[];
}

const COUNTED = ['behind', 'diverged', 'both'] as const;

export const driftPrinted = ({ measure }: Drift): Printed => printed(measure);

/** Named once, as a path mostly has one. */
export const templatesOf = ({ components }: Drift): string =>
  [...new Set(components.map(({ template }) => template))].sort().join(', ');

export const driftRows = ({ components }: Drift): DriftRow[] =>
  components.map((drifted) => {
    const apart = drifted.files.filter(({ state }) => state !== 'in-step');
    return {
      drifted,
      nearest: drifted.nearest ? dayInWords(drifted.nearest.day) : 'No file in common',
      inStep: `${drifted.files.length - apart.length} of ${drifted.files.length} in step`,
      counts: COUNTED.flatMap((state) => {
        const n = apart.filter((drift) => drift.state === state).length;
        return n > 0 ? [`${n} ${state}`] : [];
      }).join(', '),
      apart: apart.map((drift) => ({ drift, said: inWords(drift) })),
    };
  });

function inWords({ state, versionsBehind, daysBehind, similarity, error }: DriftedFile): string {
  const behind = `${versionsBehind} ${versionsBehind === 1 ? 'version' : 'versions'} and ${daysBehind} ${daysBehind === 1 ? 'day' : 'days'} behind`;
  const like =
    similarity === 1
      ? 'but for comments, spacing or order the same'
      : `${inPercent(similarity)}${error > 0 ? ` ±${Math.round(1000 * error) / 10}` : ''} the same`;
  if (state === 'behind') return behind;
  return state === 'both' ? `diverged, ${like} as a version that is ${behind}` : `diverged, ${like} as the newest`;
}

export function driftCsv(drift: Drift | null): string {
  return csv(
    [
      'component',
      'team',
      'template',
      'stamp',
      'nearest_template_commit',
      'nearest_template_day',
      'file',
      'state',
      'versions_behind',
      'days_behind',
      'similarity',
      'standard_error',
      'commit',
      'template_file',
      'template_commit',
    ],
    (drift?.components ?? []).flatMap((one) =>
      one.files.map((file) => [
        one.component,
        one.team,
        one.template,
        one.stamp,
        one.nearest?.evidence.commit ?? null,
        one.nearest?.day ?? null,
        file.file,
        file.state,
        file.versionsBehind,
        file.daysBehind,
        file.similarity,
        file.error,
        file.evidence[0]?.commit ?? null,
        file.evidence[1]?.file ?? null,
        file.evidence[1]?.commit ?? null,
      ]),
    ),
  );
}
