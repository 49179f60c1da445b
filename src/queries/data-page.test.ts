import { expect, test } from 'vitest';
import { dataPage, manifestCsv, rowsOf, sizeInWords, type ReportFile } from './data-page.ts';

const file = (name: string, more: Partial<ReportFile> = {}): ReportFile => ({
  file: name,
  address: `data/report/${name}`,
  schema: 'footfall/path/1',
  rows: { n: 1200, of: 'weeks' },
  bytes: 1500,
  sha256: 'f'.repeat(64),
  ...more,
});

test('files stand under their kind; kinds in alphabetical order', () => {
  const { title, kinds } = dataPage(
    [file('site.json', { schema: 'footfall/site/1', rows: null }), file('paths/a.json'), file('paths/b.json')],
    (schema) => `About ${schema}.`,
  );
  expect(title).toBe('3 files of 2 kinds, 4.5 kB: everything that the pages print');
  expect(kinds.map(({ name, size, about, files }) => [name, size, about, files.map(({ rows }) => rows)])).toEqual([
    ['path', '3 kB', 'About footfall/path/1.', ['1,200 weeks', '1,200 weeks']],
    ['site', '1.5 kB', 'About footfall/site/1.', ['no list']],
  ]);
});

test('a kind with one file per component is counted, and listed in the manifest', () => {
  const all = Array.from({ length: 41 }, (_, i) => file(`components/acme/c${i}.json`));
  const [kind] = dataPage(all, () => '').kinds;
  expect([kind!.files, kind!.many]).toEqual([[], '41 files']);
  expect(manifestCsv(all).trimEnd().split('\r\n')).toHaveLength(42);
});

test('rows are those of the longest list', () => {
  expect(rowsOf({ schema: 'x', paths: [1], findings: [1, 2, 3], teams: [1, 2, 3] })).toEqual({ n: 3, of: 'findings' });
  expect(rowsOf({ notes: [], edition: { figures: [1, 2] } })).toEqual({ n: 2, of: 'figures' });
  expect(rowsOf({ schema: 'x' })).toBeNull();
});

test('sizes are in the units of disks', () => {
  expect([999, 1000, 15_432, 2_340_000].map(sizeInWords)).toEqual(['999 B', '1 kB', '15.4 kB', '2.3 MB']);
});
