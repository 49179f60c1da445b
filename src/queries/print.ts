/** The one place where numbers, days and names become words. Unknown is never 0; every percentage has its n/N. */
import type { Day, Measure } from '../../data/schema/shapes.ts';

export interface Printed {
  /** What is set large: `62%`, `41`, or `—`. */
  figure: string;
  /** What stands small beside it: `31/50`. */
  fraction: string | null;
  /** `3 unclear`, or why there is no number. */
  note: string | null;
  /** The whole in one line, for a table cell's label, a description, a title. */
  words: string;
  /** For the length of a bar; null where none may be drawn. */
  share: number | null;
}

/** `unit` is the metric's: a share prints as a percentage, anything else as a quantity in that unit. */
export function printed(measure: Measure, unit = 'share'): Printed {
  if ('unknown' in measure) {
    return { figure: '—', fraction: null, note: measure.unknown, words: `not known: ${measure.unknown}`, share: null };
  }
  const { value, n, of, unclear } = measure;
  const unclearNote = unclear > 0 ? `${count(unclear)} unclear` : null;
  if (value === null || of === 0) {
    const why = unclearNote ? 'nothing could be judged' : 'nothing to count';
    const note = [why, unclearNote].filter((part) => part !== null).join(', ');
    return { figure: '—', fraction: `${count(n)}/${count(of)}`, note, words: note, share: null };
  }
  const isShare = isShareUnit(unit);
  const figure = isShare ? percent(n, of) : quantity(value);
  const words = isShare
    ? `${figure}, ${count(n)} of ${count(of)}`
    : `${figure} ${unit}, measured for ${count(n)} of ${count(of)}`;
  return {
    figure: isShare ? figure : `${figure} ${unit}`,
    fraction: `${count(n)}/${count(of)}`,
    note: unclearNote,
    words: unclearNote ? `${words}, ${unclearNote}` : words,
    share: isShare ? n / of : null,
  };
}

const isShareUnit = (unit: string) => /^share\b|^%|^percent/.test(unit);

/** Whole percents; but some is never 0% and not all is never 100%. */
export function percent(n: number, of: number): string {
  if (of === 0) return '—';
  const rounded = Math.round((100 * n) / of);
  if (n > 0 && rounded === 0) return '<1%';
  if (n < of && rounded === 100) return '>99%';
  return `${rounded}%`;
}

/** 12345 → `12,345`. */
export const count = (n: number) => String(n).replace(/\B(?=(\d{3})+$)/g, ',');

const quantity = (value: number) => (Number.isInteger(value) ? count(value) : String(Math.round(value * 10) / 10));

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `2026-09-03` → `3 Sep 2026`. */
export function dayInWords(day: Day): string {
  return `${Number(day.slice(8, 10))} ${monthInWords(day)}`;
}

/** `2026-09-03` → `Sep 2026`. */
export function monthInWords(day: Day): string {
  return `${MONTHS[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`;
}

/** `1 component`, `2 components`. */
export function plural(n: number, one: string, many = `${one}s`): string {
  return `${count(n)} ${n === 1 ? one : many}`;
}

/** `a, b and c`. */
export function listInWords(items: string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}
