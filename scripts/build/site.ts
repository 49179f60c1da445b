/** Astro renders the data folder. The site it made takes the old one's place only when it is whole. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { HOME, type Places } from '../command/places.ts';
import { Refusal } from '../command/refusal.ts';
import type { Effects } from '../effects.ts';
import { isAlive } from '../write/lock.ts';

/** Gives the number of pages. */
export async function buildSite(
  { data, out, base }: Pick<Places, 'data' | 'out' | 'base'>,
  effects: Effects,
): Promise<number> {
  if (!existsSync(join(data, 'report/site.json')))
    throw new Refusal(
      `${data} holds no report yet; npm run report makes one, npm run measure makes it from mined documents.`,
    );
  mkdirSync(dirname(out), { recursive: true });
  removeLeftovers(out);
  const next = join(dirname(out), `.${basename(out)}.next-${process.pid}`);
  const last = join(dirname(out), `.${basename(out)}.last-${process.pid}`);
  try {
    // The generation itself, not the link to it: a run that ends meanwhile does not change what is rendered.
    await astroBuild(dirname(realpathSync(join(data, 'report'))), next, base, effects);
    if (existsSync(out)) renameSync(out, last);
    renameSync(next, out);
  } finally {
    for (const folder of [next, last]) rmSync(folder, { recursive: true, force: true });
  }
  return readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html')).length;
}

/** Of builds that were killed: unfinished sites beside the folder. A living build keeps its own. */
function removeLeftovers(out: string): void {
  const leftover = (name: string) => /\.(next|last)-(\d+)$/.exec(name);
  for (const name of readdirSync(dirname(out))) {
    const found = name.startsWith(`.${basename(out)}.`) ? leftover(name) : null;
    if (found !== null && !isAlive(Number(found[2])))
      rmSync(join(dirname(out), name), { recursive: true, force: true });
  }
}

async function astroBuild(data: string, out: string, base: string, effects: Effects): Promise<void> {
  const astro = join(HOME, 'node_modules/astro/bin/astro.mjs');
  const child = spawn(process.execPath, [astro, 'build', '--root', HOME, '--outDir', out], {
    cwd: HOME,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      ASTRO_TELEMETRY_DISABLED: '1',
      NO_COLOR: '1',
      FOOTFALL_DATA: data,
      FOOTFALL_OUT: out,
      FOOTFALL_BASE: base,
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
