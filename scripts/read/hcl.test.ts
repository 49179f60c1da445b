import { expect, test } from 'vitest';
import { literal, parseHcl } from './hcl.ts';
import type { Block } from './hcl.ts';
import { Unreadable } from './reader.ts';

const shape = (block: Block): unknown => ({
  [`${block.line} ${[block.type, ...block.labels].join(' ')}`.trim()]: [
    ...[...block.attributes].map(([name, { text, line }]) => `${line} ${name} = ${text}`),
    ...block.blocks.map(shape),
  ],
});

test.each<[string, string, unknown[]]>([
  ['attributes and blocks', 'a = 1\nb "c" d {\n  e = "f"\n}\n', ['1 a = 1', { '2 b c d': ['3 e = "f"'] }]],
  ['comments of every kind', '# x\na = 1 // y\n/* z\n b = 2 */\nc = 3\n', ['2 a = 1', '5 c = 3']],
  [
    'expressions over lines',
    'a = {\n  b = "c" # d\n  e = [1,\n 2]\n}\nf = x ? 1 : 2\n',
    ['1 a = {b="c"e=[1, 2]}', '6 f = x?1:2'],
  ],
  [
    'texts with texts in them',
    'a = "x${f("}", {b = "${c}"})}y"\nd = 1\n',
    ['1 a = "x${f("}", {b = "${c}"})}y"', '2 d = 1'],
  ],
  ['escaped templates', 'a = "$${x"\nb = "%%{y"\nc = "\\"{"\n', ['1 a = "$${x"', '2 b = "%%{y"', '3 c = "\\"{"']],
  ['here-documents', 'a = <<-EOT\n  b = {\n  EOT\nc = 1\n', ['1 a = ""', '4 c = 1']],
  ['a block on one line', 'a { b = 1 }\nc {}\n', [{ '1 a': ['1 b = 1'] }, { '2 c': [] }]],
  [
    'quoted names of Terraform 0.11',
    'a {\n  "b.c" = "d"\n  "e" {\n    f = []\n  }\n}\n',
    [{ '1 a': ['2 b.c = "d"', { '3 e': ['4 f = []'] }] }],
  ],
  ['comparisons are no here-documents', 'a = b < c\nd = e <= 2\n', ['1 a = b<c', '2 d = e<=2']],
])('%s', (_, text, expected) => expect(shape(parseHcl(text))).toEqual({ '1': expected }));

test.each([
  ['a {', 'parse-error: Line 1: not valid HCL: expected a name, found the end of the file.'],
  ['a = [\n1', 'parse-error: Line 2: not valid HCL: expected a closing bracket, found the end of the file.'],
  ['a = "b\n', 'parse-error: Line 1: not valid HCL: expected a closing quote, found something else.'],
  ['}', 'parse-error: Line 1: not valid HCL: expected a name, found something else.'],
  ['{{ x }}', 'parse-error: Line 1: not valid HCL: expected a name, found something else.'],
  ['hello world', 'parse-error: Line 1: not valid HCL: expected a label or {, found the end of the file.'],
  [
    'a = <<EOT\nx\n',
    'parse-error: Line 3: not valid HCL: expected the closing mark of a here-document, found the end of the file.',
  ],
  ['\0', 'binary: The file contains a NUL byte; expected text.'],
  [
    'a = '.concat('('.repeat(5000)),
    'parse-error: Line 1: not valid HCL: expected a closing bracket, found the end of the file.',
  ],
  ['a {\n'.repeat(5000), 'too-deep: Line 101: nested more than 100 levels deep.'],
  [
    'a = "'.concat('${"'.repeat(5000)),
    'parse-error: Line 1: not valid HCL: expected a closing quote, found the end of the file.',
  ],
])('%.20s is unreadable', (text, message) => {
  expect.assertions(1);
  try {
    parseHcl(text);
  } catch (error) {
    expect(`${(error as Unreadable).reason}: ${(error as Unreadable).message}`).toBe(message);
  }
});

test('only what is one text and nothing else is literal', () => {
  expect(['"a/b"', '"a\\"b"', '"$${x}"', '"${x}"', 'var.x', '"a" + "b"', undefined].map(literal)).toEqual([
    'a/b',
    'a"b',
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});
