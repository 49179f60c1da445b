/** The footfall: a thin row per component, coloured exactly where it walked, ordered by the day it joined. */
import { scaleUtc } from 'd3';
import type { Footfall, FootfallRow } from '../../../data/schema/report/parts.ts';
import { count } from '../../queries/print.ts';
import { laneOf, placedFlags, type PlacedFlag } from '../flags/geometry.ts';
import { binnedCloth, type Cloth } from './cloth.ts';
import { placeLabels, shortened, textWidth, type Label } from './labels.ts';

export type State = FootfallRow['spells'][number]['state'];
export interface Bar {
  state: State;
  x: number;
  width: number;
}
export interface Row {
  component: string;
  label: string;
  y: number;
  bars: Bar[];
  ticks: number[];
}
export interface FootfallGeometry {
  width: number;
  height: number;
  /** Size of text, in the units of the view box. */
  size: number;
  plot: { left: number; right: number; top: number; bottom: number };
  /** Labels beside the rows, above them, or none because there are too many. */
  labels: 'beside' | 'above' | 'none';
  /** Size of the names of rows: smaller where rows are close. */
  labelSize: number;
  /** Height of a walked bar; registered and present are thinner, unknown is as high. */
  thickness: number;
  rows: Row[];
  /** Above 300 rows: density instead of rows. */
  cloth: Cloth[];
  years: { x: number; label: string | null }[];
  marks: { x: number; kind: Footfall['marks'][number]['kind'] }[];
  markLabels: Label[];
  flags: PlacedFlag[];
  /** Upper edge of the flags, which stand between the labels and the plot. */
  flagsAt: number;
  laneHeight: number;
  /** What the two groups of rows are, in words, above each. */
  groups: { y: number; text: string }[];
}

export const MOST_ROWS = 300;
const RANK = { mandate: 1, launch: 0 };
const MOST_LABELLED = { wide: 60, narrow: 40 };

export function footfallGeometry(footfall: Footfall, width: number): FootfallGeometry {
  const wide = width > 600;
  const size = wide ? 15 : 12.5;
  const layout = rowLayout(footfall.rows.length, wide);
  const labelSize = layout.labels === 'beside' ? Math.min(size, layout.pitch * 0.84) : size;
  const gutter = layout.labels === 'beside' ? labelGutter(footfall.rows, wide, labelSize) : 0;
  const laneHeight = size * 1.5;
  const plot = { left: gutter, right: width - 1, top: 0, bottom: 0 };
  const x = dayScale(footfall, plot.left, plot.right);

  const marks = footfall.marks.filter(({ day }) => day >= footfall.from && day <= footfall.to);
  const lines = marks.map((mark) => ({ x: x(mark.day), text: mark.label, rank: RANK[mark.kind] }));
  const markLabels = placeLabels(lines, { left: 0, right: width, size, lanes: wide ? 5 : 4 });
  const lanes = markLabels.length ? Math.max(...markLabels.map((label) => label.lane)) + 1 : 0;
  const flagsAt = lanes * laneHeight + (lanes ? 6 : 0);
  plot.top = flagsAt + laneOf(footfall.flags, size);

  const joined = footfall.rows.filter((row) => row.joined !== null);
  const never = footfall.rows.filter((row) => row.joined === null);
  const head = size * 1.9;
  const groups: FootfallGeometry['groups'] = [];
  const rows: Row[] = [];
  const cloth: Cloth[] = [];
  let y = plot.top;
  for (const [members, text] of [
    [joined, `${count(joined.length)} joined, the earliest at the top`],
    [never, `${count(never.length)} never joined`],
  ] as const) {
    if (!members.length) continue;
    groups.push({ y: y + size * 1.3, text });
    y += head;
    if (layout.labels === 'none' && footfall.rows.length > MOST_ROWS) {
      const height = Math.max(8, (clothHeight(wide) * members.length) / footfall.rows.length);
      cloth.push(binnedCloth(members, footfall, { left: plot.left, right: plot.right, top: y, height }));
      y += height;
    } else {
      for (const row of members) {
        rows.push(placedRow(row, y, x, footfall, layout, gutter, labelSize));
        y += layout.pitch;
      }
    }
    y += size * 0.4;
  }
  plot.bottom = Math.max(y, plot.top + head);
  return {
    width,
    height: Math.ceil(plot.bottom + size * 1.7),
    size,
    plot,
    labels: layout.labels,
    labelSize,
    thickness: layout.thickness,
    rows,
    cloth,
    years: years(footfall, x, wide ? 46 : 38),
    marks: marks.map((mark) => ({ x: x(mark.day), kind: mark.kind })),
    markLabels,
    flags: placedFlags(footfall.flags, x, { ...plot, size }),
    flagsAt,
    laneHeight,
    groups,
  };
}

