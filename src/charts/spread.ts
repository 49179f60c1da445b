/** Positions as near as can be to where they want to be, in the same order, at least `gap` apart, within the bounds if there is room. */
export function spread(wanted: number[], gap: number, [least, most]: [number, number]): number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => wanted[a]! - wanted[b]! || a - b);
  const placed = order.map((index) => Math.min(Math.max(wanted[index]!, least), most));
  for (let i = 1; i < placed.length; i++) placed[i] = Math.max(placed[i]!, placed[i - 1]! + gap);
  const over = (placed.at(-1) ?? 0) - most;
  if (over > 0) {
    placed[placed.length - 1] = most;
    for (let i = placed.length - 2; i >= 0; i--) placed[i] = Math.min(placed[i]!, placed[i + 1]! - gap);
  }
  const found = new Array<number>(wanted.length);
  order.forEach((index, position) => (found[index] = Math.round(placed[position]! * 10) / 10));
  return found;
}
