/** A survival curve: a step down on each day on which somebody left, with the numbers at risk below. */
import { curveStepAfter, line, scaleLinear } from 'd3';
import type { Survival } from '../../../data/schema/report/deprecations.ts';

export interface SurvivalGeometry {
  width: number;
  height: number;
  size: number;
  plot: { left: number; right: number; top: number; bottom: number };
  path: string;
  end: { x: number; y: number; share: number };
  shares: { y: number; label: string }[];
  ticks: { x: number; label: string; atRisk: number }[];
}

/** `until`: the days that another curve beside it goes on to, so that both can be compared. */
export function survivalGeometry(steps: Survival, width: number, until = 0): SurvivalGeometry {
  const last = steps.at(-1)?.days ?? 0;
  const wide = width > 600;
  const size = wide ? 15 : 12.5;
  const plot = { left: wide ? 46 : 40, right: width - (wide ? 110 : 62), top: size, bottom: size + (wide ? 200 : 160) };
  const x = scaleLinear([0, Math.max(1, last, until)], [plot.left, plot.right]);
  const y = scaleLinear([0, 1], [plot.bottom, plot.top]);
  const share = steps.at(-1)?.share ?? 1;
  const path = line<{ days: number; share: number }>()
    .x((step) => round(x(step.days)))
    .y((step) => round(y(step.share)))
    .curve(curveStepAfter)
    .digits(1);
  return {
    width,
    height: plot.bottom + size * 4,
    size,
    plot,
    path: path(steps) ?? '',
    end: { x: round(x(last)), y: round(y(share)), share },
    shares: [0, 0.5, 1].map((part) => ({ y: round(y(part)), label: `${part * 100}%` })),
    ticks: x
      .ticks(wide ? 8 : 4)
      .map((days) => ({ x: round(x(days)), label: String(days), atRisk: atRiskAt(steps, days) })),
  };
}

/** Those who had stayed that long, or might still. */
const atRiskAt = (steps: Survival, days: number) => steps.find((step) => step.days >= days)?.atRisk ?? 0;

const round = (value: number) => Math.round(value * 10) / 10;
