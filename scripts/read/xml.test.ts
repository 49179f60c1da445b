import { expect, test } from 'vitest';
import { Unreadable } from './reader.ts';
import { attributeOf, childrenNamed, elementsNamed, parseXml, textOf } from './xml.ts';

test('elements, text and lines', () => {
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

test('attributes in either quotes, with what would end the element; names without regard to case', () => {
  const root = parseXml(`<a Include = "x>y" b='"z"' c=" "\n/>`);
  expect(['include', 'B', 'c', 'd'].map((name) => attributeOf(root, name))).toEqual([
    'x>y',
    '"z"',
    undefined,
    undefined,
  ]);
});

test('elements of a name, however deep', () => {
  const root = parseXml('<a>\n<B><b/></B>\n<c><b/></c>\n</a>');
  expect(elementsNamed(root, 'b').map(({ line }) => line)).toEqual([2, 2, 3]);
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
