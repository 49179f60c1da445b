/** The median of all slopes between two points: a trend that single jumps do not bend. */
export interface Trend {
  /** Per step of x. */
  slope: number;
  /** 95% interval of the slope by Sen (1968), as if the points were independent. */
  low: number;
  high: number;
}

/** Null: fewer than three points, or all at one x. */
export function theilSen(points: [x: number, y: number][]): Trend | null {
  const slopes: number[] = [];
  for (const [i, [x, y]] of points.entries())
    for (const [u, v] of points.slice(i + 1)) if (u !== x) slopes.push((v - y) / (u - x));
  if (points.length < 3 || slopes.length === 0) return null;
  slopes.sort((a, b) => a - b);
  // Normal approximation of Kendall's S, without a correction for ties.
  const n = points.length;
  const spread = 1.96 * Math.sqrt((n * (n - 1) * (2 * n + 5)) / 18);
  const lower = Math.max(0, Math.floor((slopes.length - spread) / 2) - 1);
  const upper = Math.min(slopes.length - 1, Math.ceil((slopes.length + spread) / 2));
  return { slope: median(slopes), low: slopes[lower]!, high: slopes[upper]! };
}

function median(sorted: number[]): number {
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
