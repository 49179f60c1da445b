/** What a number means against the lines that practitioners draw. Too few, or lines on both sides of what is unclear: no verdict. */
import type { Measure } from '../../data/schema/shapes.ts';
import { bounds } from './share.ts';

export function verdict(metric: string, measure: Measure, ageMonths: number | null): string | null {
  const range = bounds(measure);
  if (range === null) return null;
  const over = (line: number) => range.low > line;
  const under = (line: number) => range.high < line;
  if (metric === 'new-adoption') {
    if (over(0.8)) return 'Above the 60–80% that practitioners call healthy.';
    if (range.low >= 0.6 && range.high <= 0.8) return 'Within the 60–80% that practitioners call healthy.';
    return under(0.6) ? 'Below the 60–80% that practitioners call healthy.' : null;
  }
  if (metric === 'voluntary') {
    if (over(0.7)) return 'Merit: over 70% of those with a choice choose it.';
    return under(0.4) ? 'Under 40% of those with a choice choose it.' : null;
  }
  if (metric === 'voluntary-year') return over(0.5) ? 'Over half joined freely in the first year.' : null;
  if (metric === 'adoption-curve' && ageMonths !== null) return onCourse(range, ageMonths);
  return null;
}

/** Between the band and the one before it there is no verdict. */
const COURSE = [
  { untilMonths: 3, from: 0.1, behindUnder: 0.1, band: '10–20% after 0–3 months' },
  { untilMonths: 6, from: 0.3, behindUnder: 0.2, band: '30–40% after 3–6 months' },
  { untilMonths: 12, from: 0.5, behindUnder: 0.4, band: 'over 50% after 6–12 months' },
  { untilMonths: Infinity, from: 0.7, behindUnder: 0.5, band: 'over 70% after 12–18 months' },
];

function onCourse({ low, high }: { low: number; high: number }, ageMonths: number): string | null {
  const { from, behindUnder, band } = COURSE.find(({ untilMonths }) => ageMonths < untilMonths)!;
  if (low >= from) return `On course: practitioners expect ${band} of a platform-wide path.`;
  return high < behindUnder ? `Behind: practitioners expect ${band} of a platform-wide path.` : null;
}
