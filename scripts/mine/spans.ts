/** When something held: half-open spans of positions on the first-parent line, gathered in any order. */

/** Pairs from, to. */
export type Spans = number[];

/** Sorted, and those that overlap or touch made one. */
export function merged(spans: Spans): [number, number][] {
  const pairs: [number, number][] = [];
  for (let at = 0; at < spans.length; at += 2) pairs.push([spans[at]!, spans[at + 1]!]);
  pairs.sort((a, b) => a[0] - b[0]);
  const result: [number, number][] = [];
  for (const [from, to] of pairs) {
    const last = result.at(-1);
    if (last === undefined || from > last[1]) result.push([from, to]);
    else if (to > last[1]) last[1] = to;
  }
  return result;
}

/** Where both hold; both merged. */
export function common(a: [number, number][], b: [number, number][]): [number, number][] {
  const result: [number, number][] = [];
  for (let [i, j] = [0, 0]; i < a.length && j < b.length;) {
    const from = Math.max(a[i]![0], b[j]![0]);
    const to = Math.min(a[i]![1], b[j]![1]);
    if (from < to) result.push([from, to]);
    if (a[i]![1] < b[j]![1]) i++;
    else j++;
  }
  return result;
}
