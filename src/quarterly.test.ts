/** The page of a quarter that has as much to say as one can have, as a browser shows and prints it. */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { QuarterReport } from '../data/schema/report/quarters.ts';
import { serveSite, startBrowser, type Server } from '../scripts/testing/browser.ts';
import { build, golden, goldenReport, scratchFolder } from '../scripts/testing/built-site.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const scratch = scratchFolder();
const out = join(scratch, 'dist');
const names = (n: number, word: string) =>
  Array.from({ length: n }, (_, i) => `${word} ${String(i + 1).padStart(2, '0')}`);

/** Lists longer than what is printed, a commentary of 250 words, a correction, restatements. */
function fullest(): QuarterReport {
  const report = QuarterReport.parse(goldenReport('quarters/2026-q3.json'));
  const { edition } = report;
  const adopted = edition.figures.find(({ metric, path }) => metric === 'adopted' && path === null)!;
  const measure = { value: 0.44, n: 220, of: 500, unclear: 3, basis: 'exact' as const };
  const target = {
    atLeast: 0.5,
    by: '2026-12-31',
    decidedBy: 'Head of engineering',
    decidedOn: '2026-01-15',
    met: false,
  };
  const paths = names(20, 'Golden path').map((label, i) => ({
    ...adopted,
    path: `path-${i}`,
    label,
    target: { ...target, inWords: 'At least 50% by 31 Dec 2026 (Head of engineering): 6 points to go' },
  }));
  const figures = edition.figures.filter(({ path }) => path === null);
  const teams = names(30, 'Team').map((team, i) => ({
    team,
    now: measure,
    joined: 3,
    left: 1,
    needsHelp: i % 2 === 1,
    inWords: '12 of 40 pairs on a path: 3 joined, 1 left',
  }));
  return QuarterReport.parse({
    ...report,
    state: 'closed',
    manifest: 'a'.repeat(64),
    names: Object.fromEntries(teams.slice(1).map(({ team }) => [team, `${team} of the organisation`])),
    commentary: ['word '.repeat(125).trim(), 'word '.repeat(125).trim()],
    corrections: [
      {
        id: 'R1',
        metric: 'adopted',
        path: null,
        old: { n: 220, of: 500 },
        new: { n: 221, of: 500 },
        reason: 'One was missed.',
        day: '2026-10-20',
      },
    ],
    restatements: names(9, 'Figure').map((label) => ({
      metric: 'adopted',
      path: null,
      label,
      unit: 'share',
      published: measure,
      today: { ...measure, n: 230, value: 0.46 },
      because: '10 pairs read differently; 2 pairs came into the count',
    })),
    edition: {
      ...edition,
      figures: [...figures.map((one) => (one === adopted ? { ...one, measure } : one)), ...paths],
      moved: {
        metric: 'adopted',
        since: '2026-q2',
        tenths: 20,
        parts: [
          { factor: 'behaviour', tenths: 41, gained: 30, lost: 4, inWords: '30 pairs joined, 4 left' },
          { factor: 'entry-and-exit', tenths: -12, gained: 9, lost: 2, inWords: '9 pairs came in, 2 went out' },
          { factor: 'eligibility', tenths: -8, gained: 5, lost: 0, inWords: '5 pairs became eligible' },
          { factor: 'coverage', tenths: 3, gained: 1, lost: 0, inWords: '1 pair became readable' },
          {
            factor: 'restated',
            tenths: -4,
            gained: 0,
            lost: 0,
            inWords: 'Q2 2026 is known better today than when it was published; see its restatements',
          },
        ],
      },
      movedBecause:
        '+2.0 points: +4.1 what teams did (30 pairs joined, 4 left), −1.2 components and paths that came or went, −0.8 whom the paths apply to.',
      decision: 'Fund two engineers for the build cache until March, or say that images stay as they are. '
        .repeat(3)
        .trim(),
      promises: names(9, 'Promise').map((promise) => ({ promise, kept: 'no' as const, because: '44% (220 of 500)' })),
      changes: names(20, 'A change of the pipelines that everybody should know of').map((title) => ({
        day: '2026-08-17',
        type: 'changed',
        title,
        breaking: true,
        address: 'changelog/2026/08/x/',
      })),
      teams,
      removals: names(12, 'Something that goes').map((title, i) => ({
        id: `DEP-00${i + 10}`,
        title,
        removal: '2026-12-31',
        inWords: '14 of 212 components still use it (−9 since Q2 2026)',
        address: 'deprecations/dep-0001/',
      })),
      warnings: names(6, 'A warning').map((warning, i) => ({
        id: `w-${i}`,
        warning,
        because: 'for a reason of about this length, with its number',
        play: 'Do something about it that takes a line and a half to say, so that the page has something to print.',
      })),
      sentiment: names(3, 'Pillar').map(
        (pillar) =>
          `${pillar}, Q3 2026: 27 ± 23 from 45 of 70 invited (everybody who committed); from −19 to 53 whatever the others think.`,
      ),
      money: {
        currency: 'EUR',
        budget: 280000,
        spent: 291000,
        gain: [-12000, 340000],
        breakEvenHours: 45,
        assumptions: names(4, 'An assumption that is spelled out in a sentence').map((text) => `${text}.`),
      },
      riskRetired: names(3, 'Something old').map((title) => `${title}: 4 components fewer.`),
      caveats: names(6, 'Something to keep in mind when quoting these numbers elsewhere').map((text) => `${text}.`),
    },
  });
}

