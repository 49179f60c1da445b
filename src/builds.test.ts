/** What a build is: the same bytes from the same data, and light enough. */
import { cpSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build, filesOf, golden, goldenReport, scratchFolder, site } from '../scripts/testing/built-site.ts';

const scratch = scratchFolder();
const root = join(scratch, 'root');
beforeAll(() => build('/', root));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

test('a matrix of 100 teams and 20 paths weighs at most 60 kB on the way', () => {
  const data = join(scratch, 'many');
  cpSync(golden, data, { recursive: true });
  const matrix = goldenReport<{ paths: object[]; teams: { id: string | null; adopted: object[] }[] }>('matrix.json');
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
