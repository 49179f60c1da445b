import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codeLines } from './code-lines.ts';
import { withoutComments } from './groovy.ts';

const inOnePiece = (text: string): string => withoutComments(text).replace(/[ \t]+/g, ' ');
const byLines = (text: string): string =>
  codeLines(text)
    .map((line) => line.text)
    .join('\n');

function told(of: (text: string) => string, text: string): string {
  try {
    return of(text);
  } catch (error) {
    return String(error);
  }
}

test.each([
  ['a comment over lines', 'a /* b\n\n  c\n d */ e\n', 'a \n\n \n e\n'],
  ['comments one after the other', 'a /* b */ c /* d\n*/ e /* f\n */', 'a c \n e \n '],
  ['a comment in a text', 'a "/* b"\n/* c */', 'a "/* b"\n '],
  ['a text over lines', "a '''// b\n /* c'''\n", "a '''// b\n /* c'''\n"],
  ['a text that goes on behind a backslash', 'a "b\\\n// c" // d', 'a "b\\\n// c" '],
  ['the sign of a script', '#! a\n#! b', ' \n#! b'],
])('%s', (_, text, code) => {
  expect(byLines(text)).toBe(code);
  expect(inOnePiece(text)).toBe(code);
});

test('by lines is as in one piece, and so is what cannot be read', () => {
  const pieces = fc.constantFrom(...'\n\n\n ab"\'\\*/\t', '/*', '*/', '//', "'''", '"""', '#!', '\r', '\0');
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
      const text = parts.join('');
      expect(told(byLines, text)).toBe(told(inOnePiece, text));
    }),
    { seed: 51, numRuns: 5000 },
  );
});