let browser: Browser;
let server: Server;
beforeAll(async () => {
  const data = join(scratch, 'data');
  cpSync(join(golden, 'report'), join(data, 'report'), { recursive: true });
  writeFileSync(join(data, 'report/quarters/2026-q3.json'), JSON.stringify(fullest()));
  build('/', out, { FOOTFALL_DATA: data });
  browser = await startBrowser();
  server = await serveSite(out, '/', 0);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(scratch, { recursive: true, force: true });
});
const html = (page: string) => readFileSync(join(out, page, 'index.html'), 'utf8');

test('prints on two sheets of A4, however much there is to say', async () => {
  const page = await browser.newPage();
  await page.goto(`${server.url}quarterly/2026-q3/`);
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  await page.close();
  const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)!.length;
  expect(sheets).toBeLessThanOrEqual(2);
});

test('carries its number in the title that is shared', () => {
  expect(html('quarterly/2026-q3')).toContain(
    '<meta property="og:title" content="Q3 2026: 44% on a golden path (220/500)',
  );
});

test('shows the corrected value beside the published one, which is struck through', async () => {
  const page = await browser.newPage();
  await page.goto(`${server.url}quarterly/2026-q3/`);
  const cell = page.locator('table.kpi tr.headline .value');
  expect([await cell.locator('del').innerText(), await cell.locator('ins').innerText()]).toEqual([
    '44%',
    '44% (221/500)',
  ]);
  expect(await page.locator('#R1').innerText()).toContain('One was missed.');
  await page.close();
});

test('prints no name that was redacted, and counts what is not listed', async () => {
  const page = await browser.newPage();
  await page.goto(`${server.url}quarterly/2026-q3/`);
  const teams = await page.locator('ul.teams').allInnerTexts();
  expect(teams.join('\n')).toContain('Team 03 of the organisation 12 of 40 pairs on a path: 3 joined, 1 left');
  expect(teams.join('\n')).toContain('and 8 more, in the JSON');
  expect(teams.join('\n')).not.toContain('Team 01');
  await page.close();
});

test('its summary to paste has at most 280 characters, its CSV a row for every figure, and unfurl.json the title', async () => {
  const summary = /<p class="summary">([^<]*)<\/p>/.exec(html('quarterly/2026-q3'))![1]!;
  expect(summary.length).toBeLessThanOrEqual(280);
  const csv = readFileSync(join(out, 'quarterly/2026-q3.csv'), 'utf8').trimEnd().split('\r\n');
  expect(csv).toHaveLength(1 + fullest().edition.figures.length);
  expect(JSON.parse(readFileSync(join(out, 'quarterly/2026-q3/unfurl.json'), 'utf8'))).toMatchObject({
    title: 'Q3 2026: 44% on a golden path (220/500)',
    address: '/quarterly/2026-q3/',
    state: 'closed',
  });
});

test('the latest is the newest closed one, and the list has them all, newest first', async () => {
  expect(html('quarterly/latest')).toContain('<meta property="og:title" content="Q3 2026: 44%');
  const page = await browser.newPage();
  await page.goto(`${server.url}quarterly/`);
  const rows = await page.locator('ol.quarters li').allInnerTexts();
  expect(rows.slice(0, 2).map((row) => row.split('\n').slice(0, 2))).toEqual([
    ['Q4 2026', 'Provisional'],
    ['Q3 2026', 'Closed'],
  ]);
  await page.close();
});

test.each(['quarterly/', 'quarterly/2026-q3/', 'quarterly/2026-q2/'])(
  '/%s is accessible in light and dark, and has no sideways scroll at 320 px',
  async (path) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await browser.newPage({ viewport: { width: 320, height: 800 }, colorScheme, bypassCSP: true });
      await page.goto(server.url + path);
      await page.addScriptTag({ content: axe });
      const found = await page.evaluate(
        'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes[0].html))',
      );
      expect(found).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
      await page.close();
    }
  },
);
