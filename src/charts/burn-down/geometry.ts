/** How many still use it, to the day of the removal: what was, what is needed, and where the pace so far leads. */
import { area, curveStepAfter, line, scaleLinear, scaleUtc } from 'd3';
import type { DeprecationReport } from '../../../data/schema/report/deprecations.ts';
import type { Flag } from '../../../data/schema/report/parts.ts';
import { laneOf, placedFlags, type PlacedFlag } from '../flags/geometry.ts';

type Weeks = DeprecationReport['burnDown']['weeks'];

export interface BurnDownGeometry {
  width: number;
  height: number;
  size: number;
  plot: { left: number; right: number; top: number; bottom: number };
  using: string;
  /** On top of those that use it: those nobody can judge. Empty: there are none. */
  unclear: string;
  end: { x: number; y: number; n: number };
  /** From today straight to nobody on the day of the removal. */
  needed: string;
  /** The trend so far, and between its fastest and its slowest. */
  trend: string;
  range: string;
  counts: { y: number; label: string }[];
  ticks: { x: number; label: string }[];
  /** Days that count, with the line their words stand on. */
  marks: {
    x: number;
    label: string;
    kind: 'stage' | 'removal' | 'struck';
    row: number;
    anchor: 'start' | 'end';
  }[];
  flags: PlacedFlag[];
  /** Upper edge of the flags, which stand between the words and the plot. */
  flagsAt: number;
}
export interface Mark {
  day: string;
  label: string;
  kind: BurnDownGeometry['marks'][number]['kind'];
}

export function burnDownGeometry(
  report: DeprecationReport,
  days: Mark[],
  width: number,
  flags: Flag[] = [],
): BurnDownGeometry {
  const { weeks, projection } = report.burnDown;
  const wide = width > 600;
  const size = wide ? 15 : 12.5;
  const rows = Math.max(1, days.length);
  const flagsAt = Math.round(size * 1.35 * rows + size * 0.4);
  const top = Math.round(size * 1.35 * rows + size) + laneOf(flags, size);
  const plot = { left: wide ? 40 : 30, right: width - (wide ? 90 : 50), top, bottom: top + (wide ? 250 : 190) };
  const last = weeks.at(-1)!;
  const to = lastDay(report, last.day, days);
  const x = scaleUtc([new Date(weeks[0]!.day), new Date(to)], [plot.left, plot.right]);
  const most = Math.max(1, ...weeks.map((week) => week.using + week.unclear));
  const y = scaleLinear([0, most], [plot.bottom, plot.top]).nice(wide ? 5 : 4);
  const at = (day: string) => round(x(new Date(day)));
  const now: [number, number] = [at(last.day), round(y(last.using))];
  const towards = (day: string | null) => goal(last, day, to, at, (n) => round(y(n)));
  const finishes = 'unknown' in projection ? null : projection;

  return {
    width,
    height: plot.bottom + size * 2.2,
    size,
    plot,
    ...drawn(weeks, at, (n) => round(y(n))),
    end: { x: now[0], y: now[1], n: last.using },
    needed: report.burnDown.needed === null ? '' : segment(now, [at(report.row.removal!), round(y(0))]),
    trend: finishes === null ? '' : segment(now, towards(finishes.finish)),
    range: finishes === null ? '' : wedge(now, towards(finishes.earliest), towards(finishes.latest)),
    counts: y
      .ticks(Math.min(5, most))
      .filter(Number.isInteger)
      .map((n) => ({ y: round(y(n)), label: String(n) })),
    ticks: x.ticks(wide ? 8 : 4).map((tick) => ({ x: round(x(tick)), label: tickLabel(tick) })),
    flags: placedFlags(flags, at, { ...plot, size }),
    flagsAt,
    marks: days.map((mark, row) => {
      const place = at(mark.day);
      return { x: place, label: mark.label, kind: mark.kind, row, anchor: place > width * 0.6 ? 'end' : 'start' };
    }),
  };
}

/** Far enough for the removal and every mark, and some way beyond today for the trend. */
function lastDay({ row }: DeprecationReport, now: string, days: Mark[]): string {
  const ahead = row.bucket === 'closed' ? now : addDays(now, 60);
  return [ahead, row.bucket === 'closed' ? now : (row.removal ?? now), ...days.map(({ day }) => day)].sort().at(-1)!;
}

function drawn(weeks: Weeks, at: (day: string) => number, y: (n: number) => number) {
  const steps = line<Weeks[number]>()
    .x((week) => at(week.day))
    .y((week) => y(week.using))
    .curve(curveStepAfter)
    .digits(1);
  const band = area<Weeks[number]>()
    .x((week) => at(week.day))
    .y0((week) => y(week.using))
    .y1((week) => y(week.using + week.unclear))
    .curve(curveStepAfter)
    .digits(1);
  const some = weeks.some(({ unclear }) => unclear > 0);
  return { using: steps(weeks) ?? '', unclear: some ? (band(weeks) ?? '') : '' };
}

/** Where a line from today to nobody on `day` leaves the picture; level when it never gets there. */
function goal(
  now: Weeks[number],
  day: string | null,
  to: string,
  at: (day: string) => number,
  y: (n: number) => number,
): [number, number] {
  if (day === null) return [at(to), y(now.using)];
  if (day <= to) return [at(day), y(0)];
  const part = (Date.parse(to) - Date.parse(now.day)) / (Date.parse(day) - Date.parse(now.day));
  return [at(to), y(now.using * (1 - part))];
}

type Point = [number, number];
const segment = (from: Point, to: Point) => `M${from.join(',')}L${to.join(',')}`;
function wedge(from: Point, a: Point, b: Point): string {
  if (a[0] === b[0] && a[1] === b[1]) return '';
  // Both ends may lie on different edges of the picture: the corner between them belongs to the range.
  const corner: Point = [Math.max(a[0], b[0]), Math.max(a[1], b[1])];
  return `M${from.join(',')}L${a.join(',')}L${corner.join(',')}L${b.join(',')}Z`;
}

function tickLabel(tick: Date): string {
  const month = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' }).format(tick).slice(0, 3);
  return tick.getUTCMonth() === 0 ? String(tick.getUTCFullYear()) : month;
}

const addDays = (day: string, days: number) => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
const round = (value: number) => Math.round(value * 10) / 10;
