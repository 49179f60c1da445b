/** What stands around a survival curve. */
import type { DeprecationReport } from '../../data/schema/report/deprecations.ts';
import { csv } from './csv.ts';
import { count, percent, plural } from './print.ts';

export interface SurvivalFigure {
  title: string;
  statistic: string;
  description: string;
  rows: { days: string; atRisk: string; left: string; share: string }[];
}

/** With fewer, a curve would tell about single components. */
const FEWEST = 5;

/** Null: too few to show. */
export function survivalFigure({ survival }: DeprecationReport): SurvivalFigure | null {
  const first = survival[0];
  const last = survival.at(-1);
  if (!first || !last || first.atRisk < FEWEST) return null;
  const half = survival.find(({ share }) => share <= 0.5);
  const title = half ? `Half of them were gone after ${plural(half.days, 'day')}` : 'Not half of them are gone yet';
  const left = survival.reduce((sum, step) => sum + step.left, 0);
  const statistic = `Share that still uses it · ${plural(first.atRisk, 'component')}, ${count(left)} have left · by days since the announcement`;
  return {
    title,
    statistic,
    description: `${statistic}. After ${last.days} days ${Math.round(last.share * 100)}% still use it. ${title}.`,
    rows: survival
      .filter((step) => step.left > 0 || step === first || step === last)
      .map((step) => ({
        days: count(step.days),
        atRisk: count(step.atRisk),
        left: count(step.left),
        share: percent(Math.round(step.share * 10_000), 10_000),
      })),
  };
}

export function survivalCsv({ survival }: DeprecationReport): string {
  return csv(
    ['days', 'at_risk', 'left', 'share'],
    survival.map(({ days, atRisk, left, share }) => [days, atRisk, left, share]),
  );
}
