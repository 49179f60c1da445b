import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byCharacters } from './json.ts';
import { plainJson } from './plain-json.ts';
import type { YamlNode } from './yaml-node.ts';

const slowly = (text: string): YamlNode | null => {
  try {
    return byCharacters(text);
  } catch {
    return null;
  }
};

/** Whole, or with pieces cut out and put in. */
const written = fc
  .tuple(
    fc.json({ maxDepth: 4 }),
    fc.constantFrom(0, 2),
    fc.array(
      fc.tuple(fc.nat(), fc.nat(4), fc.constantFrom('', ...'{}[],:"\\\n\t /*a1é', '//', '\\u0041', '"a": 1,\n')),
    ),
    fc.boolean(),
  )
  .map(([json, indent, cuts, isWhole]) =>
    (isWhole ? [] : cuts).reduce(
      (text, [place, length, into]) => {
        const at = place % (text.length + 1);
        return text.slice(0, at) + into + text.slice(at + length);
      },
      JSON.stringify(JSON.parse(json), null, indent),
    ),
  );

test('is what reading by characters gives, to the line and the offset, or null', () => {
  fc.assert(
    fc.property(written, (text) => {
      const node = plainJson(text);
      if (node !== null) expect(node).toEqual(slowly(text));
    }),
    { seed: 41, numRuns: 3000 },
  );
});

test('is never null for what programs write', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 5 }), fc.constantFrom(0, 2, '\t'), (value, indent) => {
      const text = JSON.stringify(value, null, indent);
      expect(plainJson(text)).toEqual(byCharacters(text));
    }),
    { seed: 42, numRuns: 1000 },
  );
});

test.each([
  ['a comment', '{ "a": 1 } // b'],
  ['a key without quotes', '{ a: 1 }'],
  ['simple quotes', "{ 'a': 1 }"],
  ['a text over two lines', '"a\\\nb"'],
  ['no text at all', ''],
  ['two values', '1 2'],
  ['too deep', `${'['.repeat(102)}${']'.repeat(102)}`],
  ['a member too deep', `${'{"a":'.repeat(100)}{\n"a": 1,\n"b": 2\n}${'}'.repeat(100)}`],
])('gives up on %s', (_, text) => expect(plainJson(text)).toBe(null));
