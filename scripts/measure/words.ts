/** Numbers and names in sentences. Every percentage stands beside its n and N. */

export function plural(n: number, one: string, many = `${one}s`): string {
  return `${count(n)} ${n === 1 ? one : many}`;
}

/** 12345 → `12,345` */
export const count = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ',');

/** `a, b and c`; with `most`, `a, b and 3 more`. */
export function listed(items: string[], most = Infinity): string {
  if (items.length > most) return `${items.slice(0, most).join(', ')} and ${items.length - most} more`;
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** Whole percents; but some is never 0% and not all is never 100%. Nothing of nothing has no percentage. */
export function percent(n: number, of: number): string | null {
  if (of === 0) return null;
  const rounded = Math.round((100 * n) / of);
  if (n > 0 && rounded === 0) return '<1%';
  if (n < of && rounded === 100) return '>99%';
  return `${rounded}%`;
}

/** `(75%)` behind a space, or nothing. */
export function inBrackets(n: number, of: number): string {
  const share = percent(n, of);
  return share === null ? '' : ` (${share})`;
}

/** A commit id as people write it. */
export const shortened = (version: string): string =>
  /^[0-9a-f]{40,64}$/i.test(version)
    ? version.slice(0, 12)
    : version.replace(/^(sha256:[0-9a-f]{12})[0-9a-f]+$/i, '$1');
