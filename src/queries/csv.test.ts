import { expect, test } from 'vitest';
import { csv } from './csv.ts';

test('commas, quotes and line breaks are quoted; nothing is an empty cell; numbers stay numbers', () => {
  expect(
    csv(
      ['a', 'b'],
      [
        ['x, y', 'say "no"'],
        ['two\nlines', null],
        [-3, 0.5],
      ],
    ),
  ).toBe('a,b\r\n"x, y","say ""no"""\r\n"two\nlines",\r\n-3,0.5\r\n');
});

test.each(['=cmd', '+1', '-2', '@x', '\tx', '\uff1dcmd'])('the text %j is not a formula', (text) => {
  expect(csv(['a'], [[text]])).toBe(`a\r\n'${text}\r\n`);
});
