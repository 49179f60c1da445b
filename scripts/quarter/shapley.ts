/**
 * How much of a difference each of several causes explains, whatever order they are taken in: the mean of what a cause
 * adds over all orders (Shapley value). The parts sum to the whole.
 */

/** `value(changed)`: what it would be if just these causes had come about. Exact over all subsets, so for a handful of causes. */
export function shapley<Cause>(causes: readonly Cause[], value: (changed: ReadonlySet<Cause>) => number): number[] {
  const values = subsets(causes).map((subset) => value(new Set(subset)));
  return causes.map((_, i) => {
    let sum = 0;
    for (const [mask, before] of values.entries()) {
      if (mask & (1 << i)) continue;
      sum += weight(bits(mask), causes.length) * (values[mask | (1 << i)]! - before);
    }
    return sum;
  });
}

/** Every subset, at the index whose bits say which causes are in it. */
function subsets<Cause>(causes: readonly Cause[]): Cause[][] {
  return Array.from({ length: 1 << causes.length }, (_, mask) => causes.filter((_cause, i) => mask & (1 << i)));
}

/** The share of all orders in which just `before` given causes come before a given one. */
function weight(before: number, causes: number): number {
  return (factorial(before) * factorial(causes - before - 1)) / factorial(causes);
}

const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));
const bits = (mask: number): number => (mask === 0 ? 0 : (mask & 1) + bits(mask >> 1));

/** Whole numbers as near to the parts as they can be while summing exactly to `whole`: the largest remainders are rounded up. */
export function wholeParts(parts: readonly number[], whole: number): number[] {
  const floors = parts.map(Math.floor);
  const left = whole - floors.reduce((sum, part) => sum + part, 0);
  const byRemainder = parts.map((part, i) => ({ i, remainder: part - floors[i]! }));
  byRemainder.sort((a, b) => b.remainder - a.remainder || a.i - b.i);
  for (let k = 0; k < Math.abs(left); k++) {
    // Floors may also lie above what is left of the whole, when it was itself rounded down.
    const { i } = left > 0 ? byRemainder[k % parts.length]! : byRemainder[parts.length - 1 - (k % parts.length)]!;
    floors[i]! += Math.sign(left);
  }
  return floors.map((part) => part + 0);
}
