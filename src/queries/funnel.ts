/** The stages as bars: sets, not steps. */
import type { Funnel } from '../../data/schema/report/parts.ts';
import type { Measure } from '../../data/schema/shapes.ts';
import { csv } from './csv.ts';
import { printed, type Printed } from './print.ts';

export interface Stage {
  id: keyof Funnel;
  name: string;
  says: string;
  printed: Printed;
}

const STAGES: [keyof Funnel, string, string][] = [
  ['eligible', 'Eligible', 'the path is for it'],
  ['registered', 'Registered', 'in the catalogue, with an owner'],
  ['adopted', 'Adopted', 'a file refers to the path'],
  ['aliveOnPath', 'Alive on the path', 'adopted, with a commit in 28 days'],
  ['active', 'Active', 'shipped through the path in 28 days'],
  ['primary', 'Primary', 'adopted, with no rival’s file beside it'],
];

export function funnelFigure(funnel: Funnel, units: string): { title: string; statistic: string; stages: Stage[] } {
  const registered = printed(funnel.registered);
  const adopted = printed(funnel.adopted);
  const title =
    registered.share === null || adopted.share === null
      ? 'Registered and adopted, side by side'
      : `${registered.figure} registered, ${adopted.figure} adopted`;
  return {
    title,
    statistic: `Registered ${registered.fraction ?? '—'}, adopted ${adopted.fraction ?? '—'} · ${units}`,
    stages: STAGES.map(([id, name, says]) => ({ id, name, says, printed: printed(funnel[id]) })),
  };
}

export function funnelCsv(funnel: Funnel): string {
  return csv(
    ['stage', 'n', 'of', 'unclear', 'basis', 'unknown'],
    STAGES.map(([id]) => [id, ...measureCells(funnel[id])]),
  );
}

/** n, of, unclear, basis, and why there is none: the last columns of any file with measures in it. */
export function measureCells(measure: Measure): (string | number | null)[] {
  if ('unknown' in measure) return [null, null, null, null, measure.unknown];
  return [measure.n, measure.of, measure.unclear, measure.basis, null];
}
