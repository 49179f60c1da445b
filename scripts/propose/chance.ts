/** How likely chance alone would put so many consumers among the repositories with a trait: the upper tail of the hypergeometric distribution. */
export function chanceOfOverlap(counts: { all: number; withTrait: number; consumers: number; both: number }): number {
  const { all, withTrait, consumers, both } = counts;
  const total = logChoose(all, consumers);
  let chance = 0;
  for (let k = both; k <= Math.min(withTrait, consumers); k++) {
    if (consumers - k > all - withTrait) continue;
    chance += Math.exp(logChoose(withTrait, k) + logChoose(all - withTrait, consumers - k) - total);
  }
  return Math.min(1, chance);
}

function logChoose(n: number, k: number): number {
  let sum = 0;
  for (let i = 1; i <= k; i++) sum += Math.log((n - k + i) / i);
  return sum;
}
