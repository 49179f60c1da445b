/** The word a person probably meant, if one is near enough to be worth asking. */
export function nearest(word: string, words: readonly string[]): string | null {
  let best: { word: string; distance: number } | null = null;
  for (const candidate of words) {
    const distance = editDistance(word, candidate);
    if (best === null || distance < best.distance) best = { word: candidate, distance };
  }
  if (best === null || best.distance > Math.max(2, Math.floor(best.word.length / 3))) return null;
  return best.word;
}

/** Levenshtein's distance, one row at a time. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replace = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replace, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}
