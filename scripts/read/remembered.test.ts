import { expect, test } from 'vitest';
import { lineOf, placed, remembered } from './remembered.ts';

test('what a line says is worked out once, of a long one every time it is met, and is what the function gives', () => {
  let asked = 0;
  const length = remembered((line) => (asked++, line.length));
  const long = 'x'.repeat(501);
  expect(['a', 'bb', 'a', '', '', long, long].map((line) => length(lineOf(line)))).toEqual([1, 2, 1, 0, 0, 501, 501]);
  expect(asked).toBe(5);
});

test('each function has its own place, and may find nothing', () => {
  const nothing = remembered(() => null);
  const first = remembered((line) => line[0]!);
  const line = lineOf('one');
  expect([nothing(line), first(line), nothing(line), first(line)]).toEqual([null, 'o', null, 'o']);
});

test('a line that was not met for long is forgotten, one that is met again and again is not', () => {
  let asked = 0;
  const same = remembered((line) => (asked++, line));
  const meet = (line: string) => same(lineOf(line));
  meet('once');
  for (let line = 0; line < 20_000; line++) {
    meet(String(line));
    meet('often');
  }
  expect(asked).toBe(20_002);
  expect([meet('often'), asked]).toEqual(['often', 20_002]);
  expect([meet('once'), asked]).toEqual(['once', 20_003]);
});

test('what is said at a line is the same object until the line moves', () => {
  const said = placed((line) => ({ line }));
  const first = said(3);
  expect([said(3) === first, said(4) === first, said(4).line, said(3).line]).toEqual([true, false, 4, 3]);
});
