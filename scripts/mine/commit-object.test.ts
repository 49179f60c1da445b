import { expect, test } from 'vitest';
import { commitObject, nameAndEmail } from './commit-object.ts';

const tree = `tree ${'a'.repeat(40)}\n`;
/** The date that is read from a committer line. */
const committed = (written: string) =>
  commitObject(Buffer.from(`${tree}committer A <a@b.c>${written}\n\nx\n`)).committed;

test.each([
  ['D01 the beginning of time', ' 0 +0000', 0],
  ['D02 the year 2106', ' 4294967295 +0000', 4_294_967_295],
  ['D03 the largest number', ' 9223372036854775807 +0000', 9_223_372_036_854_775_807],
  ['D04 too many digits', ' 12345678901234567890123 +0000', NaN],
  ['D05 before the beginning', ' -5 +0000', NaN],
  ['D06 no date', '', NaN],
  ['D06 no zone', ' 1700000000', 1_700_000_000],
  ['D07 a zone of years', ' 1700000000 +99999999', 1_700_000_000],
  ['D08 an odd zone', ' 1700000000 -0000', 1_700_000_000],
  ['D08 a zone by name', ' 1700000000 UTC', 1_700_000_000],
  ['D09 a fraction', ' 1700000000.5 +0000', NaN],
  ['D09 hexadecimal', ' 0x5000 +0000', NaN],
])('%s: "%s" is %d', (_, written, seconds) => expect(committed(written)).toBe(seconds));

test('D06, D14 a commit without an author has none; of two, the first counts', () => {
  expect(commitObject(Buffer.from(`${tree}\nauthor A <a@b.c> 1 +0000\n`))).toEqual({
    author: '',
    committer: '',
    authored: NaN,
    committed: NaN,
  });
  const twice = `${tree}author A <a@b.c> 1 +0000\nauthor B <b@b.c> 2 +0000\ncommitter C <c@b.c> 3 +0000\ncommitter D <d@b.c> 4 +0000\n\n`;
  expect(commitObject(Buffer.from(twice))).toEqual({
    author: 'A <a@b.c>',
    committer: 'C <c@b.c>',
    authored: 1,
    committed: 3,
  });
});

test('D15, D18 nothing of the message is taken for a header, whatever it looks like', () => {
  const text = `${tree}author A <a@b.c> 1 +0000\ngpgsig -----BEGIN\n author fake\n\ncommitter Z <z@b.c> 9 +0000\n\0\n`;
  expect(commitObject(Buffer.from(text))).toEqual({
    author: 'A <a@b.c>',
    committer: '',
    authored: 1,
    committed: NaN,
  });
  expect(commitObject(Buffer.from(''))).toEqual({ author: '', committer: '', authored: NaN, committed: NaN });
});

test.each([
  ['Ada <ada@example.com>', 'Ada', 'ada@example.com'],
  [' <ada@example.com>', '', 'ada@example.com'],
  ['Ada <>', 'Ada', ''],
  ['Ada <<ada@example.com>>', 'Ada', 'ada@example.com'],
  ['Ada <ada@example.com', '', ''],
  ['', '', ''],
  ['A\x1eda\r <script>alert(1)</script> <a@b.c>', 'A\x1eda', 'script'],
])('D12, D13 "%s"', (author, name, email) => expect(nameAndEmail(author)).toEqual({ name, email }));

test('D17 names are UTF-8; what is not is replaced', () => {
  expect(nameAndEmail(Buffer.from('Åda <a@b.c>').toString('latin1')).name).toBe('Åda');
  expect(nameAndEmail('\xc5da <a@b.c>').name).toBe('\ufffdda');
});