function rowLayout(rows: number, wide: boolean): Pick<FootfallGeometry, 'labels' | 'thickness'> & { pitch: number } {
  if (!wide && rows <= 15) return { labels: 'above', pitch: 34, thickness: 10 };
  if (rows <= 12) return { labels: 'beside', pitch: 26, thickness: 13 };
  if (rows <= (wide ? MOST_LABELLED.wide : MOST_LABELLED.narrow)) {
    const pitch = rows <= 40 ? 19 : 15.5;
    return { labels: 'beside', pitch: wide ? pitch : 16, thickness: wide ? pitch * 0.53 : 8 };
  }
  const pitch = rows <= 90 ? 7 : rows <= 160 ? 4.5 : 3;
  return { labels: 'none', pitch, thickness: pitch * 0.72 };
}

const clothHeight = (wide: boolean) => (wide ? 620 : 520);

function labelGutter(rows: FootfallRow[], wide: boolean, size: number): number {
  const longest = rows.reduce((most, row) => Math.max(most, textWidth(row.label, size)), 0);
  return Math.min(wide ? 230 : 112, longest) + 12;
}

function dayScale(footfall: Footfall, left: number, right: number): (day: string) => number {
  const scale = scaleUtc([new Date(footfall.from), new Date(footfall.to)], [left, right]).clamp(true);
  return (day) => round(scale(new Date(day)));
}

function placedRow(
  row: FootfallRow,
  y: number,
  x: (day: string) => number,
  footfall: Footfall,
  layout: ReturnType<typeof rowLayout>,
  gutter: number,
  size: number,
): Row {
  const room = layout.labels === 'above' ? 330 : gutter - 10;
  const above = layout.labels === 'above' ? size * 0.75 : 0;
  return {
    component: row.component,
    label: layout.labels === 'none' ? '' : shortened(row.label, room, size),
    y: round(y + above + layout.pitch / 2),
    bars: row.spells.flatMap((spell) => bar(spell, x, footfall)),
    ticks: row.ticks.filter(({ day }) => day >= footfall.from && day <= footfall.to).map(({ day }) => x(day)),
  };
}

/** A spell of a single day is still seen. One that ended before the axis begins is not drawn. */
function bar(spell: FootfallRow['spells'][number], x: (day: string) => number, { from, to }: Footfall): Bar[] {
  if ((spell.to !== null && spell.to <= from) || spell.from > to) return [];
  const left = x(spell.from);
  const right = spell.to === null ? x(to) : x(spell.to);
  return [{ state: spell.state, x: left, width: round(Math.max(0.8, right - left)) }];
}

/** A line per January; a label where it has room, the first one always. */
function years({ from, to }: Footfall, x: (day: string) => number, room: number): FootfallGeometry['years'] {
  const found: FootfallGeometry['years'] = [];
  let free = -Infinity;
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++) {
    const january = `${year}-01-01`;
    if (january < from || january > to) continue;
    const at = x(january);
    const fits = at >= free;
    if (fits) free = at + room;
    found.push({ x: at, label: fits ? String(year) : null });
  }
  return found;
}

const round = (value: number) => Math.round(value * 10) / 10;
