/** The folders and settings a command works with, checked before anything is written. */
import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { Day } from '../../data/schema/shapes.ts';
import { type Organisation, organisationIn } from './organisation.ts';
import type { Given } from './options.ts';
import { Refusal } from './refusal.ts';

/** Where Footfall itself lies. */
export const HOME = resolve(import.meta.dirname, '../..');

export interface Places {
  /** Null, and no organisation on a forge either: the sample organisation. */
  repos: string | null;
  /** Null: no forge is asked. */
  org: Organisation | null;
  /** Null: none was given, `<data>/inputs` may serve. */
  inputs: string | null;
  data: string;
  out: string;
  cache: string;
  /** Begins and ends with a slash. */
  base: string;
  /** `https://portal.example`; null: nobody has said where the site will stand. */
  site: string | null;
  asOf: Day | 'newest';
}

/** Given folders are meant from where the command was typed, the defaults lie in Footfall's own folder. */
export function places(given: Given, typedIn: string, today: Day): Places {
  const folder = (value: string | undefined, otherwise: string) =>
    value === undefined ? join(HOME, otherwise) : resolve(typedIn, value);
  const all: Places = {
    repos: given.repos === undefined ? null : existingFolder('repos', resolve(typedIn, given.repos)),
    org: organisationIn(given),
    inputs: given.inputs === undefined ? null : existingFolder('inputs', resolve(typedIn, given.inputs)),
    data: folder(given.data, 'data'),
    out: folder(given.out, 'dist'),
    cache: folder(given.cache, '.footfall'),
    base: parseBase(given.base ?? '/'),
    site: given.site === undefined ? null : parseSite(given.site),
    asOf: parseAsOf(given['as-of'] ?? 'newest', today),
  };
  for (const name of ['data', 'out', 'cache'] as const) refuseWriting(name, all);
  refuseStrangeOut(all.out);
  return all;
}

function existingFolder(name: string, folder: string): string {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found === undefined) throw new Refusal(`--${name}: there is no folder ${folder}; check the spelling.`);
  if (!found.isDirectory()) throw new Refusal(`--${name}: ${folder} is a file; a folder was expected.`);
  return folder;
}

/** What people own is never written to, nor replaced by what is written. */
function refuseWriting(name: 'data' | 'out' | 'cache', all: Places): void {
  const folder = all[name];
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found !== undefined && !found.isDirectory())
    throw new Refusal(`--${name}: ${folder} is a file; a folder was expected.`);
  if (all.repos !== null && within(folder, all.repos))
    throw new Refusal(`--${name}: ${folder} lies inside --repos, which is only read; choose a folder outside it.`);
  if (name !== 'out') return;
  for (const kept of [all.repos, all.inputs, all.data, all.cache, HOME])
    if (kept !== null && within(kept, folder))
      throw new Refusal(`--out: ${folder} holds ${kept}, and writing the site replaces it whole; choose another.`);
}

/** The site replaces its folder: only an empty one, or one that holds a site, may be replaced. */
function refuseStrangeOut(out: string): void {
  if (!existsSync(out) || readdirSync(out).length === 0 || existsSync(join(out, 'index.html'))) return;
  throw new Refusal(`--out: ${out} holds something else than a site (no index.html); choose an empty or a new folder.`);
}

/** Whether `inner` is `outer` or lies in it, links resolved. */
export function within(inner: string, outer: string): boolean {
  const a = real(inner);
  const b = real(outer);
  return a === b || a.startsWith(b.endsWith(sep) ? b : b + sep);
}

/** The real path, also of what does not exist yet. */
function real(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  return dirname(path) === path ? path : join(real(dirname(path)), path.slice(dirname(path).length));
}

function parseBase(text: string): string {
  const base = `/${text}/`.replace(/\/{2,}/g, '/');
  if (/^\/([\w.~-]+\/)*$/.test(base) && !base.split('/').some((part) => part === '.' || part === '..')) return base;
  throw new Refusal(`--base: "${text}" is no path of a web address; expected something like /portal/`);
}

function parseSite(text: string): string {
  const found = URL.parse(text);
  if (found !== null && /^https?:$/.test(found.protocol) && found.pathname === '/' && !/[?#@]/.test(text))
    return found.origin;
  throw new Refusal(
    `--site: "${text}" is no address of a host; expected something like https://portal.example, and the path under it as --base.`,
  );
}

function parseAsOf(text: string, today: Day): Day | 'newest' {
  if (text === 'newest') return text;
  if (!Day.safeParse(text).success)
    throw new Refusal(`--as-of: "${text}" is no day; expected one such as 2026-09-30, or newest.`);
  if (text > today) throw new Refusal(`--as-of: ${text} is in the future; expected a day up to ${today}, or newest.`);
  return text;
}
