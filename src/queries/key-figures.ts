/** Numbers with the words they are printed with. */
import type { MetricDefinition } from '../../data/schema/report/definitions.ts';
import type { Figure } from '../../data/schema/report/parts.ts';
import { printed, type Printed } from './print.ts';

export interface KeyFigure {
  metric: string;
  label: string;
  /** Whether the methodology page has its definition. */
  defined: boolean;
  printed: Printed;
  saying: string;
  verdict: string | null;
}

export function keyFigures(figures: Figure[], metrics: MetricDefinition[]): KeyFigure[] {
  const units = new Map(metrics.map((metric) => [metric.id, metric.unit]));
  return figures.map(({ metric, label, measure, inWords, verdict }) => {
    const number = printed(measure, units.get(metric));
    // An unknown says why in `inWords` or in its reason; whichever it is, it is said once.
    const saying =
      number.note && !inWords.includes(number.note) ? [inWords, number.note].filter(Boolean).join('; ') : inWords;
    return { metric, label, defined: units.has(metric), printed: number, saying, verdict };
  });
}
