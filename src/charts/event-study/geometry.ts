/** By months since adoption: a line, its band where there is one, and at the right what it comes to beside the placebo. */
import { area, line, max, min, scaleLinear } from 'd3';

export interface MonthPoint {
  month: number;
  value: number;
  low: number | null;
  high: number | null;
}
/** What the months come to, or what came of a date at which nothing happened. */
export interface Summary {
  label: string;
  value: number;
  low: number | null;
  high: number | null;
}
export interface EventStudyGeometry {
  width: number;
  height: number;
  size: number;
  plot: { left: number; right: number; top: number; bottom: number };
  line: string;
  band: string | null;
  dots: { x: number; y: number }[];
  /** Where nothing changes. */
  zero: number;
  adoption: number;
  ticks: { x: number; label: string }[];
  levels: { y: number; label: string }[];
  summaries: { x: number; y: number; top: number | null; bottom: number | null; lines: string[]; labelY: number }[];
}

export function eventStudyGeometry(points: MonthPoint[], summaries: Summary[], width: number): EventStudyGeometry {
  const wide = width > 600;
  const size = wide ? 15 : 12.5;
  const aside = summaries.length === 0 ? 16 : summaries.length * (wide ? 110 : 62);
  const plot = { left: wide ? 52 : 44, right: width - aside, top: size * 1.6, bottom: size * 1.6 + (wide ? 240 : 190) };
  const ends = [...points, ...summaries].flatMap(({ value, low, high }) => [value, low ?? value, high ?? value]);
  const y = scaleLinear([min([0, ...ends])!, max([0, ...ends])! || 1], [plot.bottom, plot.top]).nice(5);
  const months = points.map(({ month }) => month);
  const x = scaleLinear([min(months) ?? -1, max(months) ?? 1], [plot.left + 8, plot.right - 8]);
  const at = ({ month, value }: MonthPoint) => ({ x: round(x(month)), y: round(y(value)) });
  return {
    width,
    height: round(plot.bottom + size * 3.2),
    size,
    plot,
    line:
      line<MonthPoint>(
        ({ month }) => x(month),
        ({ value }) => y(value),
      ).digits(1)(points) ?? '',
    band: bandOf(points, x, y),
    dots: points.map(at),
    zero: round(y(0)),
    // Month 0 is the first with the path: it was adopted at its beginning.
    adoption: round(x(-0.5)),
    ticks: points
      .filter(({ month }) => month % (wide ? 2 : 6) === 0)
      .map(({ month }) => ({ x: round(x(month)), label: month > 0 ? `+${month}` : String(month).replace('-', '−') })),
    levels: y.ticks(4).map((level) => ({ y: round(y(level)), label: String(level).replace('-', '−') })),
    summaries: summaries.map((one, index) => ({
      x: round(plot.right + ((index + 0.5) * aside) / summaries.length),
      y: round(y(one.value)),
      top: one.high === null ? null : round(y(one.high)),
      bottom: one.low === null ? null : round(y(one.low)),
      lines: one.label.split(' '),
      labelY: plot.bottom + size * 1.5,
    })),
  };
}

type Scale = (value: number) => number;

/** Null: no point has one. */
function bandOf(points: MonthPoint[], x: Scale, y: Scale): string | null {
  const banded = points.filter(({ low, high }) => low !== null && high !== null);
  if (banded.length === 0) return null;
  const shape = area<MonthPoint>()
    .x(({ month }) => x(month))
    .y0(({ low }) => y(low!))
    .y1(({ high }) => y(high!))
    .digits(1);
  return shape(banded);
}

const round = (value: number) => Math.round(value * 10) / 10;
