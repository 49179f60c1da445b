/** The site as anybody can use it: with the keyboard, a screen reader, without script, on a narrow screen, in any colours. */
import { readFileSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build, filesOf, lookAt, pathPage, scratchFolder, types, type Look } from '../scripts/testing/built-site.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
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

type Axe = { run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
/** What axe finds on one page of each type, with everything unfolded. */
const violations = (colorScheme: 'light' | 'dark', options: object, forcedColors: 'active' | 'none' = 'none') =>
  look.withPage(
    { colorScheme, forcedColors, bypassCSP: true, viewport: { width: 1280, height: 900 } },
    async (page) => {
      const found: string[] = [];
      for (const path of types(root)) {
        await page.goto(look.server.url + path);
        await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
        await page.evaluate(axe);
        const results = await page.evaluate((rules) => (window as unknown as { axe: Axe }).axe.run(rules), options);
        for (const { id, nodes } of results.violations) found.push(`/${path} ${id}: ${nodes[0]!.html.slice(0, 200)}`);
      }
      return found;
    },
  );

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

test('the keyboard goes everywhere: past the navigation, through the page, to every control, in sight', async () => {
  const seen = await look.withPage({ viewport: { width: 1280, height: 900 } }, async (page) => {
    await page.goto(look.server.url + pathPage);
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
    await page.goto(look.server.url + pathPage);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    return { controls, passed, hidden, skipped: await page.evaluate(() => document.activeElement!.id) };
  });
  expect(seen.passed[0]).toMatch(/^A Skip to the content/);
  expect(seen.passed.some((name) => name.startsWith('INPUT'))).toBe(true);
  expect(seen.passed.filter((name) => name.startsWith('BODY'))).toEqual([]);
  expect([seen.passed.length, seen.hidden, seen.skipped]).toEqual([seen.controls, 0, 'content']);
});

test('at 320 pixels no page moves sideways', async () => {
  const wide = await look.withPage({ viewport: { width: 320, height: 700 } }, async (page) => {
    const found: string[] = [];
    for (const path of types(root)) {
      await page.goto(look.server.url + path);
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
  const { asked, said } = await look.withPage({}, async (page) => {
    const asked: string[] = [];
    const said: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(error.message));
    for (const path of types(root)) await page.goto(look.server.url + path);
    return { asked, said };
  });
  expect(asked.filter((url) => !url.startsWith(look.server.url))).toEqual([]);
  expect(said).toEqual([]);
});

test('without script every page reads the same, but for the switch between light and dark', async () => {
  const read = (javaScriptEnabled: boolean) =>
    look.withPage({ javaScriptEnabled, reducedMotion: 'reduce' }, async (page) => {
      const texts: string[] = [];
      for (const path of types(root)) {
        await page.goto(look.server.url + path);
        texts.push(await page.innerText('main'));
      }
      return texts;
    });
  expect(await read(false)).toEqual(await read(true));
});

test('the switch changes the colours, says what it does, and is remembered', async () => {
  const colours = await look.withPage({ colorScheme: 'light' }, async (page) => {
    const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    await page.goto(look.server.url);
    const before = await paper();
    await page.click('[data-theme-switch]');
    const after = await paper();
    await page.goto(look.server.url + 'teams/');
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
