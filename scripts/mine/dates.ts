/** Dates that never run backwards, derived from those that people's clocks wrote. */

const LAST = 253_402_300_799; // 9999-12-31T23:59:59Z

/** A second as documents write it; what is no date, or before 1970 or after 9999, is the nearest that can be written. */
export const instant = (seconds: number): string => `${new Date(within(seconds) * 1000).toISOString().slice(0, 19)}Z`;
const within = (seconds: number): number => (Number.isNaN(seconds) ? 0 : Math.min(Math.max(seconds, 0), LAST));

/** Nobody has a commit from 1970: a date of that year is a clock that was never set. */
const FIRST = 31_536_000;

/** Whether it can be the time of a commit at all. */
export const isDate = (seconds: number): boolean => seconds >= FIRST && seconds <= LAST;

/** Monday of the week, UTC. */
export function weekOf(seconds: number): string {
  const days = Math.floor(seconds / 86_400);
  // 1970-01-01 was a Thursday. The week before that day begins in 1969.
  return new Date((days - ((days + 3) % 7)) * 86_400_000).toISOString().slice(0, 10);
}

export interface DerivedDates {
  seconds: number[];
  /** Which dates stand as they were written. */
  kept: boolean[];
}

/**
 * From oldest to newest: the longest subsequence that never runs backwards stays as it is, so that as few dates as
 * possible are changed; every other takes the date of the kept one before it, or of the first kept one.
 */
export function derivedDates(raw: number[]): DerivedDates {
  const kept = longestNonDecreasing(raw);
  let last = raw[kept.indexOf(true)] ?? 0;
  const seconds = raw.map((date, position) => (last = kept[position] ? date : last));
  return { seconds, kept };
}

/** Marks the members of one longest non-decreasing subsequence; what is no date is never one. */
function longestNonDecreasing(raw: number[]): boolean[] {
  const ends: number[] = [];
  const before: number[] = [];
  for (const [position, date] of raw.entries()) {
    if (!isDate(date)) continue;
    const length = firstAbove(ends, raw, date);
    before[position] = length === 0 ? -1 : ends[length - 1]!;
    ends[length] = position;
  }
  const kept = new Array<boolean>(raw.length).fill(false);
  for (let position = ends.at(-1) ?? -1; position >= 0; position = before[position]!) kept[position] = true;
  return kept;
}

/** The shortest subsequence that ends later than the date. */
function firstAbove(ends: number[], raw: number[], date: number): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (raw[ends[middle]!]! <= date) low = middle + 1;
    else high = middle;
  }
  return low;
}
