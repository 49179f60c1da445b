/** Every address on the site goes through here, so that it also stands under a base such as `/portal/`. */
const base = (process.env['FOOTFALL_BASE'] ?? '/').replace(/\/*$/, '/');

/** `adoption/node-pipeline/` → `/portal/adoption/node-pipeline/`. */
export function url(path: string): string {
  return base + path.replace(/^\/+/, '');
}
