/** The site as a reader's browser sees it: the golden organisation, built once at `/` and once at `/portal/`. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, posix, relative, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveSite, startBrowser, type Server } from '../scripts/testing/browser.ts';

const home = resolve(import.meta.dirname, '..');
const golden = join(home, 'scripts/testing/golden');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const scratch = mkdtempSync(join(tmpdir(), 'footfall-site-'));
/** Only the second site has been told where it stands. */
const SITE = 'https://portal.example';
const root = join(scratch, 'root');
const portal = join(scratch, 'portal');

let browser: Browser;
let server: Server;

/** Astro keeps its working files under the folder it is started in: each build has one of its own, within reach of node_modules. */
function build(base: string, out: string, stands: Record<string, string> = {}): void {
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
      ...stands,
    },
  });
  rmSync(desk, { recursive: true, force: true });
}

beforeAll(async () => {
  build('/', root);
  build('/portal/', portal, { FOOTFALL_SITE: SITE });
  browser = await startBrowser();
  server = await serveSite(root, '/', 0);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(scratch, { recursive: true, force: true });
});

const report = <T>(file: string) => JSON.parse(readFileSync(join(golden, 'report', file), 'utf8')) as T;
interface Ids {
  paths: { id: string }[];
  teams: { id: string }[];
  components: { id: string }[];
}
const site = report<Ids>('site.json');
const filesOf = (folder: string, ending: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .sort();
const pathPage = `adoption/${site.paths[0]!.id}/`;
/** One page of each type. */
const types = (): string[] => [
  '',
  'adoption/',
  pathPage,
  'teams/',
  `teams/${site.teams[0]!.id}/`,
  'components/',
  filesOf(root, 'index.html')
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

async function withPage<T>(options: BrowserContextOptions, look: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext(options);
  try {
    return await look(await context.newPage());
  } finally {
    await context.close();
  }
}
/** Lines of a CSV without quotes in it, as records. */
function records(file: string): Record<string, string>[] {
  const [head, ...lines] = readFileSync(join(root, file), 'utf8').trimEnd().split('\r\n');
  const names = head!.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, index) => [names[index]!, cell])));
}

