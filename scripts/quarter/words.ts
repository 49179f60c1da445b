/** Days, differences and measures in the sentences of an edition. They are frozen with it, so they are made here. */
import type { Day, Known, Measure } from '../../data/schema/shapes.ts';
import { count, percent } from '../measure/words.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `30 Sep 2026` */
export const dayInWords = (day: Day): string =>
  `${Number(day.slice(8, 10))} ${MONTHS[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`;

/** `0.5` → `50%` */
export const percentOf = (share: number): string => `${Math.round(1000 * share) / 10}%`;

/** `+2.1` or `−0.4`, of tenths. */
export function signed(tenths: number): string {
  const text = (Math.abs(tenths) / 10).toFixed(1);
  return tenths < 0 ? `−${text}` : tenths > 0 ? `+${text}` : '±0';
}

/** `2.1 points more than a quarter before` */
export function moreThan(tenths: number): string {
  if (tenths === 0) return 'the same share as a quarter before';
  const points = Math.abs(tenths) / 10;
  return `${points} ${points === 1 ? 'point' : 'points'} ${tenths > 0 ? 'more' : 'less'} than a quarter before`;
}

/** `46% (312 of 680)`; null: there is no share. */
export function shareInWords(measure: Measure | undefined): string | null {
  if (!measure || !isKnown(measure)) return null;
  const share = percent(measure.n, measure.of);
  return share === null ? null : `${share} (${count(measure.n)} of ${count(measure.of)})`;
}

export const isKnown = (measure: Measure): measure is Known => !('unknown' in measure);
