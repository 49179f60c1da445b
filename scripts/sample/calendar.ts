/** Days of the sample. Everything is dated by rule: the same sample on every machine. */
import type { Day } from '../../data/schema/shapes.ts';

/** The sample's today: no commit is later. */
export const lastDay: Day = '2026-10-31';

const secondsOfDay = 86_400;

/** UTC seconds of a day at so many seconds after midnight. */
export function secondsAt(day: Day, sinceMidnight = 0): number {
  return Date.parse(`${day}T00:00:00Z`) / 1000 + sinceMidnight;
}

export function daysAfter(day: Day, days: number): Day {
  return new Date((secondsAt(day) + days * secondsOfDay) * 1000).toISOString().slice(0, 10);
}

/** The day itself, or the Monday after a weekend. */
export function workday(day: Day): Day {
  const weekday = new Date(secondsAt(day) * 1000).getUTCDay();
  return weekday === 6 ? daysAfter(day, 2) : weekday === 0 ? daysAfter(day, 1) : day;
}
