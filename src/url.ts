/** Every address on the site goes through here, so that it also stands under a base such as `/portal/`. */
const base = import.meta.env.BASE_URL.replace(/\/*$/, '/');

/** `adoption/node-pipeline/` → `/portal/adoption/node-pipeline/`. */
export function url(path: string): string {
  return base + path.replace(/^\/+/, '');
}
