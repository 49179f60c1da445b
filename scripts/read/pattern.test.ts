import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PatternProblem } from './pattern-syntax.ts';
import { linePattern } from './pattern.ts';

test.each([
  ['^USER ', 'USER node', 'RUN echo USER node'],
  ['^FROM .*:latest$', 'FROM node:latest', 'FROM node:latest AS build'],
  ['\\bset-output\\b', 'echo "::set-output name=x::y"', 'reset-outputs'],
  ['uses: +actions/(checkout|cache)@v[0-9]+', '- uses: actions/cache@v4', '- uses: actions/cache@main'],
  ['a{2,3}b', 'xaab', 'xab'],
  ['^a{2}$', 'aa', 'aaa'],
  ['(?i)^from', 'From scratch', 'xfrom'],
  ['(?i)[A-F]x', 'cX', 'gx'],
  ['[^\\s#]', '  x', '   '],
  ['[\\w.-]+@[\\w-]+', 'a.b@c', '@c'],
  ['^(?:a|b|)c$', 'c', 'ac '],
  ['colou?r', 'color', 'colr'],
  ['\\.\\*\\t', 'x.*\t', 'x.*'],
  ['é|🎉', 'a🎉b', 'ae'],
  ['^.$', '🎉', 'ab'],
])('%s is found in %j and not in %j', (pattern, yes, no) => {
  const found = linePattern(pattern);
  expect([found(yes), found(no)]).toEqual([true, false]);
});

test.each([
  ['(a', 'the ( at character 1 is not closed'],
  ['a)', 'the ) at character 2 closes nothing'],
  ['*a', 'the * at character 1 repeats nothing; write \\* for the sign'],
  ['a**', 'at character 3 a repetition is repeated; put the first in ( )'],
  ['[a', 'the [ at character 1 is not closed'],
  ['[]', 'the [ ] at character 1 has nothing in it'],
  ['[z-a]', 'the range that ends at character 4 runs backwards'],
  ['[\\W]', '\\D, \\W and \\S cannot stand in [ ]'],
  ['a{3,2}', '{3,2} is no repetition; at most 100 times can be asked for'],
  ['a{999}', '{999} is no repetition; at most 100 times can be asked for'],
  ['((((){100}){100}){100}){100}', 'it has more than 500 steps once its repetitions are written out'],
  ['(a{100}){100}', 'it has more than 500 steps once its repetitions are written out'],
  [
    '(?=a)',
    'the group at character 1 looks ahead or behind or has a name; only ( ) and (?: ) are read, and (?i) at the very start',
  ],
  ['(a)\\1', '\\1 at character 4 is not read; known are \\d \\w \\s \\D \\W \\S \\b \\B \\t and escaped signs'],
  ['a\\', 'it ends with a \\ that escapes nothing'],
  ['^*', 'at character 2 something is repeated that has no characters'],
  ['('.repeat(51), 'groups lie more than 50 deep in each other'],
])('%s is refused: %s', (pattern, why) => {
  expect(() => linePattern(pattern)).toThrow(new PatternProblem(why));
});

describe('whatever the pattern', () => {
  const part: fc.Arbitrary<string> = fc.letrec<{ part: string }>((tie) => ({
    part: fc.oneof(
      { maxDepth: 3 },
      fc.constantFrom('a', 'b', '.', '[ab]', '[^a]', '\\w', '\\s', '\\b', '^', '$', '-', ' '),
      fc.tuple(tie('part'), tie('part')).map(([a, b]) => a + b),
      fc.tuple(tie('part'), tie('part')).map(([a, b]) => `(${a}|${b})`),
      fc.tuple(tie('part'), fc.constantFrom('*', '+', '?', '{2}', '{1,3}', '*?')).map(([a, times]) => `(${a})${times}`),
    ),
  })).part;

  test('it finds what the engine of JavaScript finds', () => {
    const line = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '-', 'A'), maxLength: 12 });
    fc.assert(
      fc.property(part, line, (pattern, text) => {
        expect(linePattern(pattern)(text)).toBe(new RegExp(pattern, 'u').test(text));
      }),
      { seed: 20260105, numRuns: 3000 },
    );
  });

  test('any text is a pattern or a sentence, and nothing else is thrown', () => {
    const any = fc.string({ unit: fc.constantFrom(...'ab()[]{}|*+?^$.\\-,12di '), maxLength: 20 });
    fc.assert(
      fc.property(any, (text) => {
        try {
          expect(typeof linePattern(text)('aab1 2')).toBe('boolean');
        } catch (error) {
          expect(error).toBeInstanceOf(PatternProblem);
        }
      }),
      { seed: 20260106, numRuns: 3000 },
    );
  });

  // The engine of JavaScript takes longer than anybody waits for each of these; a hang fails by the test's own time limit.
  test.each(['(a+)+b', '(a|a)*b', '(a*)*b', '(.*a){20}', '^(([a-z])+.)+[A-Z]([a-z])+$', '(\\s*)+x$'])(
    'a line that nearly matches %s is given up in time',
    (pattern) => {
      const found = linePattern(pattern);
      expect(found('a'.repeat(20_000))).toBe(pattern === '(.*a){20}');
      expect(found(' '.repeat(20_000) + '!')).toBe(false);
    },
  );
});
