/** How far a figure would move had other teams been drawn: whole teams are drawn again, with a fixed seed. */
export interface Band {
  low: number;
  high: number;
}

const DRAWS = 399;
const SEED = 20_240_601;

/**
 * The middle 95% over the draws, for each number of what `figure` gives; a draw for which it gives null is left out.
 * Null: there are fewer than two clusters, or half of the draws gave nothing.
 */
export function teamBands(
  clusters: string[],
  figure: (times: (cluster: string) => number) => number[] | null,
): Band[] | null {
  const all = [...new Set(clusters)].sort();
  if (all.length < 2) return null;
  const dice = mulberry32(SEED);
  const draws: number[][] = [];
  for (let draw = 0; draw < DRAWS; draw++) {
    const drawn = new Map<string, number>();
    for (let n = 0; n < all.length; n++) {
      const cluster = all[Math.floor(dice() * all.length)]!;
      drawn.set(cluster, (drawn.get(cluster) ?? 0) + 1);
    }
    const found = figure((cluster) => drawn.get(cluster) ?? 0);
    if (found !== null) draws.push(found);
  }
  if (draws.length < DRAWS / 2) return null;
  return draws[0]!.map((_, index) => middle(draws.map((draw) => draw[index]!)));
}

function middle(numbers: number[]): Band {
  const sorted = numbers.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))]!;
  return { low: at(0.025), high: at(0.975) };
}

/** A small generator of numbers from 0 up to 1, the same from the same seed. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
