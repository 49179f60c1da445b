import { expect, test } from 'vitest';
import { Unreadable } from './reader.ts';
import { childrenNamed, parseXml, textOf } from './xml.ts';

test('elements, text and lines; attributes are passed over', () => {
  const root = parseXml(
    '\uFEFF<?xml version="1.0"?>\n<!DOCTYPE a [<!ENTITY x "y">]>\n<!-- <b/> -->\n<a x="1" y=\'2\'>\n  <b>t<![CDATA[<u>]]></b>\n  <c/>\n</a>\n',
  );
  expect([root.name, root.line]).toEqual(['a', 4]);
  expect(root.children.map((child) => [child.name, child.line, child.text])).toEqual([
    ['b', 5, 't<u>'],
    ['c', 6, ''],
  ]);
  expect([textOf(root, 'b'), textOf(root, 'c'), childrenNamed(root, 'b', 'c')]).toEqual(['t<u>', undefined, []]);
});

test.each([
  ['', 'parse-error: Line 1: not valid XML: expected an element, found something else.'],
  ['text', 'parse-error: Line 1: not valid XML: expected an element, found something else.'],
  ['<a>\n</b>', 'parse-error: Line 2: not valid XML: expected the end of a, found something else.'],
  ['<a>', 'parse-error: Line 1: not valid XML: expected the end of a, found something else.'],
  ['</a>', 'parse-error: Line 1: not valid XML: expected the end of nothing, found something else.'],
  ['<a>\n<', 'parse-error: Line 2: not valid XML: expected an element, found something else.'],
  ['<a>'.repeat(5000), 'too-deep: Line 1: nested more than 100 levels deep.'],
  ['<'.repeat(100_000), 'parse-error: Line 1: not valid XML: expected an element, found something else.'],
  [`<a ${' '.repeat(100_000)}`, 'parse-error: Line 1: not valid XML: expected an element, found something else.'],
  ['\0', 'binary: The file contains a NUL byte; expected text.'],
])('%.20s is unreadable', (text, message) => {
  expect.assertions(1);
  try {
    parseXml(text);
  } catch (error) {
    expect(`${(error as Unreadable).reason}: ${(error as Unreadable).message}`).toBe(message);
  }
});
