/** Whether an address that people wrote leads somewhere; nothing is asked of the network. */
import { nearest } from '../command/nearest.ts';

interface Targets {
  teams: string[] | null;
  paths: string[] | null;
  deprecations: string[];
  entries: string[];
}

/** Pages of the site that are always there. */
const PAGES = ['/', '/adoption/', '/teams/', '/components/', '/checks/', '/deprecations/', '/changelog/'];
/** Below these, the pages depend on what is mined or built; the check of links over the finished site sees them. */
const LATER = /^\/(components|checks|about|quarterly|events|mess|outcomes|data)\//;

/** Null: it does. Else why not, and what to do. */
export function unresolved(address: string, headings: string[], targets: Targets): string | null {
  if (address.startsWith('https://')) {
    return URL.canParse(address) ? null : 'it is no address. Correct it.';
  }
  if (address.startsWith('#')) return anchor(address.slice(1), headings);
  if (address.startsWith('/')) return page(address.replace(/[?#].*$/, ''), targets);
  const file = /^(?:\.\.?\/)?(?:[a-z]+\/)?([a-z0-9-]+\.md)$/.exec(address)?.[1];
  if (file !== undefined) return written(file, targets);
  return 'expected https://…, a page such as /adoption/, or a file such as ../deprecations/dep-0001-x.md. Correct it.';
}

function anchor(id: string, headings: string[]): string | null {
  const known = headings.map(anchorOf);
  return known.includes(id) ? null : `there is no such heading. ${hint(id, known, '#')}`;
}

/** As GitHub and the site do it. */
export function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(' ', '-');
}

function page(path: string, { teams, paths, deprecations, entries }: Targets): string | null {
  if (!path.endsWith('/') && !/\.[a-z]+$/.test(path)) return 'addresses of pages end with a slash. Add it.';
  if (PAGES.includes(path) || LATER.test(path)) return null;
  const [, section = '', rest = ''] = /^\/([a-z]+)\/(.*?)\/?$/.exec(path) ?? [];
  const known: Record<string, string[] | null> = {
    adoption: paths,
    teams,
    deprecations: deprecations.map((id) => id.toLowerCase()),
    changelog: entries,
  };
  if (!Object.hasOwn(known, section))
    return `there is no such page. Pages begin with one of ${PAGES.slice(1).join(' ')}.`;
  const pages = known[section];
  if (!pages || pages.includes(rest) || /^since\/\d{4}-q[1-4]$/.test(rest)) return null;
  return `there is no such page. ${hint(rest, pages, `/${section}/`)}`;
}

/** Files are named by their day or id, which is enough to find them. */
function written(file: string, { deprecations, entries }: Targets): string | null {
  const id = /^dep-\d{4}/.exec(file)?.[0];
  if (id !== undefined && deprecations.includes(id.toUpperCase())) return null;
  const [, year = '', month = '', slug = ''] = /^(\d{4})-(\d{2})-\d{2}-(.+)\.md$/.exec(file) ?? [];
  if (entries.includes(`${year}/${month}/${slug}`)) return null;
  return 'there is no such file. Correct its name.';
}

function hint(found: string, known: string[], before: string): string {
  const near = nearest(found, known);
  if (near !== null) return `Did you mean ${before}${near}${before === '#' ? '' : '/'}?`;
  return known.length === 0 ? 'There is none yet.' : 'Correct it.';
}
