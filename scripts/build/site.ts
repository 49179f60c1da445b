/** Astro renders the data folder. The site it made takes the old one's place only when it is whole. */
import { spawn } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { HOME, type Places } from '../command/places.ts';
import { Refusal } from '../command/refusal.ts';
import type { Effects } from '../effects.ts';
import { isAlive } from '../write/lock.ts';

/**
 * Astro bundles into the site's folder when that lies in the project, else into one folder for all builds, where two at a
 * time would spoil each other's; so it always builds here.
 */
const WORKSHOP = join(HOME, '.astro', 'built');

/** Gives the number of pages. */
export async function buildSite(
  { data, out, base, cache, site = null }: Pick<Places, 'data' | 'out' | 'base' | 'cache'> & Partial<Places>,
  effects: Effects,
): Promise<number> {
  if (!existsSync(join(data, 'report/site.json')))
    throw new Refusal(
      `${data} holds no report yet; npm run report makes one, npm run measure makes it from mined documents.`,
    );
  removeLeftovers(WORKSHOP);
  mkdirSync(WORKSHOP, { recursive: true });
  const made = mkdtempSync(join(WORKSHOP, `site-${process.pid}-`));
  try {
    // The generation itself, not the link to it: a run that ends meanwhile does not change what is rendered.
    await astroBuild(
      dirname(realpathSync(join(data, 'report'))),
      { made, base, site, cards: join(cache, 'cards') },
      effects,
    );
    // What mkdtemp makes is for its owner only; a site is to be served.
    chmodSync(made, 0o755);
    replace(out, made);
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
  return readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html')).length;
}

/** Of builds that were killed. A living build keeps its own. */
function removeLeftovers(folder: string): void {
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    const found = /(^site|\.next|\.last)-(\d+)(-|$)/.exec(name);
    if (found !== null && !isAlive(Number(found[2]))) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

/** The new site is brought beside the old one first, perhaps from another disk; then two renames. */
function replace(out: string, made: string): void {
  mkdirSync(dirname(out), { recursive: true });
  removeLeftovers(dirname(out));
  const next = join(dirname(out), `.${basename(out)}.next-${process.pid}`);
  const last = join(dirname(out), `.${basename(out)}.last-${process.pid}`);
  try {
    move(made, next);
    if (existsSync(out)) renameSync(out, last);
    renameSync(next, out);
  } finally {
    for (const folder of [next, last]) rmSync(folder, { recursive: true, force: true });
  }
}

function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    cpSync(from, to, { recursive: true });
  }
}

interface Build {
  made: string;
  base: string;
  site: string | null;
  /** Where cards are kept that need not be drawn again. */
  cards: string;
}

async function astroBuild(data: string, { made, base, site, cards }: Build, effects: Effects): Promise<void> {
  const astro = join(HOME, 'node_modules/astro/bin/astro.mjs');
  const child = spawn(process.execPath, [astro, 'build', '--root', HOME, '--outDir', made], {
    cwd: HOME,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      ASTRO_TELEMETRY_DISABLED: '1',
      NO_COLOR: '1',
      FOOTFALL_DATA: data,
      FOOTFALL_OUT: made,
      FOOTFALL_CARDS: cards,
      FOOTFALL_BASE: base,
      ...(site === null ? {} : { FOOTFALL_SITE: site }),
    },
  });
  const tail: string[] = [];
  let pages = 0;
  const listen = (line: string) => {
    tail.push(line);
    if (tail.length > 60) tail.shift();
    if (line.includes('.html')) effects.progress(`build the site, ${++pages} written`);
  };
  createInterface(child.stdout).on('line', listen);
  createInterface(child.stderr).on('line', listen);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0)
    throw new Error(`The site could not be built; the old one, if any, stands. Astro said:\n${tail.join('\n')}`);
}
