/** Days of waiting in words. */
import { count } from './print.ts';

/** `1 day`, `2.5 days`; `not yet` where so many have not been seen. */
export function daysInWords(days: number | null): string {
  if (days === null) return 'not yet';
  const rounded = Math.round(days * 10) / 10;
  return `${rounded < 1000 ? rounded : count(Math.round(rounded))} ${rounded === 1 ? 'day' : 'days'}`;
}
