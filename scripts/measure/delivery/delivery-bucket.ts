/** Where DORA draws lines for deployment frequency, as its Four Keys project counts it: in days with a deployment. */
export type Bucket = 'daily' | 'weekly' | 'monthly' | 'rarer';

export const BUCKETS: { id: Bucket; title: string; range: string }[] = [
  { id: 'daily', title: 'Daily', range: 'on three days or more in the median week' },
  { id: 'weekly', title: 'Weekly', range: 'at least one day in the median week' },
  { id: 'monthly', title: 'Monthly', range: 'at least one day in the median four weeks' },
  { id: 'rarer', title: 'More rarely', range: 'less than that' },
];

/** Of deployment days per week, oldest first. */
export function bucketOf(weeks: number[]): Bucket {
  const perWeek = median(weeks);
  if (perWeek >= 3) return 'daily';
  if (perWeek >= 1) return 'weekly';
  const months = [0, 1, 2].map((month) =>
    sum(weeks.slice(Math.max(0, weeks.length - 4 * (month + 1)), Math.max(0, weeks.length - 4 * month))),
  );
  return median(months) >= 1 ? 'monthly' : 'rarer';
}

function median(numbers: number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0);
