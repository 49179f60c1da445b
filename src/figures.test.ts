/** Every figure says one number: in its headline, its drawing, its table and its files. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  build,
  filesOf,
  goldenReport,
  lookAt,
  pathPage,
  records,
  scratchFolder,
  site,
  type Look,
} from '../scripts/testing/built-site.ts';

const root = scratchFolder();
let look: Look;
beforeAll(async () => {
  build('/', root);
  look = await lookAt(root);
});
afterAll(async () => {
  await look?.close();
  rmSync(root, { recursive: true, force: true });
});

describe('a figure says one number', () => {
  test.each(['', pathPage])('the footfall of /%s: headline, drawing, table and CSV agree', async (path) => {
    const seen = await look.withPage({ viewport: { width: 1280, height: 900 } }, async (page) => {
      await page.goto(look.server.url + path);
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
    const rows = records(join(root, `${path}footfall.csv`));
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
    const seen = await look.withPage({ viewport: { width: 1280, height: 900 } }, async (page) => {
      await page.goto(look.server.url + pathPage);
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
    const last = records(join(root, `${pathPage}curve.csv`)).at(-1)!;
    const stage = records(join(root, `${pathPage}funnel.csv`)).find((row) => row['stage'] === 'adopted')!;
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
    const seen = await look.withPage({}, async (page) => {
      await page.goto(look.server.url + pathPage);
      return page.locator('#by-team tbody tr').evaluateAll((rows) =>
        rows.map((row) => ({
          name: row.querySelector('th')!.innerText.trim(),
          fraction: row.querySelector<HTMLElement>('.fraction')?.innerText ?? null,
        })),
      );
    });
    const rows = records(join(root, `${pathPage}by-team.csv`));
    expect(seen).toEqual(rows.map((row) => ({ name: row['name'], fraction: `${row['n']}/${row['of']}` })));
    const names = rows.filter((row) => row['team'] !== '').map((row) => row['name']!.toLowerCase());
    expect(names).toEqual(names.toSorted());
  });
});

test('the burn-down of a deprecation: headline, statistic, drawing, table and CSV say one number', async () => {
  const seen = await look.withPage({ viewport: { width: 1280, height: 900 } }, async (page) => {
    await page.goto(`${look.server.url}deprecations/dep-0001/`);
    await page.click('#burn-down details.data > summary');
    return {
      headline: await page.innerText('h1'),
      statistic: await page.innerText('#burn-down .statistic'),
      drawn: await page.textContent('#burn-down svg.wide .end-label'),
      cell: await page.innerText('#burn-down details.data tbody tr:first-child td:nth-child(2)'),
    };
  });
  const now = records(join(root, 'deprecations/dep-0001/burn-down.csv')).at(-1)!['using']!;
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
  const seen = await look.withPage({ bypassCSP: true }, async (page) => {
    await page.goto(look.server.url);
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
    const { components } = goldenReport<{
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
