import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commonLines, moreLines } from './text-change.ts';

test('whole lines that two texts have in common, none of them counted twice', () => {
  expect(commonLines('a\nb\nc\n', 'a\nx\nc\n')).toEqual({ head: 2, tail: 2 });
  expect(commonLines('a\na\n', 'a\n')).toEqual({ head: 2, tail: 0 });
  expect(commonLines('\na\n', 'b\n')).toEqual({ head: 0, tail: 0 });
  expect(commonLines('ab\nc', 'b\nc')).toEqual({ head: 0, tail: 1 });
  expect(commonLines('b\nc', 'a\nb\nc')).toEqual({ head: 0, tail: 3 });
});

test('for any two texts: as many lines as are the same, and what lies between begins and ends with a line', () => {
  const text = fc.array(fc.constantFrom('a', 'b', '', 'aa'), { maxLength: 8 }).map((lines) => lines.join('\n'));
  fc.assert(
    fc.property(text, text, (a, b) => {
      const { head, tail } = commonLines(a, b);
      expect(head + tail).toBeLessThanOrEqual(Math.min(a.length, b.length));
      expect([a.slice(0, head), a.slice(a.length - tail)]).toEqual([b.slice(0, head), b.slice(b.length - tail)]);
      for (const [text, at] of [
        [a, head],
        [b, head],
        [a, a.length - tail],
        [b, b.length - tail],
      ] as const)
        if (at > 0 && at < text.length) expect(text[at - 1]).toBe('\n');
      expect(moreLines(a, b, { head, tail })).toBe(b.split('\n').length - a.split('\n').length);
    }),
    { seed: 20260106, numRuns: 2000 },
  );
});
