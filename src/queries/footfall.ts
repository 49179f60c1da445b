/** What stands around a footfall figure: its finding, its numbers, its table and its file. */
import type { Footfall, FootfallRow } from '../../data/schema/report/parts.ts';
import { MOST_ROWS } from '../charts/footfall/geometry.ts';
import { csv, type Cell } from './csv.ts';
import { count, dayInWords, monthInWords, percent, plural } from './print.ts';

export interface FootfallFigure {
  title: string;
  statistic: string;
  description: string;
  rows: FootfallTableRow[];
  /** Above 300 rows the table is the CSV; then this says so. */
  instead: string | null;
  /** What the legend need explain: ticks of versions, hairlines. */
  hasTicks: boolean;
  hasHairlines: boolean;
  words: Map<string, string>;
}
export type Counted = 'component' | 'path';
export interface FootfallTableRow {
  component: string;
  label: string;
  joined: string;
  now: string;
  version: string;
  spells: string;
}

/** `what`: what is walked, `it` or `a golden path`; `counted`: what a row is. */
export function footfallFigure(footfall: Footfall, what: string, counted: Counted): FootfallFigure {
  const { rows, from, to } = footfall;
  const { walking, of, unknown } = footfallShare(footfall);
  const unclear = unknown ? `, ${count(unknown)} unclear` : '';
  const title =
    counted === 'path'
      ? `It walks ${count(walking)} of ${plural(of, 'path')} today`
      : `${count(walking)} of ${count(of)} ${walking === 1 ? 'walks' : 'walk'} ${what} today`;
  const statistic = `${percent(walking, of)} · ${count(walking)}/${plural(of, counted)}${unclear} · ${monthInWords(from)} to ${dayInWords(to)}`;
  return {
    title,
    statistic,
    description: `${plural(rows.length, counted)}, one row each, ordered by the day they joined, from ${dayInWords(from)} to ${dayInWords(to)}. ${title}${unknown ? `, and ${count(unknown)} cannot be judged` : ''}.`,
    rows: (rows.length > MOST_ROWS ? [] : rows).map(tableRow),
    instead: rows.length > MOST_ROWS ? `${plural(rows.length, 'component')} are too many for a table here.` : null,
    hasTicks: rows.length <= MOST_ROWS && rows.some((row) => row.ticks.length > 0),
    hasHairlines: rows.length <= MOST_ROWS && rows.some((row) => row.spells.some((spell) => spell.state === 'present')),
    words: new Map(rows.map((row) => [row.component, rowInWords(row)])),
  };
}

/** How many walk today, of those of whom it is known. */
export function footfallShare({ rows }: Footfall): { walking: number; of: number; unknown: number } {
  const now = rows.map(stateNow);
  return {
    walking: now.filter((state) => state === 'walked').length,
    // A row without a state today is there for its past: nobody expects it to walk now.
    of: now.filter((state) => state !== null && state !== 'unknown').length,
    unknown: now.filter((state) => state === 'unknown').length,
  };
}

const NOW: Record<FootfallRow['spells'][number]['state'], string> = {
  walked: 'walked',
  registered: 'only registered',
  present: 'neither registered nor on it',
  unknown: 'unknown',
};

function stateNow(row: FootfallRow): FootfallRow['spells'][number]['state'] | null {
  return row.spells.find((spell) => spell.to === null)?.state ?? null;
}

function tableRow(row: FootfallRow): FootfallTableRow {
  const now = stateNow(row);
  return {
    component: row.component,
    label: row.label,
    joined: row.joined === null ? 'never' : dayInWords(row.joined),
    now: now === null ? 'not for it any more' : NOW[now],
    version: row.ticks.at(-1)?.version ?? '',
    spells: row.spells
      .filter((spell) => spell.state === 'walked' || spell.state === 'unknown')
      .map(spellInWords)
      .join('; '),
  };
}

function spellInWords({ state, from, to }: FootfallRow['spells'][number]): string {
  const until = to === null ? 'today' : dayInWords(to);
  return `${state === 'unknown' ? 'unknown ' : ''}${dayInWords(from)} to ${until}`;
}

function rowInWords(row: FootfallRow): string {
  const walked = tableRow(row).spells;
  return `${row.label}: ${row.joined === null ? 'never joined' : `joined ${dayInWords(row.joined)}`}${walked ? ` (${walked})` : ''}`;
}

/** One line per spell and per change of version; days are [from, to), an empty `to` is today. */
export function footfallCsv({ rows }: Footfall, counted: Counted = 'component'): string {
  const lines = rows.flatMap((row): Cell[][] => [
    ...row.spells.map((spell) => [row.component, row.team, row.joined, spell.state, null, spell.from, spell.to]),
    ...row.ticks.map((tick) => [row.component, row.team, row.joined, 'version', tick.version, tick.day, null]),
  ]);
  return csv([counted, 'team', 'joined', 'what', 'version', 'from', 'to'], lines);
}
