/** A small line over the quarters; a gap where nothing is known, a dot where a point stands alone. */
import { line } from 'd3';

export interface Trend {
  width: number;
  height: number;
  path: string;
  alone: { x: number; y: number }[];
  last: { x: number; y: number } | null;
  /** Where 0 lies, when it does not lie at the bottom. */
  zero: number | null;
}
const [WIDTH, HEIGHT, EDGE] = [96, 26, 4];

/** Shares from 0 to 1; quantities from 0, or below where any is, to the largest. */
export function trendGeometry(values: (number | null)[], share: boolean): Trend {
  const known = values.filter((value) => value !== null);
  const top = share ? 1 : Math.max(...known, 0) || 1;
  const bottom = Math.min(...known, 0);
  const x = (i: number) => EDGE + (i * (WIDTH - 2 * EDGE)) / Math.max(1, values.length - 1);
  const y = (value: number) => HEIGHT - EDGE - ((value - bottom) / (top - bottom)) * (HEIGHT - 2 * EDGE);
  const points = values.map((value, i) => (value === null ? null : { x: x(i), y: y(value) }));
  const drawn = line<{ x: number; y: number } | null>()
    .defined((point) => point !== null)
    .x((point) => point!.x)
    .y((point) => point!.y)
    .digits(1);
  return {
    width: WIDTH,
    height: HEIGHT,
    path: drawn(points) ?? '',
    alone: points.filter((point, i) => point !== null && !points[i - 1] && !points[i + 1]).map((point) => point!),
    last: points.at(-1) ?? null,
    zero: bottom < 0 ? y(0) : null,
  };
}