describe('a figure says one number', () => {
  test.each(['', pathPage])('the footfall of /%s: headline, drawing, table and CSV agree', async (path) => {
    const seen = await withPage({ viewport: { width: 1280, height: 900 } }, async (page) => {
      await page.goto(server.url + path);
      await page.click('#footfall details.data > summary');
      return {
        heading: await page.innerText('#footfall-heading'),
        statistic: await page.innerText('#footfall .statistic'),
        title: await page.textContent('#footfall-wide-title'),
        rows: await page.locator('#footfall details.data tbody tr').count(),
        today: await page.locator('#footfall details.data tbody td:nth-child(3)').allInnerTexts(),
        drawn: await page.locator('#footfall svg.wide > g').count(),
      };
    });
    const rows = records(`${path}footfall.csv`);
    const [walking, of] = /^([\d,]+) of ([\d,]+) /.exec(seen.heading)!.slice(1).map(Number) as [number, number];
    const now = rows.filter((row) => row['to'] === '' && row['what'] !== 'version');
    expect(seen.title).toBe(seen.heading);
    expect(seen.statistic).toContain(`${walking}/${of} `);
    expect(seen.today.filter((state) => state === 'walked')).toHaveLength(walking);
    expect(seen.today.filter((state) => !['unknown', 'not for it any more'].includes(state))).toHaveLength(of);
    expect(now.filter((row) => row['what'] === 'walked')).toHaveLength(walking);
    expect(seen.drawn).toBe(seen.rows);
  });

  test('the adoption curve of a path ends at the number in its headline, in its table, its CSV and in the funnel', async () => {
    const seen = await withPage({ viewport: { width: 1280, height: 900 } }, async (page) => {
      await page.goto(server.url + pathPage);
      await page.click('#curve details.data > summary');
      return {
        statistic: await page.innerText('#curve .statistic'),
        label: await page.textContent('#curve svg.wide .adopted text'),
        cell: await page.innerText('#curve details.data tbody tr:first-child td:nth-child(2)'),
        funnel: await page
          .locator('#funnel tbody tr', { has: page.locator('th', { hasText: /^\s*Adopted/ }) })
          .locator('td.num')
          .innerText(),
        footfall: await page.innerText('#footfall .statistic'),
      };
    });
    const last = records(`${pathPage}curve.csv`).at(-1)!;
    const stage = records(`${pathPage}funnel.csv`).find((row) => row['stage'] === 'adopted')!;
    const fraction = `${stage['n']}/${stage['of']}`;
    const percent = /^Adopted: (\S+) /.exec(seen.statistic)![1]!;
    expect(seen.statistic).toContain(`${percent} · ${fraction} `);
    expect(seen.label).toContain(percent);
    expect(seen.cell).toBe(`${percent} ${fraction}`);
    expect(seen.funnel.replaceAll(/\s+/g, ' ')).toContain(`${percent} ${fraction}`);
    expect(seen.footfall).toContain(`${percent} · ${fraction} `);
    expect(`${last['adopted']}/${Number(last['eligible']) - Number(last['unclear'])}`).toBe(fraction);
  });

  test('where teams stand: the numbers beside the dots are those of the CSV, in alphabetical order', async () => {
    const seen = await withPage({}, async (page) => {
      await page.goto(server.url + pathPage);
      return page.locator('#by-team tbody tr').evaluateAll((rows) =>
        rows.map((row) => ({
          name: row.querySelector('th')!.innerText.trim(),
          fraction: row.querySelector<HTMLElement>('.fraction')?.innerText ?? null,
        })),
      );
    });
    const rows = records(`${pathPage}by-team.csv`);
    expect(seen).toEqual(rows.map((row) => ({ name: row['name'], fraction: `${row['n']}/${row['of']}` })));
    const names = rows.filter((row) => row['team'] !== '').map((row) => row['name']!.toLowerCase());
    expect(names).toEqual(names.toSorted());
  });
});

