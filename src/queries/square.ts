/** Registered × walking: four fields and what is unclear. */
import type { Funnel, Square } from '../../data/schema/report/parts.ts';
import { csv } from './csv.ts';
import { count, plural, printed, type Printed } from './print.ts';

export interface SquareFigure {
  title: string;
  statistic: string;
  walking: string;
  notWalking: string;
  fields: { both: string; registeredOnly: string; walkingOnly: string; neither: string };
  unclear: string | null;
}

/** `path`: what is walked, `it` or `a path`. */
export function squareFigure(square: Square, path: string): SquareFigure {
  const clear = square.both + square.registeredOnly + square.walkingOnly + square.neither;
  const gap = square.registeredOnly;
  const verb = square.walking === 'active' ? `ship through ${path}` : `are alive on ${path}`;
  const registered = square.both + gap;
  const title = gap ? `${count(gap)} registered, but not walking` : 'What is registered also walks';
  return {
    title: registered ? title : 'Nothing here is registered',
    statistic: `${count(gap)}/${count(clear)} ${clear === 1 ? 'component' : 'components'} that could be judged`,
    walking: verb,
    notWalking: square.walking === 'active' ? 'ship another way, or not at all' : 'are not',
    fields: {
      both: count(square.both),
      registeredOnly: count(gap),
      walkingOnly: count(square.walkingOnly),
      neither: count(square.neither),
    },
    unclear: square.unclear ? `${plural(square.unclear, 'more component')} could not be judged` : null,
  };
}

export function squareCsv(square: Square): string {
  const { walking, both, registeredOnly, walkingOnly, neither, unclear } = square;
  return csv(
    ['field', 'walking_means', 'components'],
    [
      ['registered and walking', walking, both],
      ['registered only', walking, registeredOnly],
      ['walking only', walking, walkingOnly],
      ['neither', walking, neither],
      ['unclear', walking, unclear],
    ],
  );
}

/** The pair that is never shown apart: registered, and walking. */
export function pair(funnel: Funnel): { registered: Printed; walking: Printed; walkingLabel: string } {
  const runsKnown = 'value' in funnel.active;
  return {
    registered: printed(funnel.registered),
    walking: printed(runsKnown ? funnel.active : funnel.aliveOnPath),
    walkingLabel: runsKnown ? 'shipped through the path in 28 days' : 'on the path, and alive',
  };
}
