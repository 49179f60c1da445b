/** How long a forge says to wait: as a number of seconds, as a date, or as the second at which its count begins anew. */

/** Milliseconds; null: it does not say. */
export function retryAfter(headers: Headers, now: Date): number | null {
  const said = headers.get('retry-after');
  if (said === null) return null;
  if (/^\d{1,9}$/.test(said.trim())) return Number(said) * 1000;
  const date = Date.parse(said);
  return Number.isNaN(date) ? null : Math.max(0, date - now.getTime());
}

const SHORTEST = 1000;
const WITHOUT_ANY = 60_000;

/** A clock that is wrong must not make it never or at once: a second at least, a minute when nothing is said. */
export function untilReset(said: string | null, now: Date): number {
  if (said === null || !/^\d{1,12}$/.test(said)) return WITHOUT_ANY;
  return Math.max(SHORTEST, Number(said) * 1000 - now.getTime());
}
