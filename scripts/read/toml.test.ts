import { expect, test } from 'vitest';
import { Unreadable } from './reader.ts';
import { parseToml } from './toml.ts';
import { at } from './yaml-node.ts';
import type { YamlNode } from './yaml-node.ts';

/** Plain values; bare ones (numbers, truth, dates) in angle brackets. */
function plain(node: YamlNode): unknown {
  if (node.kind === 'list') return node.items.map(plain);
  if (node.kind === 'map') return Object.fromEntries([...node.entries].map(([key, value]) => [key, plain(value)]));
  return node.plain ? `<${node.text}>` : node.text;
}

// The examples of https://toml.io/en/v1.0.0.
test.each<[string, string, unknown]>([
  ['nothing', '# a comment\n\n', {}],
  [
    'a comment behind a value',
    'key = "value" # at the end\nanother = "# no comment"',
    { key: 'value', another: '# no comment' },
  ],
  [
    'bare, quoted and empty keys',
    'bare-key_1 = 1\n"127.0.0.1" = 2\n\'quoted "x"\' = 3\n"" = 4',
    { 'bare-key_1': '<1>', '127.0.0.1': '<2>', 'quoted "x"': '<3>', '': '<4>' },
  ],
  [
    'dotted keys',
    'physical.color = "orange"\nphysical . "shape" = "round"\nsite."google.com" = true',
    { physical: { color: 'orange', shape: 'round' }, site: { 'google.com': '<true>' } },
  ],
  [
    'basic strings',
    String.raw`str = "I'm a \"string\". Name\tJos\u00E9\nSF \U0001F600"`,
    { str: 'I\'m a "string". Name\tJosé\nSF 😀' },
  ],
  [
    'strings on several lines',
    'a = """\nRoses\nViolets"""\nb = """\\\n  The quick \\\n\n   fox"""\nc = """Two "": """"',
    { a: 'Roses\nViolets', b: 'The quick fox', c: 'Two "": "' },
  ],
  ['literal strings', `a = 'C:\\Users'\nb = '''\nno \\n 'escape' '''`, { a: 'C:\\Users', b: "no \\n 'escape' " }],
  [
    'numbers',
    'a = [+99, 0, -17, 1_000, 0xDEAD_BEEF, 0o755, 0b1101]\nb = [3.14, -0.01, 5e+22, 6.626e-34, inf, -nan]',
    {
      a: ['<+99>', '<0>', '<-17>', '<1_000>', '<0xDEAD_BEEF>', '<0o755>', '<0b1101>'],
      b: ['<3.14>', '<-0.01>', '<5e+22>', '<6.626e-34>', '<inf>', '<-nan>'],
    },
  ],
  [
    'dates',
    'a = 1979-05-27T07:32:00Z\nb = 1979-05-27 07:32:00.999-07:00\nc = 1979-05-27\nd = 07:32:00',
    { a: '<1979-05-27T07:32:00Z>', b: '<1979-05-27 07:32:00.999-07:00>', c: '<1979-05-27>', d: '<07:32:00>' },
  ],
  ['arrays over lines', 'a = [\n  "x", # one\n  ["y"],\n]\n', { a: ['x', ['y']] }],
  [
    'tables',
    '[dog."tater.man"]\ntype.name = "pug"\n[ j . "ʞ" ]\n[x.y]\n[x]\na=1',
    { dog: { 'tater.man': { type: { name: 'pug' } } }, j: { ʞ: {} }, x: { y: {}, a: '<1>' } },
  ],
  ['inline tables', 'point = { x = 1, y.z = "2" }\nempty = {}', { point: { x: '<1>', y: { z: '2' } }, empty: {} }],
  [
    'arrays of tables',
    '[[fruits]]\nname = "apple"\n[fruits.physical]\ncolor = "red"\n[[fruits.varieties]]\nname = "red delicious"\n[[fruits.varieties]]\n[[fruits]]\nname = "banana"',
    {
      fruits: [
        { name: 'apple', physical: { color: 'red' }, varieties: [{ name: 'red delicious' }, {}] },
        { name: 'banana' },
      ],
    },
  ],
  [
    'line breaks of Windows and a byte order mark',
    '\uFEFFa = 1\r\n[b]\r\nc = """\r\nx"""\r\n',
    { a: '<1>', b: { c: 'x' } },
  ],
])('%s', (_, text, value) => expect(plain(parseToml(text))).toEqual(value));

test('every value knows its line', () => {
  const root = parseToml('a = [\n 1,\n """\n\n""", "z"\n]\n[b]\nc = { d = 1 }\n[[e]]\nf = ""');
  const lines = (...path: string[]) => at(root, ...path)?.line;
  expect([lines('a'), lines('b'), lines('b', 'c', 'd'), lines('e')]).toEqual([1, 7, 8, 9]);
  const list = at(root, 'a');
  expect(list?.kind === 'list' && list.items.map(({ line }) => line)).toEqual([2, 3, 5]);
});

test.each([
  ['a = ', 'Line 1: not valid TOML: expected a value, found the end of the file.'],
  ['a = 1 b = 2', 'Line 1: not valid TOML: expected the end of the line, found something else.'],
  ['= 1', 'Line 1: not valid TOML: expected a key, found something else.'],
  ['a', 'Line 1: not valid TOML: expected =, found the end of the file.'],
  ['a = 1\na = 2', 'Line 2: not valid TOML: expected every key only once, found something else.'],
  ['[a]\n[a]\n', 'Line 2: not valid TOML: expected every table only once, found something else.'],
  ['a.b = 1\n[a]\n', 'Line 2: not valid TOML: expected every table only once, found something else.'],
  ['a = {}\n[a.b]\n', 'Line 2: not valid TOML: expected a table that can be added to, found something else.'],
  ['a = []\n[[a]]\n', 'Line 2: not valid TOML: expected a list of tables, found something else.'],
  ['[[a]]\n[a]\n', 'Line 2: not valid TOML: expected every table only once, found something else.'],
  ['a = yes', 'Line 1: not valid TOML: expected a value, found something else.'],
  ['a = 01', 'Line 1: not valid TOML: expected a value, found something else.'],
  ['a = "x\n"', 'Line 1: not valid TOML: expected a closing quote, found something else.'],
  ['a = """\n', 'Line 2: not valid TOML: expected three closing quotes, found the end of the file.'],
  [String.raw`a = "\q"`, 'Line 1: not valid TOML: expected an escape, found something else.'],
  [String.raw`a = "\ud800"`, 'Line 1: not valid TOML: expected a character code, found something else.'],
  ['a = [1', 'Line 1: not valid TOML: expected a comma or ], found the end of the file.'],
  ['<<<<<<< HEAD\na = 1', 'Line 1: not valid TOML: expected a key, found something else.'],
  [`a = ${'['.repeat(200)}`, 'Line 1: nested more than 100 levels deep.'],
  [`${'a.'.repeat(200)}b = 1`, 'Line 1: nested more than 100 levels deep.'],
  ['a = "\0"', 'The file contains a NUL byte; expected text.'],
])('%j is unreadable', (text, message) => {
  const said = () => {
    try {
      return parseToml(text);
    } catch (error) {
      if (error instanceof Unreadable) return error.message;
      throw error;
    }
  };
  expect(said()).toBe(message);
});
