import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseJson } from './json.ts';
import { Unreadable } from './reader.ts';
import { at } from './yaml-node.ts';
import type { YamlNode } from './yaml-node.ts';

function value(node: YamlNode): unknown {
  if (node.kind === 'list') return node.items.map(value);
  if (node.kind === 'map') return Object.fromEntries([...node.entries].map(([key, of]) => [key, value(of)]));
  return node.plain ? { bare: node.text } : node.text;
}

test.each<[string, string, unknown]>([
  [
    'JSON',
    '{"a": [1, -2.5e3, true, null, "x\\n\\u0041\\/"]}',
    { a: [{ bare: '1' }, { bare: '-2.5e3' }, { bare: 'true' }, { bare: 'null' }, 'x\nA/'] },
  ],
  ['comments and trailing commas', '// a\n{"a": 1, /* b\n */ "b": [2,],}\n', { a: { bare: '1' }, b: [{ bare: '2' }] }],
  [
    'JSON5',
    "{a: 'x', $b_1: \"y\\\nz\", c: +.5, d: 0xFF, e: Infinity, f: 'it\\'s'}",
    { a: 'x', $b_1: 'yz', c: { bare: '+.5' }, d: { bare: '0xFF' }, e: { bare: 'Infinity' }, f: "it's" },
  ],
  ['the last of two equal keys', '{"a": "x", "a": "y"}', { a: 'y' }],
  ['a byte order mark and CRLF', '\uFEFF{\r\n"a": "b"\r\n}', { a: 'b' }],
])('%s', (_, text, expected) => expect(value(parseJson(text))).toEqual(expected));

test('nodes know their lines', () => {
  const root = parseJson('{\n/* x\n y */ "a": [\n"b"]}');
  expect([root.line, at(root, 'a')?.line, (at(root, 'a') as { items: YamlNode[] }).items[0]?.line]).toEqual([1, 3, 4]);
});

test.each([
  ['', 'parse-error: Line 1: not valid JSON: expected a value, found the end of the file.'],
  ['{"a": 1', 'parse-error: Line 1: not valid JSON: expected a comma or }, found the end of the file.'],
  ['{"a" 1}', 'parse-error: Line 1: not valid JSON: expected a colon, found something else.'],
  ['[1 2]', 'parse-error: Line 1: not valid JSON: expected a comma or ], found something else.'],
  ['{"a": 1}\n}', 'parse-error: Line 2: not valid JSON: expected the end of the file, found something else.'],
  ['{"a\n": 1}', 'parse-error: Line 1: not valid JSON: expected a closing quote, found something else.'],
  ['{"a": "\\u00x0"}', 'parse-error: Line 1: not valid JSON: expected a character code, found something else.'],
  ['{{ x }}', 'parse-error: Line 1: not valid JSON: expected a key, found something else.'],
  ['[,]', 'parse-error: Line 1: not valid JSON: expected a value, found something else.'],
  ['"\0"', 'binary: The file contains a NUL byte; expected text.'],
  ['['.repeat(100_000), 'too-deep: Line 1: nested more than 100 levels deep.'],
  ['/*'.repeat(50_000), 'parse-error: Line 1: not valid JSON: expected a value, found something else.'],
  [
    `"${'\\'.repeat(100_001)}`,
    'parse-error: Line 1: not valid JSON: expected a closing quote, found the end of the file.',
  ],
])('%.20s is unreadable', (text, message) => {
  expect(() => parseJson(text)).toThrow(Unreadable);
  try {
    parseJson(text);
  } catch (error) {
    expect(`${(error as Unreadable).reason}: ${(error as Unreadable).message}`).toBe(message);
  }
});

test('for any JSON: the nodes say what JSON.parse says', () => {
  const bare = (given: unknown): unknown => {
    if (Array.isArray(given)) return given.map(bare);
    if (given !== null && typeof given === 'object')
      return Object.fromEntries(Object.entries(given).map(([key, of]) => [key, bare(of)]));
    return typeof given === 'string' ? given : { bare: JSON.stringify(given) };
  };
  fc.assert(
    fc.property(fc.json({ maxDepth: 5 }), fc.constantFrom(0, 2), (text, indent) => {
      const parsed: unknown = JSON.parse(text);
      const written = JSON.stringify(parsed, null, indent);
      if (written.includes('\0')) return;
      expect(value(parseJson(written))).toEqual(bare(parsed));
    }),
    { seed: 20260102, numRuns: 500 },
  );
});
