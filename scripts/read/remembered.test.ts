import { expect, test } from 'vitest';
import { remembered } from './remembered.ts';

test('a line is worked out once, a long one every time, and all give what the function gives', () => {
  let asked = 0;
  const length = remembered((line) => (asked++, line.length));
  const long = 'x'.repeat(301);
  expect(['a', 'bb', 'a', '', '', long, long].map(length)).toEqual([1, 2, 1, 0, 0, 301, 301]);
  expect(asked).toBe(5);
});

test('what was worked out is forgotten when there is too much of it', () => {
  let asked = 0;
  const same = remembered((line) => (asked++, line));
  for (let line = 0; line < 10_001; line++) same(String(line));
  expect([same('0'), asked]).toEqual(['0', 10_002]);
});
