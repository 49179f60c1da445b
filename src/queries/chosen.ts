/** Chosen, or imposed. */
import type { PathReport } from '../../data/schema/report/path.ts';
import { csv } from './csv.ts';
import { count, percent, plural } from './print.ts';

type Chosen = PathReport['chosen'];
export interface ChosenFigure {
  title: string;
  statistic: string;
  rows: { how: Chosen[number]['how']; label: string; n: string; percent: string; share: number }[];
}

/** Null: nobody has joined yet. */
export function chosenFigure(chosen: Chosen): ChosenFigure | null {
  const total = chosen.reduce((sum, { n }) => sum + n, 0);
  if (total === 0) return null;
  const own = chosen.find(({ how }) => how === 'own-team')?.n ?? 0;
  return {
    title: own
      ? `${count(own)} of ${count(total)} joined by their own hand`
      : 'Nobody is known to have joined by their own hand',
    statistic: `${percent(own, total)} · ${count(own)}/${plural(total, 'first adoption')}, all time`,
    rows: chosen.map(({ how, label, n }) => ({
      how,
      label,
      n: count(n),
      percent: percent(n, total),
      share: n / total,
    })),
  };
}

export function chosenCsv(chosen: Chosen): string {
  return csv(
    ['how', 'label', 'first_adoptions'],
    chosen.map(({ how, label, n }) => [how, label, n]),
  );
}
