import { loadAll } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { Unreadable } from './reader.ts';
import { at, commentBehind, isNull, isString, itemsAt, scalarAt, textAt } from './yaml-node.ts';
import type { YamlNode, YamlScalar } from './yaml-node.ts';
import { parseYaml, parseYamlMap } from './yaml.ts';

/** Values without lines, to compare with plain expectations. */
function value(node: YamlNode): unknown {
  if (node.kind === 'list') return node.items.map(value);
  if (node.kind === 'map') return Object.fromEntries([...node.entries].map(([key, of]) => [key, value(of)]));
  return isNull(node) ? null : node.text;
}
const values = (text: string, merge = false) => parseYaml(text, { merge }).map(value);
function refusal(text: string, merge = false): string {
  try {
    parseYaml(text, { merge });
  } catch (error) {
    if (error instanceof Unreadable) return `${error.reason}: ${error.message}`;
    throw error;
  }
  return 'readable';
}

describe('what a document says', () => {
  test.each<[string, string, unknown[]]>([
    ['maps, lists and scalars', 'a: 1\nb: [x, "y"]\nc:\n  - d: e\n', [{ a: '1', b: ['x', 'y'], c: [{ d: 'e' }] }]],
    ['documents are a list', '--- a\n--- b\n', ['a', 'b']],
    ['an empty file has no document', '', []],
    ['comments alone are no document', '# nothing\n', []],
    ['an empty document is null', 'a: 1\n---\n', [{ a: '1' }, null]],
    ['no, 1e3 and 0o17 stay text', '[no, 1e3, 0o17, 2026-02-31, .inf]', [['no', '1e3', '0o17', '2026-02-31', '.inf']]],
    [
      'null in every spelling',
      '[~, null, Null, NULL, , "null"]'.replace(', ,', ','),
      [[null, null, null, null, 'null']],
    ],
    ['blocks', 'a: |\n  x\n  y\nb: >-\n  x\n  y\n', [{ a: 'x\ny\n', b: 'x y' }]],
    ['an alias stands for its anchor', 'a: &x {k: v}\nb: *x\n', [{ a: { k: 'v' }, b: { k: 'v' } }]],
    ['a name given twice means the latest', 'a: &x 1\nb: &x 2\nc: *x\n', [{ a: '1', b: '2', c: '2' }]],
    [
      'tags of any kind are passed over',
      'a: !Ref x\nb: !!js/function f\nc: !<tag:x> [1]\n',
      [{ a: 'x', b: 'f', c: ['1'] }],
    ],
    ['%YAML 1.1 is passed over', '%YAML 1.1\n---\na: no\n', [{ a: 'no' }]],
    ['a byte order mark at the start', '\uFEFFa: 1\n', [{ a: '1' }]],
    ['CRLF', 'a: 1\r\nb: 2\r\n', [{ a: '1', b: '2' }]],
    ['<< is an ordinary key of YAML 1.2', 'a: &x {k: v}\nb: {<<: *x}\n', [{ a: { k: 'v' }, b: { '<<': { k: 'v' } } }]],
    ['expressions of a template engine are text or maps', 'a: ${{ x }}\nb: {{ y }}\n', [{ a: '${{ x }}', b: {} }]],
  ])('%s', (_, text, expected) => expect(values(text)).toEqual(expected));

  test('under YAML 1.1 << merges: own keys first, then earlier sources', () => {
    const text = 'a: &a {k: 1, l: 1}\nb: &b {l: 2, m: 2}\nc:\n  <<: [*a, *b]\n  k: 3\n';
    expect(values(text, true)[0]).toMatchObject({ c: { k: '3', l: '1', m: '2' } });
  });

  test('a key that stands twice is refused, unless the format’s own tool takes the last one', () => {
    expect(refusal('a: 1\na: 2\n')).toMatch('a key stands twice in one map');
    expect(parseYaml('a: 1\nb: 3\na: 2\n', { lastWins: true }).map(value)).toEqual([{ a: '2', b: '3' }]);
  });

  test('keys called __proto__ or constructor are keys like any other, merged ones too', () => {
    const root = parseYamlMap('a: &a {__proto__: {polluted: yes}, constructor: x}\nb: {<<: *a}\n', { merge: true });
    expect(textAt(root, 'b', '__proto__', 'polluted')).toBe('yes');
    expect(textAt(root, 'b', 'constructor')).toBe('x');
    expect('polluted' in {}).toBe(false);
    expect(at(root, 'toString')).toBeUndefined();
  });

  test('what is a text for YAML 1.2: no is, 5, true and 1e3 are not unless quoted', () => {
    const items = itemsAt(parseYaml('[no, x, "5", "true", 5, true, 1e3, .inf, 0x1F, ~]')[0]);
    expect(items.map((item) => item.kind === 'scalar' && isString(item))).toEqual([
      ...[true, true, true, true],
      ...[false, false, false, false, false, false],
    ]);
  });
});

