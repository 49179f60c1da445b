/** Chosen, or imposed. */
import type { PathReport } from '../../data/schema/report/path.ts';
import { csv } from './csv.ts';
import { count, percent, plural } from './print.ts';

type Chosen = PathReport['chosen'];
export interface ChosenFigure {
  title: string;
  statistic: string;
  rows: { how: Chosen[number]['how']; label: string; n: string; percent: string | null; share: number | null }[];
}

/** Null: nobody has joined yet. Those of unknown hands are in no share, and are said. */
export function chosenFigure(chosen: Chosen): ChosenFigure | null {
  const sum = (rows: Chosen) => rows.reduce((total, { n }) => total + n, 0);
  const known = sum(chosen.filter(({ how }) => how !== 'unknown'));
  const unclear = sum(chosen) - known;
  if (known + unclear === 0) return null;
  const own = chosen.find(({ how }) => how === 'own-team')?.n ?? 0;
  return {
    title: known
      ? `${count(own)} of ${count(known)} joined by their own hand`
      : 'Nobody knows by whose hand they joined',
    statistic: `${percent(own, known)} · ${count(own)}/${plural(known, 'first adoption')}${unclear ? `, ${count(unclear)} unclear` : ''}, all time`,
    rows: chosen.map(({ how, label, n }) => ({
      how,
      label,
      n: count(n),
      percent: how === 'unknown' || known === 0 ? null : percent(n, known),
      share: how === 'unknown' || known === 0 ? null : n / known,
    })),
  };
}

export function chosenCsv(chosen: Chosen): string {
  return csv(
    ['how', 'label', 'first_adoptions'],
    chosen.map(({ how, label, n }) => [how, label, n]),
  );
}
