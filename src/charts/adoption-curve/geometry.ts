/** Share over time: adopted, alive, registered, and the cohort that was there at launch. */
import { line, scaleLinear, scaleUtc, utcMonth } from 'd3';
import type { Flag, Week } from '../../../data/schema/report/parts.ts';
import { laneOf, placedFlags, type PlacedFlag } from '../flags/geometry.ts';
import { textWidth } from '../footfall/labels.ts';
import { spread } from '../spread.ts';

export type SeriesId = 'adopted' | 'alive' | 'cohort' | 'registered';
export interface Series {
  id: SeriesId;
  /** What is known, and the dotted stretch of the running week. */
  solid: string;
  dotted: string;
  /** Where the line ends, and where its label stands beside it. */
  end: { x: number; y: number; labelY: number; n: number; of: number };
}
export interface CurveGeometry {
  width: number;
  height: number;
  size: number;
  plot: { left: number; right: number; top: number; bottom: number };
  series: Series[];
  /** What practitioners expect of a platform-wide path so many months after launch. */
  expected: { x: number; width: number; y: number; height: number }[];
  /** Where the words for those steps stand; null: there are none, or no room. */
  expectedLabel: { x: number; y: number; text: string } | null;
  shares: { y: number; label: string }[];
  years: { x: number; label: string }[];
  launch: number | null;
  flags: PlacedFlag[];
}
interface Point {
  x: number;
  y: number;
  n: number;
  of: number;
  provisional: boolean;
}

/** measures.md, adoption-curve: months since launch, from and to; share, from and to. */
const EXPECTED = [
  { from: 0, to: 3, low: 0.1, high: 0.2 },
  { from: 3, to: 6, low: 0.3, high: 0.4 },
  { from: 6, to: 12, low: 0.5, high: 1 },
  { from: 12, to: 18, low: 0.7, high: 1 },
];

export const SHARES: Record<SeriesId, (week: Week) => { n: number; of: number } | null> = {
  adopted: (week) => ({ n: week.adopted, of: week.eligible - week.unclear }),
  alive: (week) => (week.alive === null ? null : { n: week.alive, of: week.eligible - week.unclear }),
  cohort: (week) => ({ n: week.cohort.adopted, of: week.cohort.of }),
  registered: (week) => ({ n: week.registered, of: week.eligible }),
};

export function curveGeometry(
  weeks: Week[],
  launched: string | null,
  width: number,
  flags: Flag[] = [],
): CurveGeometry {
  const wide = width > 600;
  const size = wide ? 15 : 12.5;
  const first = weeks[0]?.day ?? '2000-01-01';
  const last = weeks.at(-1)?.day ?? '2000-12-31';
  const flagged = flags.filter(({ day }) => day >= first && day <= last);
  const lane = laneOf(flagged, size);
  const height = (wide ? 400 : 300) + lane;
  const plot = { left: wide ? 46 : 36, right: width - (wide ? 150 : 122), top: size + lane, bottom: height - size * 2 };
  const x = scaleUtc([new Date(first), new Date(last)], [plot.left, plot.right]);
  const y = scaleLinear([0, 1], [plot.bottom, plot.top]);
  const at = (day: string) => round(x(new Date(day)));

  const series = (['adopted', 'alive', 'cohort', 'registered'] as const).flatMap((id) => {
    const points = weeks.map((week): Point | null => {
      const share = SHARES[id](week);
      if (share === null || share.of === 0) return null;
      return { x: at(week.day), y: round(y(share.n / share.of)), ...share, provisional: week.provisional };
    });
    return drawn(id, points);
  });
  const labels = spread(
    series.map((one) => one.end.y),
    size * 1.25,
    [plot.top, plot.bottom],
  );
  series.forEach((one, index) => (one.end.labelY = labels[index]!));

  const expected = launched === null ? [] : expectedSteps(launched, [first, last], at, y);

  return {
    width,
    height,
    size,
    plot,
    series,
    expected,
    expectedLabel: expectedLabel(expected, size, plot.right),
    shares: [0, 0.25, 0.5, 0.75, 1].map((share) => ({ y: round(y(share)), label: `${share * 100}%` })),
    years: x.ticks(wide ? 8 : 4).map((tick) => ({ x: round(x(tick)), label: tickLabel(tick) })),
    flags: placedFlags(flagged, at, { ...plot, size }),
    launch: launched !== null && launched >= first && launched <= last ? at(launched) : null,
  };
}

function drawn(id: SeriesId, points: (Point | null)[]): Series[] {
  const known = points.filter((point) => point !== null);
  const end = known.at(-1);
  if (!end) return [];
  const path = line<Point | null>()
    .defined((point) => point !== null)
    .x((point) => point!.x)
    .y((point) => point!.y)
    .digits(1);
  const settled = end.provisional ? points.slice(0, points.lastIndexOf(end)) : points;
  const dotted = end.provisional ? known.slice(-2) : [];
  return [
    {
      id,
      solid: path(settled) ?? '',
      dotted: dotted.length === 2 ? (path(dotted) ?? '') : '',
      end: { x: end.x, y: end.y, labelY: end.y, n: end.n, of: end.of },
    },
  ];
}

function expectedSteps(
  launched: string,
  [first, last]: [string, string],
  at: (day: string) => number,
  y: (share: number) => number,
): CurveGeometry['expected'] {
  return EXPECTED.flatMap(({ from, to, low, high }) => {
    const start = monthsAfter(launched, from);
    const end = monthsAfter(launched, to);
    if (end <= first || start >= last) return [];
    const left = at(start < first ? first : start);
    const right = at(end > last ? last : end);
    return [{ x: left, width: round(right - left), y: round(y(high)), height: round(y(low) - y(high)) }];
  });
}

const EXPECTED_WORDS = 'expected of a platform-wide path';

/** Beside the last step, else within the highest; without room for either, the notes below say it. */
function expectedLabel(steps: CurveGeometry['expected'], size: number, right: number): CurveGeometry['expectedLabel'] {
  const last = steps.at(-1);
  const highest = steps.find((step) => step.y === last?.y);
  if (!last || !highest) return null;
  const room = textWidth(EXPECTED_WORDS, size) + 16;
  const end = last.x + last.width;
  const x = end + room < right ? end + 8 : end - highest.x > room ? highest.x + 8 : null;
  return x === null ? null : { x, y: round(last.y + size * 1.2), text: EXPECTED_WORDS };
}

function monthsAfter(day: string, months: number): string {
  return utcMonth.offset(new Date(day), months).toISOString().slice(0, 10);
}

function tickLabel(tick: Date): string {
  if (tick.getUTCMonth() === 0 && tick.getUTCDate() === 1) return String(tick.getUTCFullYear());
  return new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' }).format(tick).slice(0, 3);
}

const round = (value: number) => Math.round(value * 10) / 10;
