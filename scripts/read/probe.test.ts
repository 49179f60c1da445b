import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Requirement } from '../../data/schema/declarations.ts';
import { told } from '../testing/told.ts';
import { probeOf, probeReader } from './probe.ts';
import { Unreadable } from './reader.ts';

const probe = (require: object) => probeOf(Requirement.parse(require))!;
const said = (require: object, text: string) =>
  told(probeReader(probe(require)), text).map((one) => one.replace(/probe\/\w+\//, ''));

describe('what a probe says of a file', () => {
  test('the first line that has the pattern, whatever ends the lines', () => {
    const require = { in: 'Dockerfile', pattern: '^USER node$' };
    expect(said(require, 'FROM x\r\nUSER node\r\nUSER node')).toEqual(['2 trait yes']);
    expect(said(require, 'FROM x\nUSER root\n')).toEqual(['1 trait no']);
    expect(said(require, '')).toEqual(['1 trait no']);
  });

  test.each([
    ['YAML', { in: 'a.yml', yaml: 'a.*.b', equals: 1 }, 'a:\n  x: { b: 2 }\n  y:\n    b: 1\n', ['4 trait yes']],
    ['YAML of several documents', { in: 'a.yml', yaml: 'b' }, 'a: 1\n---\nb: 1\n', ['3 trait yes']],
    ['JSON with comments', { in: 'a.json', yaml: 'a.b', equals: true }, '{\n// x\n"a": {"b": true}}', ['3 trait yes']],
    ['TOML', { in: 'a.toml', yaml: 'tool.x.y', equals: 'z' }, '[tool.x]\ny = "z"\n', ['2 trait yes']],
    ['no such place', { in: 'a.yml', yaml: 'b' }, 'a: 1\n', ['1 trait no']],
    ['an empty file', { in: 'a.yml', yaml: 'b' }, '', ['1 trait no']],
  ])('%s', (_, require, text, expected) => expect(said(require, text)).toEqual(expected));

  test('what is no YAML cannot be read, and is not an answer', () => {
    expect(said({ in: 'a.yml', yaml: 'a' }, 'a: [')[0]).toMatch(/^unreadable: parse-error: Line 1/);
  });
});

test('the same question is the same probe, in whatever order its files are named; another one is another', () => {
  const ids = [
    { in: ['b', 'a'], pattern: 'x' },
    { in: ['a', 'b', 'a'], pattern: 'x', holds: 'none' },
    { in: ['a', 'b'], pattern: 'y' },
    { in: ['a'], pattern: 'x' },
    { in: ['a'], yaml: 'x' },
    { in: ['a'], yaml: 'x', equals: 'x' },
    { file: 'a' },
  ].map((require) => probe(require).id);
  expect(ids[0]).toBe(ids[1]);
  expect(new Set(ids).size).toBe(6);
  expect(probeOf({ trait: 'x' })).toBe(null);
});

test('a probe for presence reads nothing', () => {
  const reader = probeReader(probe({ file: 'docs/**' }));
  expect([reader.read, reader.claims('docs/a/b.md'), reader.claims('b.md')]).toEqual([undefined, true, false]);
  expect(reader.traits!('docs/a/b.md')).toEqual([`probe/${probe({ file: 'docs/**' }).id}/yes`]);
});

test('any text gives one answer or is unreadable, and nothing else is thrown', () => {
  const readers = [
    { in: 'a', pattern: '(a|b)*c+[^d]{2,3}$' },
    { in: 'a.yml', yaml: '**.a.*', equals: 'b' },
    { in: 'a.json', yaml: 'a' },
    { in: 'a.toml', yaml: 'a.**' },
  ].map((require) => probeReader(probe(require)));
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 120 }),
    fc.string({ unit: fc.constantFrom(...'abcd:{}[]&*!|>"\'#-=.\n \t'), maxLength: 120 }),
  );
  fc.assert(
    fc.property(text, (any) => {
      for (const reader of readers)
        try {
          expect(reader.read!(any)).toHaveLength(1);
        } catch (error) {
          expect(error).toBeInstanceOf(Unreadable);
        }
    }),
    { seed: 20260107, numRuns: 500 },
  );
});
