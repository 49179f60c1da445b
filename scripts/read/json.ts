/** JSON, and what configuration files allow beyond it (comments, trailing commas, JSON5's keys and quotes), as nodes with lines. */
import { plainJson } from './plain-json.ts';
import { Unreadable } from './reader.ts';
import type { YamlNode } from './yaml-node.ts';

const maxDepth = 100;

interface Cursor {
  text: string;
  at: number;
  line: number;
}

export function parseJson(text: string): YamlNode {
  if (text.includes('\0')) throw new Unreadable('binary', 'The file contains a NUL byte; expected text.');
  return plainJson(text) ?? byCharacters(text);
}

export function byCharacters(text: string): YamlNode {
  const cursor = { text, at: text.startsWith('\uFEFF') ? 1 : 0, line: 1 };
  const node = value(cursor, 0);
  skip(cursor);
  if (cursor.at < text.length) throw wrong(cursor, 'the end of the file');
  return node;
}

/** The map at the top of a file; anything else there is not of the format. */
export function parseJsonMap(text: string): Extract<YamlNode, { kind: 'map' }> {
  const root = parseJson(text);
  if (root.kind === 'map') return root;
  throw new Unreadable(
    'schema-error',
    `Line ${root.line}: expected an object at the top of the file, found a ${root.kind}.`,
  );
}

function wrong(cursor: Cursor, expected: string): Unreadable {
  const found = cursor.at < cursor.text.length ? 'something else' : 'the end of the file';
  return new Unreadable('parse-error', `Line ${cursor.line}: not valid JSON: expected ${expected}, found ${found}.`);
}

const gap = /(?:[ \t\r\f\v\u00a0\ufeff]+|\n|\/\/[^\n]*|\/\*[^]*?\*\/)/y;

function skip(cursor: Cursor): void {
  gap.lastIndex = cursor.at;
  for (let found = gap.exec(cursor.text); found; found = gap.exec(cursor.text)) {
    cursor.at = gap.lastIndex;
    if (found[0] === '\n') cursor.line += 1;
    else if (found[0].startsWith('/*')) cursor.line += found[0].split('\n').length - 1;
  }
}

function value(cursor: Cursor, depth: number): YamlNode {
  skip(cursor);
  const { line } = cursor;
  if (depth > maxDepth) throw new Unreadable('too-deep', `Line ${line}: nested more than ${maxDepth} levels deep.`);
  const sign = cursor.text[cursor.at];
  if (sign === '{') return { kind: 'map', line, entries: entries(cursor, depth) };
  if (sign === '[') return { kind: 'list', line, items: items(cursor, depth) };
  const plain = sign !== '"' && sign !== "'";
  const text = plain ? bare(cursor, /[\w.+-]+/y, 'a value') : quoted(cursor);
  return { kind: 'scalar', line, text, plain, source: cursor.text, end: cursor.at };
}

function items(cursor: Cursor, depth: number): YamlNode[] {
  const found: YamlNode[] = [];
  cursor.at += 1;
  while (!closes(cursor, ']')) {
    found.push(value(cursor, depth + 1));
    separated(cursor, ']');
  }
  return found;
}

/** As in every reader of JSON, the last of two equal keys counts. */
function entries(cursor: Cursor, depth: number): Map<string, YamlNode> {
  const found = new Map<string, YamlNode>();
  cursor.at += 1;
  while (!closes(cursor, '}')) {
    const sign = cursor.text[cursor.at];
    const key = sign === '"' || sign === "'" ? quoted(cursor) : bare(cursor, /[\p{L}$_][\p{L}\p{N}$_]*/uy, 'a key');
    skip(cursor);
    if (cursor.text[cursor.at] !== ':') throw wrong(cursor, 'a colon');
    cursor.at += 1;
    found.set(key, value(cursor, depth + 1));
    separated(cursor, '}');
  }
  return found;
}

function closes(cursor: Cursor, sign: string): boolean {
  skip(cursor);
  if (cursor.text[cursor.at] !== sign) return false;
  cursor.at += 1;
  return true;
}
function separated(cursor: Cursor, sign: string): void {
  skip(cursor);
  if (cursor.text[cursor.at] === ',') cursor.at += 1;
  else if (cursor.text[cursor.at] !== sign) throw wrong(cursor, `a comma or ${sign}`);
}

function bare(cursor: Cursor, shape: RegExp, expected: string): string {
  shape.lastIndex = cursor.at;
  const found = shape.exec(cursor.text)?.[0];
  if (!found) throw wrong(cursor, expected);
  cursor.at += found.length;
  return found;
}

const escapes: Record<string, string> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', v: '\v', '0': '\0' };

function quoted(cursor: Cursor): string {
  const quote = cursor.text[cursor.at];
  const plain = quote === '"' ? /[^"\\\n]*/y : /[^'\\\n]*/y;
  let read = '';
  cursor.at += 1;
  while (true) {
    plain.lastIndex = cursor.at;
    read += plain.exec(cursor.text)![0];
    cursor.at = plain.lastIndex;
    const sign = cursor.text[cursor.at];
    cursor.at += 1;
    if (sign === quote) return read;
    if (sign !== '\\') throw wrong({ ...cursor, at: cursor.at - 1 }, 'a closing quote');
    read += escaped(cursor);
  }
}

function escaped(cursor: Cursor): string {
  const sign = cursor.text[cursor.at];
  if (sign === undefined) throw wrong(cursor, 'a closing quote');
  cursor.at += 1;
  if (sign === '\n') {
    cursor.line += 1;
    return '';
  }
  const digits = sign === 'u' ? 4 : sign === 'x' ? 2 : 0;
  if (digits === 0) return escapes[sign] ?? sign;
  const code = cursor.text.slice(cursor.at, cursor.at + digits);
  if (code.length < digits || /[^\da-f]/i.test(code)) throw wrong(cursor, 'a character code');
  cursor.at += digits;
  return String.fromCharCode(Number.parseInt(code, 16));
}