describe('lines', () => {
  test('every node knows the line where it begins', () => {
    const [root] = parseYaml('# top\na:\n  - b: c\n\n  - "d"\ne: {f: g,\n  h: i}\nj: &x k\nl: *x\nm:\n');
    expect(at(root, 'a')!.line).toBe(3);
    expect(itemsAt(root, 'a').map((item) => item.line)).toEqual([3, 5]);
    expect(scalarAt(root, 'e', 'h')!.line).toBe(7);
    expect(scalarAt(root, 'l')!.line, 'an alias is where its anchor is').toBe(8);
  });

  test('CRLF and lone carriage returns break lines as they do for the parser', () => {
    expect(scalarAt(parseYaml('a: 1\r\nb: 2\rc: 3\n')[0], 'c')!.line).toBe(3);
  });

  test('the comment behind a scalar, and nothing that only looks like one', () => {
    const comment = (text: string) => commentBehind(scalarAt(parseYaml(text)[0], 'a')!);
    expect(comment('a: b # v1 # more\n')).toBe('v1 # more');
    expect(comment('a: "b"\t# v1')).toBe('v1');
    expect(comment('a: b#v1\n')).toBeNull();
    expect(comment('a: b\n# v1\n')).toBeNull();
    expect(comment('{a: b} # v1\n')).toBe('v1');
    expect(comment('a: b # v1\r\n')).toBe('v1');
  });
});

describe('what the specification forbids and every other parser takes', () => {
  test('a closing bracket no deeper than its key, with lines and comments as they are', () => {
    const text = 'a:\n  b: [\n    x, # why\n  ]\n  c: {\n  d: e }\nf: "g\n h"\n';
    const [root] = parseYaml(text);
    expect(value(root!)).toEqual({ a: { b: ['x'], c: { d: 'e' } }, f: 'g h' });
    expect(commentBehind(itemsAt(root, 'a', 'b')[0] as YamlScalar)).toBe('why');
    expect(scalarAt(root, 'a', 'c', 'd')!.line).toBe(6);
  });

  test('a quoted text that goes on at the very left', () => {
    expect(values("a:\n  b: 'x\n\ty\nz'\n")).toEqual([{ a: { b: 'x y z' } }]);
  });
});

