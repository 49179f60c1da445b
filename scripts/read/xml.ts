/** XML as far as build files need it: elements, their text and lines. Entities stay as they are written; nothing is fetched or expanded. */
import { Unreadable } from './reader.ts';

export interface Element {
  name: string;
  text: string;
  line: number;
  /** What stands behind the name, as it is written. */
  attributes: string;
  children: Element[];
}

const maxDepth = 100;
const piece =
  /<!--[^]*?-->|<!\[CDATA\[([^]*?)\]\]>|<\?[^]*?\?>|<!DOCTYPE[^>[]*(?:>|\[[^\]]*\]\s*>)|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:[^<>"']|"[^"<]*"|'[^'<]*')*)>|([^<]+)|</y;

/** The root element. */
export function parseXml(text: string): Element {
  if (text.includes('\0')) throw new Unreadable('binary', 'The file contains a NUL byte; expected text.');
  const top: Element = { name: '', text: '', line: 1, attributes: '', children: [] };
  const open = [top];
  let line = 1;
  piece.lastIndex = text.startsWith('\uFEFF') ? 1 : 0;
  for (let found = piece.exec(text); found; found = piece.exec(text)) {
    const [whole, data, closed, name, attributes = '', words] = found;
    const here = open.at(-1)!;
    if (whole === '<') throw wrong(line, 'an element');
    if (words !== undefined || data !== undefined) here.text += words ?? data;
    if (closed !== undefined && open.pop()!.name !== closed) throw wrong(line, `the end of ${here.name || 'nothing'}`);
    if (name !== undefined) {
      const element = { name, text: '', line, attributes, children: [] };
      here.children.push(element);
      if (!whole.endsWith('/>')) open.push(element);
      if (open.length > maxDepth)
        throw new Unreadable('too-deep', `Line ${line}: nested more than ${maxDepth} levels deep.`);
    }
    for (let at = whole.indexOf('\n'); at >= 0; at = whole.indexOf('\n', at + 1)) line += 1;
  }
  const [root] = top.children;
  if (open.length > 1) throw wrong(line, `the end of ${open.at(-1)!.name}`);
  if (!root) throw wrong(line, 'an element');
  return root;
}

const wrong = (line: number, expected: string) =>
  new Unreadable('parse-error', `Line ${line}: not valid XML: expected ${expected}, found something else.`);

export const childrenNamed = (element: Element | undefined, ...path: string[]): Element[] =>
  path.reduce<Element[]>(
    (here, name) => here.flatMap((one) => one.children.filter((child) => child.name === name)),
    element ? [element] : [],
  );

export const textOf = (element: Element, name: string): string | undefined =>
  childrenNamed(element, name)[0]?.text.trim() || undefined;

/** Names are compared as MSBuild and NuGet do, without regard to case. */
export function attributeOf({ attributes }: Element, name: string): string | undefined {
  for (const [, key = '', double, single] of attributes.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g))
    if (key.toLowerCase() === name.toLowerCase()) return (double ?? single)!.trim() || undefined;
  return undefined;
}

/** Every element of a name, however deep, in the order of the file. */
export function elementsNamed(element: Element, name: string): Element[] {
  const found = element.children.flatMap((child) => elementsNamed(child, name));
  return element.name.toLowerCase() === name.toLowerCase() ? [element, ...found] : found;
}
