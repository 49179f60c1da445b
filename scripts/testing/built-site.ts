/** The golden organisation's site, built by Astro and looked at with a browser. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix, relative, resolve } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { serveSite, startBrowser, type Server } from './browser.ts';

const home = resolve(import.meta.dirname, '../..');
export const golden = join(home, 'scripts/testing/golden');
/** Where a site stands that has been told so. */
export const STANDS = 'https://portal.example';

/** Astro keeps its working files under the folder it is started in: each build has one of its own, within reach of node_modules. */
export function build(base: string, out: string, more: Record<string, string> = {}): void {
  mkdirSync(join(home, '.footfall'), { recursive: true });
  const desk = mkdtempSync(join(home, '.footfall/site-'));
  execFileSync(process.execPath, [join(home, 'node_modules/astro/bin/astro.mjs'), 'build', '--root', home], {
    cwd: desk,
    stdio: 'pipe',
    env: {
      ...process.env,
      NODE_ENV: 'production',
      FOOTFALL_DATA: golden,
      FOOTFALL_OUT: out,
      FOOTFALL_BASE: base,
      ...more,
    },
  });
  rmSync(desk, { recursive: true, force: true });
}

export const scratchFolder = (): string => mkdtempSync(join(tmpdir(), 'footfall-site-'));

export interface Look {
  server: Server;
  withPage<T>(options: BrowserContextOptions, look: (page: Page) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** A browser, and the built site served at `/`. */
export async function lookAt(folder: string): Promise<Look> {
  const browser: Browser = await startBrowser();
  const server = await serveSite(folder, '/', 0);
  return {
    server,
    async withPage(options, look) {
      const context = await browser.newContext(options);
      try {
        return await look(await context.newPage());
      } finally {
        await context.close();
      }
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

export const goldenReport = <T>(file: string) => JSON.parse(readFileSync(join(golden, 'report', file), 'utf8')) as T;
interface Ids {
  paths: { id: string }[];
  teams: { id: string }[];
  components: { id: string }[];
}
export const site = goldenReport<Ids>('site.json');
export const pathPage = `adoption/${site.paths[0]!.id}/`;

export const filesOf = (folder: string, ending: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .sort();

/** Lines of a CSV without quotes in it, as records. */
export function records(file: string): Record<string, string>[] {
  const [head, ...lines] = readFileSync(file, 'utf8').trimEnd().split('\r\n');
  const names = head!.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, index) => [names[index]!, cell])));
}

/** One page of each type. */
export const types = (folder: string): string[] => [
  '',
  'adoption/',
  pathPage,
  'teams/',
  `teams/${site.teams[0]!.id}/`,
  'components/',
  filesOf(folder, 'index.html')
    .find((file) => /^components\/.+\/.+\/index\.html$/.test(file))!
    .replace('index.html', ''),
  'checks/',
  'checks/on-path/',
  'events/',
  `events/path/${site.paths[0]!.id}/`,
  'mess/',
  'outcomes/',
  'data/',
  'deprecations/',
  'deprecations/dep-0001/',
  'changelog/',
  'changelog/2026/03/pipelines-v4/',
  'changelog/since/2026-q1/',
  'quarterly/',
  'quarterly/2026-q3/',
  'about/methodology/',
  'about/data-health/',
  '404.html',
];

const anchors = new Map<string, Set<string>>();
/** What is wrong with a link of the site in `folder` that is served at `base`; null: it leads somewhere. */
export function wrongWith(folder: string, base: string, from: string, link: string): string | null {
  const [path, anchor] = link.replace(STANDS, '').split('#') as [string, string | undefined];
  if (path !== '' && !path.startsWith(base)) return 'leaves the base';
  let target =
    path === '' ? join(folder, from) : join(folder, posix.normalize(decodeURIComponent(path.slice(base.length))));
  if (path.endsWith('/')) target = join(target, 'index.html');
  if (!existsSync(target) || relative(folder, target).startsWith('..')) return 'does not exist';
  if (!anchor) return null;
  if (!anchors.has(target)) {
    const ids = [...readFileSync(target, 'utf8').matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id!);
    anchors.set(target, new Set(ids));
  }
  return anchors.get(target)!.has(anchor) ? null : 'has no such anchor';
}