describe('what cannot be read', () => {
  const bomb = ['a0: &a0 [x, x, x, x, x, x, x, x, x]']
    .concat(Array.from({ length: 9 }, (_, i) => `a${i + 1}: &a${i + 1} [${Array(9).fill(`*a${i}`)}]`))
    .join('\n');
  const honest = `base: &b {image: node, env: [a, b, c]}\n${Array.from({ length: 500 }, (_, i) => `j${i}: *b`).join('\n')}`;
  test.each([
    ['F01 an alias bomb', bomb, 'alias-bomb: Line 5: aliases add more than 50000 nodes when written out.'],
    ['F01 an alias in its own anchor', 'a: &x\n  - *x\n', 'alias-bomb: Line 2: an alias refers to what it stands in.'],
    ['F02 five hundred honest aliases', honest, 'readable'],
    [
      'F03 a long text aliased ninety times',
      `a: &x ${'y'.repeat(100_000)}\nb: [${Array(90).fill('*x')}]`,
      'alias-bomb: Line 2: aliases add more than 50000 nodes when written out.',
    ],
    ['F04 flow nesting', '['.repeat(10_000), 'too-deep: Line 1: nested more than 100 levels deep.'],
    ['F04 explicit keys', '? '.repeat(5000), 'too-deep: Line 1: nested more than 100 levels deep.'],
    [
      'F04 block nesting',
      Array.from({ length: 5000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'),
      'too-deep: Line 100: nested more than 100 levels deep.',
    ],
    [
      'F06 a list of commas',
      `[${','.repeat(100_000)}`,
      "parse-error: Line 1: not valid YAML: expected the node content, but found ','.",
    ],
    [
      'F08 50,000 documents',
      '---\n'.repeat(50_000),
      'file-too-big: The file has 49999 document marks; at most 100 are read.',
    ],
    [
      'F09 a key twice',
      'a: 1\nb: 2\na:\n  c: 3\n',
      'parse-error: Line 3: not valid YAML: a key stands twice in one map.',
    ],
    [
      'F12 a byte order mark inside',
      'a: 1\n\uFEFF: [',
      'parse-error: Line 2: not valid YAML: unexpected end of the stream within a flow collection.',
    ],
    ['F13 a NUL', 'a: \0', 'binary: The file contains a NUL byte; expected text.'],
    [
      'F14 a tab as indentation',
      'a:\n\t- b',
      'parse-error: Line 2: not valid YAML: tab characters must not be used in indentation.',
    ],
    [
      'F14 garbage behind the end mark',
      'a: b\n...\ngarbage: [',
      'parse-error: Line 3: not valid YAML: unexpected end of the stream within a flow collection.',
    ],
    [
      'F15 a lone surrogate',
      'a: \ud800',
      'parse-error: Line 1: not valid YAML: the stream contains non-printable characters.',
    ],
    ['an alias without its anchor', 'a: *x', 'parse-error: Line 1: not valid YAML: an alias without its anchor.'],
    [
      'an anchor of another document',
      'a: &x 1\n---\nb: *x\n',
      'parse-error: Line 3: not valid YAML: an alias without its anchor.',
    ],
    [
      'a tag that cannot be, its text left out',
      'a: !jane<acme b',
      'parse-error: Line 1: not valid YAML: tag name cannot contain such characters.',
    ],
    [
      'an undeclared handle, its name left out',
      'a: !jane!y z',
      'parse-error: Line 1: not valid YAML: undeclared tag handle.',
    ],
  ])('%s', (_, text, expected) => expect(refusal(text)).toBe(expected));

  test('a file that must be one map says what it found instead', () => {
    const found = ['', '~', 'text', '- a', '---\n---\n', '{}'].map((text) => {
      try {
        return parseYamlMap(text).kind;
      } catch (error) {
        return (error as Unreadable).message;
      }
    });
    expect(found).toEqual([
      'Line 1: expected a map at the top of the file, found nothing.',
      'Line 1: expected a map at the top of the file, found nothing.',
      'Line 1: expected a map at the top of the file, found a scalar.',
      'Line 1: expected a map at the top of the file, found a list.',
      'Line 1: expected a map at the top of the file, found nothing.',
      'Line 1: expected a map at the top of the file, found an empty one.',
    ]);
  });
});

test('for any JSON value: what js-yaml loads from it is what the nodes say', () => {
  const asText = (given: unknown): unknown => {
    if (Array.isArray(given)) return given.map(asText);
    if (given === null) return null;
    return typeof given === 'object'
      ? Object.fromEntries(Object.entries(given).map(([k, v]) => [k, asText(v)]))
      : given;
  };
  const json = fc
    .jsonValue({ maxDepth: 4 })
    .map((given) =>
      JSON.parse(JSON.stringify(given), (_, v) => (typeof v === 'number' || typeof v === 'boolean' ? `n${v}` : v)),
    );
  fc.assert(
    fc.property(json, (given) => {
      const text = JSON.stringify(given, null, 1).toWellFormed();
      let loaded: unknown[];
      try {
        loaded = loadAll(text);
      } catch {
        return;
      }
      expect(values(text)).toEqual(loaded.map(asText));
    }),
    { seed: 20260101, numRuns: 500 },
  );
});
