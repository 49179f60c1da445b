/** Quarters, differences and money in words. */
import type { CorrectedValue } from '../../data/schema/quarter.ts';
import type { QuarterReport } from '../../data/schema/report/quarters.ts';
import { count, dayInWords, percent } from './print.ts';

/** `2026-q3` → `Q3 2026` */
export const quarterInWords = (quarter: string) => `Q${quarter.at(-1)} ${quarter.slice(0, 4)}`;

/** Tenths: `+2.1`, `−0.4`, `±0`; nothing to compare with is a dash. */
export function signed(tenths: number | null): string {
  if (tenths === null) return '—';
  if (tenths === 0) return '±0';
  return `${tenths < 0 ? '−' : '+'}${(Math.abs(tenths) / 10).toFixed(1)}`;
}

/** `44% (22/50)`, `3.5` */
export function correctedInWords(value: CorrectedValue): string {
  return 'value' in value
    ? number(value.value)
    : `${percent(value.n, value.of)} (${count(value.n)}/${count(value.of)})`;
}

/** `−277,700 EUR` */
export function amount(value: number, currency: string): string {
  return `${value < 0 ? '−' : ''}${count(Math.abs(Math.round(value)))} ${currency}`;
}

export const number = (value: number) =>
  `${value < 0 ? '−' : ''}${Number.isInteger(value) ? count(Math.abs(value)) : Math.abs(Math.round(value * 10) / 10)}`;

/** What kind of page this is, said before any number. */
export function stateInWords({ state, edition, manifest }: QuarterReport): { word: string; sentence: string } {
  const { to, asOf, knownOn } = edition;
  if (state === 'closed')
    return {
      word: 'Closed',
      sentence: `Frozen with what was known on ${dayInWords(knownOn)}; its numbers never change. Manifest ${manifest!.slice(0, 12)}.`,
    };
  if (state === 'running')
    return {
      word: 'Provisional',
      sentence: `The quarter runs until ${dayInWords(to)}; this is the state of ${dayInWords(asOf)}.`,
    };
  return {
    word: 'From history',
    sentence: `Measured from git with what is known on ${dayInWords(knownOn)}; nobody published these numbers at the time.`,
  };
}