type Axe = { run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
/** What axe finds on one page of each type, with everything unfolded. */
const violations = (colorScheme: 'light' | 'dark', options: object, forcedColors: 'active' | 'none' = 'none') =>
  withPage({ colorScheme, forcedColors, bypassCSP: true, viewport: { width: 1280, height: 900 } }, async (page) => {
    const found: string[] = [];
    for (const path of types()) {
      await page.goto(server.url + path);
      await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
      await page.evaluate(axe);
      const results = await page.evaluate((rules) => (window as unknown as { axe: Axe }).axe.run(rules), options);
      for (const { id, nodes } of results.violations) found.push(`/${path} ${id}: ${nodes[0]!.html.slice(0, 200)}`);
    }
    return found;
  });

test('the burn-down of a deprecation: headline, statistic, drawing, table and CSV say one number', async () => {
  const seen = await withPage({ viewport: { width: 1280, height: 900 } }, async (page) => {
    await page.goto(`${server.url}deprecations/dep-0001/`);
    await page.click('#burn-down details.data > summary');
    return {
      headline: await page.innerText('h1'),
      statistic: await page.innerText('#burn-down .statistic'),
      drawn: await page.textContent('#burn-down svg.wide .end-label'),
      cell: await page.innerText('#burn-down details.data tbody tr:first-child td:nth-child(2)'),
    };
  });
  const now = records('deprecations/dep-0001/burn-down.csv').at(-1)!['using']!;
  const pending = new Set(
    readFileSync(join(root, 'deprecations/dep-0001/affected.csv'), 'utf8')
      .split('\r\n')
      .filter((line) => /^[^,]*,[^,]*,(?:pending|exempt),/.test(line))
      .map((line) => line.split(',')[0]),
  );
  expect([seen.drawn!.trim(), seen.cell, pending.size]).toEqual([`${now} now`, now, Number(now)]);
  expect(seen.statistic).toContain(` ${now}/`);
  expect(seen.headline).toMatch(new RegExp(`^${now === '0' ? 'None' : now} of `));
});

test('a figure taken away as a drawing says what its page says, and needs nothing else', async () => {
  const files = filesOf(root, '.svg').filter((file) => !/^badges|favicon/.test(file));
  const seen = await withPage({ bypassCSP: true }, async (page) => {
    await page.goto(server.url);
    return page.evaluate(
      (texts) =>
        texts.map((text) => {
          const document = new DOMParser().parseFromString(text, 'image/svg+xml');
          return [document.querySelector('parsererror') === null, document.querySelector('title')?.textContent ?? ''];
        }),
      files.map((file) => readFileSync(join(root, file), 'utf8')),
    );
  });
  for (const [index, file] of files.entries()) {
    const text = readFileSync(join(root, file), 'utf8');
    const page = readFileSync(join(root, file, '../index.html'), 'utf8');
    expect([
      file,
      seen[index]![0],
      page.includes(seen[index]![1] as string),
      /href=|url\((?!#)|var\(/.test(text),
    ]).toEqual([file, true, true, false]);
  }
  expect(files.length).toBeGreaterThan(2 * site.paths.length);
});

test('from a ✗ on a team’s page one click leads to the file, the commit and the line', () => {
  for (const { id } of site.teams) {
    const html = readFileSync(join(root, `teams/${id}/index.html`), 'utf8').replaceAll(/<wbr>/g, '');
    const { components } = report<{
      components: {
        findings: { outcome: string; evidence: { file: string; commit: string; line: number | null }[] }[];
      }[];
    }>(`teams/${id}.json`);
    const failing = components.flatMap(({ findings }) => findings).filter(({ outcome }) => outcome === 'fail');
    expect([id, html.includes('>The work list<'), html.includes('>Nothing due<')]).toEqual([
      id,
      failing.length > 0,
      failing.length === 0,
    ]);
    for (const { file, commit, line } of failing.flatMap(({ evidence }) => evidence.slice(0, 1)))
      expect([id, html.includes(`${file}@${commit.slice(0, 7)}${line === null ? '' : `#${line}`}`)]).toEqual([
        id,
        true,
      ]);
  }
});

test('a matrix of 100 teams and 20 paths weighs at most 60 kB on the way', () => {
  const data = join(scratch, 'many');
  cpSync(golden, data, { recursive: true });
  const matrix = report<{ paths: object[]; teams: { id: string | null; adopted: object[] }[] }>('matrix.json');
  const row = matrix.teams[0]!;
  const paths = Array.from({ length: 20 }, (_, i) => ({ id: site.paths[0]!.id, name: `Path ${i}` }));
  const teams = Array.from({ length: 100 }, (_, i) => ({
    ...row,
    id: site.teams[0]!.id,
    name: `Team ${i}`,
    adopted: paths.map((_path, j) => ({ value: 0.5, n: i + j, of: 2 * (i + j) + 1, unclear: i % 3, basis: 'exact' })),
  }));
  writeFileSync(join(data, 'report/matrix.json'), JSON.stringify({ ...matrix, paths, teams }));
  const out = join(scratch, 'many-built');
  build('/', out, { FOOTFALL_DATA: data });
  const html = readFileSync(join(out, 'teams/index.html'));
  expect(html.toString().match(/<tr/g)!.length).toBeGreaterThan(100);
  expect(gzipSync(html).length).toBeLessThanOrEqual(60_000);
});

test('two builds of the same data are the same bytes', () => {
  const again = join(scratch, 'again');
  build('/', again);
  const files = filesOf(root, '').filter((file) => statSync(join(root, file)).isFile());
  expect(filesOf(again, '').filter((file) => statSync(join(again, file)).isFile())).toEqual(files);
  expect(files.filter((file) => !readFileSync(join(root, file)).equals(readFileSync(join(again, file))))).toEqual([]);
});

test('the keyboard goes everywhere: past the navigation, through the page, to every control, in sight', async () => {
  const seen = await withPage({ viewport: { width: 1280, height: 900 } }, async (page) => {
    await page.goto(server.url + pathPage);
    const controls = await page
      .locator('a[href]:not([tabindex="-1"]), button, input, summary, [tabindex="0"]')
      .evaluateAll((all) => all.filter((one) => one.checkVisibility()).length);
    const passed: string[] = [];
    let hidden = 0;
    for (let i = 0; i < controls; i++) {
      await page.keyboard.press('Tab');
      const now = await page.evaluate(() => {
        const focused = document.activeElement!;
        const { outlineStyle } = getComputedStyle(focused);
        const { width, height } = focused.getBoundingClientRect();
        return {
          name: `${focused.tagName} ${focused.textContent!.trim().slice(0, 20)}`,
          seen: outlineStyle !== 'none' && width * height > 0,
        };
      });
      passed.push(now.name);
      if (!now.seen) hidden++;
    }
    await page.goto(server.url + pathPage);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    return { controls, passed, hidden, skipped: await page.evaluate(() => document.activeElement!.id) };
  });
  expect(seen.passed[0]).toMatch(/^A Skip to the content/);
  expect(seen.passed.some((name) => name.startsWith('INPUT'))).toBe(true);
  expect(seen.passed.filter((name) => name.startsWith('BODY'))).toEqual([]);
  expect([seen.passed.length, seen.hidden, seen.skipped]).toEqual([seen.controls, 0, 'content']);
});

describe('axe finds nothing on any type of page', () => {
  test('in the light', async () => {
    expect(await violations('light', {})).toEqual([]);
  }, 300_000);

  test('in the colours that a reader forces, whatever ours would have been', async () => {
    expect(await violations('light', { rules: { 'color-contrast': { enabled: false } } }, 'active')).toEqual([]);
  }, 300_000);

  test('in the dark, where only colours differ', async () => {
    expect(await violations('dark', { runOnly: ['color-contrast'] })).toEqual([]);
  }, 300_000);
});

describe('everywhere', () => {
  test('at 320 pixels no page moves sideways', async () => {
    const wide = await withPage({ viewport: { width: 320, height: 700 } }, async (page) => {
      const found: string[] = [];
      for (const path of types()) {
        await page.goto(server.url + path);
        const over = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        if (over > 0) found.push(`/${path} by ${over}`);
      }
      return found;
    });
    expect(wide).toEqual([]);
  });

  test('nothing is asked of anybody else, nothing fails, nothing complains', async () => {
    const { asked, said } = await withPage({}, async (page) => {
      const asked: string[] = [];
      const said: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      page.on('console', (message) => said.push(message.text()));
      page.on('pageerror', (error) => said.push(error.message));
      for (const path of types()) await page.goto(server.url + path);
      return { asked, said };
    });
    expect(asked.filter((url) => !url.startsWith(server.url))).toEqual([]);
    expect(said).toEqual([]);
  });

  test('without script every page reads the same, but for the switch between light and dark', async () => {
    const read = (javaScriptEnabled: boolean) =>
      withPage({ javaScriptEnabled, reducedMotion: 'reduce' }, async (page) => {
        const texts: string[] = [];
        for (const path of types()) {
          await page.goto(server.url + path);
          texts.push(await page.innerText('main'));
        }
        return texts;
      });
    expect(await read(false)).toEqual(await read(true));
  });

  test('the switch changes the colours, says what it does, and is remembered', async () => {
    const colours = await withPage({ colorScheme: 'light' }, async (page) => {
      const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
      await page.goto(server.url);
      const before = await paper();
      await page.click('[data-theme-switch]');
      const after = await paper();
      await page.goto(server.url + 'teams/');
      return {
        before,
        after,
        later: await paper(),
        label: await page.getAttribute('[data-theme-switch]', 'aria-label'),
      };
    });
    expect(colours.after).not.toBe(colours.before);
    expect(colours.later).toBe(colours.after);
    expect(colours.label).toBe('Switch to light');
  });

  test.each(['/', '/portal/'])(
    'search at %s: nothing is fetched until somebody goes there, and the keyboard is enough',
    async (base) => {
      const other = base === '/' ? server : await serveSite(portal, base, 0);
      const seen = await withPage({}, async (page) => {
        const asked: string[] = [];
        const said: string[] = [];
        page.on('request', (request) => asked.push(new URL(request.url()).pathname));
        page.on('console', (message) => said.push(message.text()));
        await page.goto(other.url);
        const before = asked.filter((path) => path.includes('search.js') || path.includes('pagefind')).length;
        await page.focus('#search');
        await page.keyboard.type('pricing');
        await page.waitForSelector('.found a');
        const results = await page
          .locator('.found a')
          .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
        await page.keyboard.press('Tab');
        const focused = await page.evaluate(() => (document.activeElement as HTMLAnchorElement).pathname);
        await page.keyboard.press('Enter');
        await page.waitForURL((at) => at.pathname !== base);
        return { before, said, results, focused, at: new URL(page.url()).pathname };
      });
      if (other !== server) await other.close();
      expect([seen.before, seen.said]).toEqual([0, []]);
      expect(seen.results).toContain(`${base}components/acme/pricing/`);
      expect([seen.focused, seen.at]).toEqual([seen.results[0], seen.results[0]]);
    },
  );

  test('the script of a page weighs at most 2 kB, and none stands in it', () => {
    for (const file of filesOf(root, '.html')) {
      const scripts = [...readFileSync(join(root, file), 'utf8').matchAll(/<script[^>]* src="([^"]*)"/g)];
      const size = scripts.reduce((sum, [, src]) => sum + statSync(join(root, src!)).size, 0);
      expect([file, scripts.length, size <= 2048]).toEqual([file, 2, true]);
      // What stands between the quotes of an attribute is text.
      const html = readFileSync(join(root, file), 'utf8').replaceAll(/="[^"]*"/g, '=""');
      expect(html).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\sstyle=|\son[a-z]+=/);
    }
  });

  test.each([
    ['/', root],
    ['/portal/', portal],
  ])('every link within the site leads somewhere at %s', (base, folder) => {
    const broken: string[] = [];
    for (const file of filesOf(folder, '.html')) {
      const html = readFileSync(join(folder, file), 'utf8');
      for (const [, link] of html.matchAll(/(?:href|src)="([^"]*)"/g)) {
        if (/^https:/.test(link!)) continue;
        const problem = leads(folder, base, file, link!.replaceAll('&#38;', '&').replaceAll('&amp;', '&'));
        if (problem) broken.push(`${file}: ${link} ${problem}`);
      }
    }
    expect(broken).toEqual([]);
  });

  test.each([
    ['/', root],
    ['/portal/', portal],
  ])('feeds, calendar and lists for programs lead somewhere at %s', async (base, folder) => {
    const feeds = filesOf(folder, 'feed.json').map((file) => file.replace(/feed\.json$/, ''));
    const { removals } = JSON.parse(readFileSync(join(folder, 'upcoming.json'), 'utf8')) as {
      removals: { page: string }[];
    };
    const read = await withPage({}, async (page) => {
      await page.goto(server.url);
      return page.evaluate(
        (files) =>
          files.map(({ file, text }) => {
            const document = new DOMParser().parseFromString(text, 'application/xml');
            const all = (selector: string) => [...document.querySelectorAll(selector)];
            return {
              file,
              broken: document.querySelector('parsererror')?.textContent ?? null,
              ids: all('entry > id, item > guid').map((node) => node.textContent),
              links: [
                ...all('link[href]').map((node) => node.getAttribute('href')!),
                ...all('channel > link:not([href]), item > link').map((node) => node.textContent!),
              ],
            };
          }),
        feeds.flatMap((place) =>
          ['feed.xml', 'rss.xml'].map((name) => ({
            file: place + name,
            text: readFileSync(join(folder, place, name), 'utf8'),
          })),
        ),
      );
    });
    for (const place of feeds) {
      const json = JSON.parse(readFileSync(join(folder, place, 'feed.json'), 'utf8')) as {
        items: { id: string; url: string }[];
      };
      const [atom, rss] = read.filter(({ file }) => file.startsWith(place) && !file.slice(place.length).includes('/'));
      const ids = json.items.map(({ id }) => id);
      expect([place, atom!.broken, rss!.broken]).toEqual([place, null, null]);
      expect([atom!.ids, rss!.ids, new Set(ids).size]).toEqual([ids, ids, ids.length]);
      atom!.links.push(...json.items.map(({ url }) => url));
    }
    const links = [...read.flatMap((feed) => feed.links), ...removals.map(({ page }) => page)];
    expect(links.map((link) => leads(folder, base, 'changelog/feed.xml', link)).filter((problem) => problem)).toEqual(
      [],
    );
    expect(links.filter((link) => link.startsWith(`${SITE}/portal/`)).length).toBe(
      folder === portal ? links.length : 0,
    );
    expect([feeds.includes('changelog/'), feeds.includes('deprecations/'), feeds.includes('events/')]).toEqual([
      true,
      true,
      true,
    ]);
    expect(removals.length).toBeGreaterThan(0);
    const calendar = readFileSync(join(folder, 'calendar.ics'), 'utf8');
    expect(calendar.match(/^BEGIN:VEVENT\r$/gm)).toHaveLength(calendar.match(/^END:VEVENT\r$/gm)!.length);
  });
});

const anchors = new Map<string, Set<string>>();
function leads(folder: string, base: string, from: string, link: string): string | null {
  const [path, anchor] = link.replace(SITE, '').split('#') as [string, string | undefined];
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

describe('shared elsewhere', () => {
  const meta = (html: string, name: string) =>
    new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)"`).exec(html)?.[1] ?? '';

  test.each([
    ['/', root],
    ['/portal/', portal],
  ])('every page at %s has a title, a description and a card that is there', (base, folder) => {
    const lacking: string[] = [];
    for (const file of filesOf(folder, '.html')) {
      const html = readFileSync(join(folder, file), 'utf8');
      const image = meta(html, 'og:image');
      const whole = [meta(html, 'og:title'), meta(html, 'og:description')].every((text) => text.length > 3);
      if (!whole || leads(folder, base, file, image) !== null) lacking.push(`${file}: ${image}`);
    }
    expect(lacking).toEqual([]);
  });

  test('the title of a quarter carries its number, and its card is its own', () => {
    const html = readFileSync(join(root, 'quarterly/2026-q3/index.html'), 'utf8');
    expect(meta(html, 'og:title')).toMatch(/^Q3 2026: \d+% on a golden path \(\d+\/\d+\)/);
    expect(meta(html, 'og:image')).toBe('/cards/quarterly/2026-q3.png');
  });

  test.each([
    ['/', root],
    ['/portal/', portal],
  ])('what unfolds links at %s is told of every card, and a quarter in at most 280 characters', (base, folder) => {
    const read = <T>(file: string) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as T;
    interface Unfurled {
      address: string;
      image: string;
      summary: string;
    }
    const { pages } = read<{ pages: Unfurled[] }>('unfurl.json');
    const quarter = read<Unfurled>('quarterly/2026-q3/unfurl.json');
    const links = [...pages, quarter].flatMap(({ address, image }) => [address, image]);
    expect(links.map((link) => leads(folder, base, '', link)).filter((problem) => problem)).toEqual([]);
    expect(pages).toHaveLength(filesOf(join(folder, 'cards'), '.png').length);
    expect([quarter.summary.length > 40, quarter.summary.length <= 280]).toEqual([true, true]);
    expect(readFileSync(join(folder, 'quarterly/2026-q3/index.html'), 'utf8')).toContain('class="summary"');
  });

  test('every card is 1200 by 630 and its left half has letters on it', async () => {
    const cards = filesOf(join(root, 'cards'), '.png');
    const seen = await withPage({ bypassCSP: true }, async (page) => {
      await page.goto(server.url);
      return page.evaluate(async (files) => {
        const found: [string, number, number, boolean][] = [];
        for (const file of files) {
          const bitmap = await createImageBitmap(await (await fetch(`/cards/${file}`)).blob());
          const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
          const paint = canvas.getContext('2d')!;
          paint.drawImage(bitmap, 0, 0);
          const { data } = paint.getImageData(0, 0, 650, bitmap.height);
          let dark = 0;
          for (let at = 0; at < data.length; at += 4) if (data[at]! + data[at + 1]! + data[at + 2]! < 200) dark++;
          found.push([file, bitmap.width, bitmap.height, dark > 5000]);
        }
        return found;
      }, cards);
    });
    expect(seen).toEqual(cards.map((file) => [file, 1200, 630, true]));
    expect(cards.length).toBe(
      1 +
        site.paths.length +
        filesOf(join(golden, 'report/deprecations'), '.json').length +
        filesOf(join(golden, 'report/quarters'), '.json').length,
    );
  });
});

describe('what can be taken away', () => {
  test('every report document is in the manifest, at its address, with its size and hash', () => {
    const rows = records('data/manifest.csv');
    for (const { address, bytes, sha256 } of rows) {
      const published = readFileSync(join(root, address!));
      expect([address, String(published.length), createHash('sha256').update(published).digest('hex')]).toEqual([
        address,
        bytes,
        sha256,
      ]);
    }
    expect(rows).toHaveLength(filesOf(join(golden, 'report'), '.json').length);
  });

  test('one archive holds every document that is published, and nothing of when anybody worked', () => {
    const bytes = readFileSync(join(root, 'data/footfall.zip'));
    const files = unzipSync(bytes);
    const names = Object.keys(files);
    for (const { address, sha256 } of records('data/manifest.csv'))
      expect([address, createHash('sha256').update(files[address!]!).digest('hex')]).toEqual([address, sha256]);
    expect(names).toEqual(names.toSorted());
    expect(names.filter((name) => /activity|mined/.test(name))).toEqual([]);
    const page = readFileSync(join(root, 'data/index.html'), 'utf8').replaceAll('<wbr>', '');
    expect(page).toContain(createHash('sha256').update(bytes).digest('hex'));
  });

  test('the site says where every page is, once it has been told where it stands', () => {
    const listed = [...readFileSync(join(portal, 'sitemap.xml'), 'utf8').matchAll(/<loc>([^<]*)<\/loc>/g)].map(
      ([, at]) => at!,
    );
    expect(listed.map((at) => leads(portal, '/portal/', '', at)).filter((problem) => problem)).toEqual([]);
    expect(readFileSync(join(portal, 'sitemap-index.xml'), 'utf8')).toContain(`${SITE}/portal/sitemap.xml`);
    expect(existsSync(join(root, 'sitemap.xml'))).toBe(false);
  });

  test('every kind of document that is published has a schema with the meaning of its fields', () => {
    const kinds = new Set(records('data/manifest.csv').map(({ schema }) => schema!.split('/')[1]!));
    for (const kind of kinds) {
      const schema = readFileSync(join(root, `data/schema/${kind}.json`), 'utf8');
      expect([kind, /"description":"[A-Z`]/.test(schema)]).toEqual([kind, true]);
    }
  });

  test('the events of a path are those of the log, in page, CSV and feed', () => {
    const { events } = report<{ events: { path: string }[] }>('events.json');
    const of = events.filter(({ path }) => path === site.paths[0]!.id).length;
    const folder = `events/path/${site.paths[0]!.id}/`;
    const read = (file: string) => readFileSync(join(root, folder, file), 'utf8');
    expect(of).toBeGreaterThan(0);
    expect([
      read('events.csv').trimEnd().split('\r\n').length - 1,
      read('feed.xml').split('<entry>').length - 1,
      read('index.html').split('class="nowrap"').length - 1,
    ]).toEqual([of, of, of]);
  });
});
