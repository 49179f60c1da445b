import { expect, test } from 'vitest';
import type { Copies } from '../../data/schema/report/path.ts';
import { copiesCsv, copyRows } from './copies.ts';

const commit = 'a'.repeat(40);
const file = '.github/workflows/node.yml';
const copy: Copies['files'][number] = {
  component: 'acme/label-printer',
  label: 'label-printer',
  team: 'logistics',
  file,
  original: { repository: 'acme/golden-paths', file },
  similarity: 0.917,
  error: 0,
  closest: '2024-09-12',
  today: 0.846,
  since: '2024-12-10',
  older: false,
  evidence: [
    { repository: 'acme/label-printer', file, commit, line: null },
    { repository: 'acme/golden-paths', file, commit: 'b'.repeat(40), line: null },
  ],
};
const copies = (files: Copies['files']): Copies => ({ measure: { unknown: 'for a test' }, files });

test('a copy says how close it is, to which version, and how far it has gone', () => {
  const said = (more: Partial<typeof copy>) =>
    copyRows(copies([{ ...copy, ...more }])).map(({ closest, now, whose }) => [closest, now, whose]);
  expect(said({})).toEqual([['92%', '85% the same as it is now', 'A copy of the path']]);
  expect(said({ similarity: 0.998, error: 0.0177, today: null, older: true })).toEqual([
    ['>99% ±1.8', 'the original is gone now', 'The path copied it: it was here first'],
  ]);
});

test('the file carries every number of the page', () => {
  expect(copiesCsv(copies([copy])).split('\r\n')[1]).toBe(
    `acme/label-printer,logistics,${file},acme/golden-paths,${file},0.917,0,0.846,2024-09-12,2024-12-10,no,${commit},${'b'.repeat(40)}`,
  );
});
