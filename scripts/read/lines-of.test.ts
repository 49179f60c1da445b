import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linesOf } from './lines-of.ts';

const split = (text: string) => linesOf(text).map((line) => line.text);

const letters = fc.string({
  unit: fc.constantFrom('\n', '\n', '\r', 'a', 'b', 'é', '漢', '😀', '\ud800'),
  maxLength: 30,
});
const changes = fc.array(fc.tuple(fc.nat(), fc.nat(12), letters), { maxLength: 12 });

test('the lines of every version are its own, whatever was read before it', () => {
  const beginnings = fc.constantFrom('', 'a'.repeat(60), 'a\n'.repeat(40), 'module a\n'.repeat(8));
  fc.assert(
    fc.property(beginnings, letters, changes, (beginning, first, edits) => {
      let text = beginning + first;
      expect(split(text)).toEqual(text.split('\n'));
      for (const [place, cut, into] of edits) {
        const at = place % (text.length + 1);
        text = text.slice(0, at) + into + text.slice(at + cut);
        expect(split(text)).toEqual(text.split('\n'));
        expect(split(into)).toEqual(into.split('\n'));
      }
    }),
    { seed: 31, numRuns: 1500 },
  );
});

test('a line that stays is the same object in the next version, and wherever it stands', () => {
  const [a, b, c] = linesOf('first\nsecond\nthird');
  expect(linesOf('first\nadded\nthird')[2]).toBe(c);
  expect(linesOf('third\nfirst\nsecond').map((line) => [a, b, c].indexOf(line))).toEqual([2, 0, 1]);
});

test.each([
  ['one line of a million characters', 'x'.repeat(1_000_000), 1],
  ['a million lines', '\n'.repeat(1_000_000), 1_000_001],
  ['many lines, no two of them the same', Array.from({ length: 100_000 }, (_, at) => String(at)).join('\n'), 100_000],
])('%s, and the same with a change in the middle', (_, text, many) => {
  expect(linesOf(text).length).toBe(many);
  const middle = text.length >> 1;
  const changed = `${text.slice(0, middle)}\nhere\n${text.slice(middle)}`;
  expect(split(changed).join('\n') === changed).toBe(true);
});
