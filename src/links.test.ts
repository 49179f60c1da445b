/** Whatever leads somewhere, at `/` and at `/portal/`: links, search, feeds, calendar, cards, the archive, the site map. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveSite } from '../scripts/testing/browser.ts';
import {
  build,
  filesOf,
  golden,
  goldenReport,
  lookAt,
  records,
  scratchFolder,
  site,
  STANDS,
  wrongWith,
  type Look,
} from '../scripts/testing/built-site.ts';

const scratch = scratchFolder();
const root = join(scratch, 'root');
const portal = join(scratch, 'portal');
let look: Look;
beforeAll(async () => {
  build('/', root);
  build('/portal/', portal, { FOOTFALL_SITE: STANDS });
  look = await lookAt(root);
});
afterAll(async () => {
  await look?.close();
  rmSync(scratch, { recursive: true, force: true });
});

test.each(['/', '/portal/'])(
  'search at %s: nothing is fetched until somebody goes there, and the keyboard is enough',
  async (base) => {
    const other = base === '/' ? look.server : await serveSite(portal, base, 0);
    const seen = await look.withPage({}, async (page) => {
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
    if (other !== look.server) await other.close();
    expect([seen.before, seen.said]).toEqual([0, []]);
    expect(seen.results).toContain(`${base}components/acme/pricing/`);
    expect([seen.focused, seen.at]).toEqual([seen.results[0], seen.results[0]]);
  },
);

test.each([
  ['/', root],
  ['/portal/', portal],
])('every link within the site leads somewhere at %s', (base, folder) => {
  const broken: string[] = [];
  for (const file of filesOf(folder, '.html')) {
    const html = readFileSync(join(folder, file), 'utf8');
    for (const [, link] of html.matchAll(/(?:href|src)="([^"]*)"/g)) {
      if (/^https:/.test(link!)) continue;
      const problem = wrongWith(folder, base, file, link!.replaceAll('&#38;', '&').replaceAll('&amp;', '&'));
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
  const read = await look.withPage({}, async (page) => {
    await page.goto(look.server.url);
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
  expect(links.map((link) => wrongWith(folder, base, 'changelog/feed.xml', link)).filter((problem) => problem)).toEqual(
    [],
  );
  expect(links.filter((link) => link.startsWith(`${STANDS}/portal/`)).length).toBe(
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
      if (!whole || wrongWith(folder, base, file, image) !== null) lacking.push(`${file}: ${image}`);
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
    expect(links.map((link) => wrongWith(folder, base, '', link)).filter((problem) => problem)).toEqual([]);
    expect(pages).toHaveLength(filesOf(join(folder, 'cards'), '.png').length);
    expect([quarter.summary.length > 40, quarter.summary.length <= 280]).toEqual([true, true]);
    expect(readFileSync(join(folder, 'quarterly/2026-q3/index.html'), 'utf8')).toContain('class="summary"');
  });

  test('every card is 1200 by 630 and its left half has letters on it', async () => {
    const cards = filesOf(join(root, 'cards'), '.png');
    const seen = await look.withPage({ bypassCSP: true }, async (page) => {
      await page.goto(look.server.url);
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
    const rows = records(join(root, 'data/manifest.csv'));
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
    for (const { address, sha256 } of records(join(root, 'data/manifest.csv')))
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
    expect(listed.map((at) => wrongWith(portal, '/portal/', '', at)).filter((problem) => problem)).toEqual([]);
    expect(readFileSync(join(portal, 'sitemap-index.xml'), 'utf8')).toContain(`${STANDS}/portal/sitemap.xml`);
    expect(existsSync(join(root, 'sitemap.xml'))).toBe(false);
  });

  test('every kind of document that is published has a schema with the meaning of its fields', () => {
    const kinds = new Set(records(join(root, 'data/manifest.csv')).map(({ schema }) => schema!.split('/')[1]!));
    for (const kind of kinds) {
      const schema = readFileSync(join(root, `data/schema/${kind}.json`), 'utf8');
      expect([kind, /"description":"[A-Z`]/.test(schema)]).toEqual([kind, true]);
    }
  });

  test('the events of a path are those of the log, in page, CSV and feed', () => {
    const { events } = goldenReport<{ events: { path: string }[] }>('events.json');
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
