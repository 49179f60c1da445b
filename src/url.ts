/** Every address on the site goes through here, so that it also stands under a base such as `/portal/`. */
const base = (process.env['FOOTFALL_BASE'] ?? '/').replace(/\/*$/, '/');

/** `adoption/node-pipeline/` → `/portal/adoption/node-pipeline/`. */
export function url(path: string): string {
  return base + path.replace(/^\/+/, '');
}

/** Where the site stands, as far as FOOTFALL_SITE says: `https://portal.example`. */
const home = process.env['FOOTFALL_SITE'];

/** A whole address for what is read away from the site; null where nobody has said where the site stands. */
export const known = (path: string): string | null => (home ? new URL(url(path), home).href : null);

/** The same for an address that has the base already. */
export const knownAt = (pathname: string): string | null => (home ? new URL(pathname, home).href : null);

/** As `known`, else the address on its host: readers of feeds resolve it. */
export const whole = (path: string): string => known(path) ?? url(path);
