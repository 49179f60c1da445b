/** Calendar days in UTC as text, which sorts as time does. */
import type { Day, Instant } from '../../../data/schema/shapes.ts';

const MILLISECONDS = 86_400_000;

export const dayOf = (instant: Instant): Day => instant.slice(0, 10);
/** Days since 1970-01-01, a Thursday. */
export const dayNumber = (day: Day): number => Date.parse(day) / MILLISECONDS;
export function dayFrom(number: number): Day {
  const known = written.get(number);
  if (known !== undefined) return known;
  const day = new Date(number * MILLISECONDS).toISOString().slice(0, 10);
  written.set(number, day);
  return day;
}
/** The days that commits have are few, and asked for all the time. */
const written = new Map<number, Day>();
export const dayOfSeconds = (seconds: number): Day => dayFrom(Math.floor(seconds / 86_400));

export const addDays = (day: Day, days: number): Day => dayFrom(dayNumber(day) + days);
export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from);

/** The same day of a month so many months later, or the last one that month has. */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/** The Sunday that ends the week of a day. */
export function sundayOf(day: Day): Day {
  const number = dayNumber(day);
  return dayFrom(number + 6 - ((number + 3) % 7));
}

export const earliest = (a: Day, b: Day): Day => (a < b ? a : b);
export const latest = (a: Day, b: Day): Day => (a > b ? a : b);
