import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { GOLDEN } from '../testing/golden.ts';
import { temporaryFolder, writeFiles } from '../testing/make-repository.ts';
import { buildSite } from './site.ts';

const effects = { now: () => new Date(0), progress: () => {}, log: () => {}, warn: () => {} };

test('a built site takes the place of the old one whole, and leftovers of killed builds go', async () => {
  const folder = temporaryFolder();
  const out = join(folder, 'dist');
  writeFiles(out, { 'index.html': 'the old site', 'gone.html': 'a page of the old site' });
  // No process has this number.
  writeFiles(join(folder, '.dist.next-4194305'), { 'index.html': 'half a site' });
  const pages = await buildSite({ data: GOLDEN, out, base: '/portal/', cache: join(folder, 'cache') }, effects);
  expect(pages).toBeGreaterThan(10);
  expect(readdirSync(folder)).toEqual(['cache', 'dist']);
  expect(existsSync(join(out, 'gone.html'))).toBe(false);
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toContain('href="/portal/');
});

test('a site that cannot be built leaves the old one, and says what Astro said', async () => {
  const folder = temporaryFolder();
  const out = join(folder, 'dist');
  writeFiles(out, { 'index.html': 'the old site' });
  mkdirSync(join(folder, 'data/report'), { recursive: true });
  writeFileSync(join(folder, 'data/report/site.json'), '{"schema":"footfall/site/0"}');
  await expect(
    buildSite({ data: join(folder, 'data'), out, base: '/', cache: join(folder, 'cache') }, effects),
  ).rejects.toThrow(/the old one, if any, stands[^]*site\.json: not as its schema says/);
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('the old site');
  expect(readdirSync(folder).sort()).toEqual(['data', 'dist']);
});

test('without a report there is nothing to build, and it says what makes one', async () => {
  const folder = temporaryFolder();
  const build = buildSite(
    { data: folder, out: join(folder, 'dist'), base: '/', cache: join(folder, 'cache') },
    effects,
  );
  await expect(build).rejects.toThrow('holds no report yet; npm run report makes one');
  expect(readdirSync(folder)).toEqual([]);
});
