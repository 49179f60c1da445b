/** Quarters of the calendar, UTC: `2026-q3` is July to September. */
import type { Quarter } from '../../data/schema/declarations.ts';
import type { Day } from '../../data/schema/shapes.ts';

const LAST_DAYS = ['03-31', '06-30', '09-30', '12-31'];
const FIRST_DAYS = ['01-01', '04-01', '07-01', '10-01'];

const yearOf = (quarter: Quarter) => quarter.slice(0, 4);
const numberOf = (quarter: Quarter) => Number(quarter.at(-1));

export const firstDay = (quarter: Quarter): Day => `${yearOf(quarter)}-${FIRST_DAYS[numberOf(quarter) - 1]}`;
export const lastDay = (quarter: Quarter): Day => `${yearOf(quarter)}-${LAST_DAYS[numberOf(quarter) - 1]}`;

export function quarterOf(day: Day): Quarter {
  return `${day.slice(0, 4)}-q${Math.floor((Number(day.slice(5, 7)) - 1) / 3) + 1}`;
}

/** The quarter so many after this one; before, when negative. */
export function quarterAfter(quarter: Quarter, by = 1): Quarter {
  const counted = Number(yearOf(quarter)) * 4 + numberOf(quarter) - 1 + by;
  return `${String(Math.floor(counted / 4)).padStart(4, '0')}-q${(counted % 4) + 1}`;
}

/** `Q3 2026` */
export const quarterInWords = (quarter: Quarter) => `Q${numberOf(quarter)} ${yearOf(quarter)}`;
