/** TOML's texts, numbers, truth values and dates. All are kept as text; what is no value of TOML is refused. */
import { Unreadable } from './reader.ts';
import type { YamlScalar } from './yaml-node.ts';

export interface TomlCursor {
  text: string;
  at: number;
  line: number;
}

export function wrongToml({ text, at, line }: TomlCursor, expected: string): Unreadable {
  const found = at < text.length ? 'something else' : 'the end of the file';
  return new Unreadable('parse-error', `Line ${line}: not valid TOML: expected ${expected}, found ${found}.`);
}

export function tomlScalar(cursor: TomlCursor, isKey = false): YamlScalar {
  const { line, text: source } = cursor;
  const quote = source[cursor.at];
  if (quote !== '"' && quote !== "'")
    return { kind: 'scalar', line, text: bare(cursor), plain: true, source, end: cursor.at };
  const many = !isKey && source.startsWith(quote.repeat(3), cursor.at);
  const text = many ? block(cursor, quote) : quoted(cursor, quote);
  return { kind: 'scalar', line, text, plain: false, source, end: cursor.at };
}

const shapes = [
  /(?:true|false|[-+]?(?:inf|nan))(?![\w.+:-])/y,
  /\d{4}-\d\d-\d\d(?:[Tt ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:[Zz]|[-+]\d\d:\d\d)?)?(?![\w.+:-])/y,
  /\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?![\w.+:-])/y,
  /[-+]?(?:0|[1-9](?:_?\d)*)(?:\.\d(?:_?\d)*)?(?:[eE][-+]?\d(?:_?\d)*)?(?![\w.+:-])/y,
  /0(?:x[\da-fA-F](?:_?[\da-fA-F])*|o[0-7](?:_?[0-7])*|b[01](?:_?[01])*)(?![\w.+:-])/y,
];

function bare(cursor: TomlCursor): string {
  for (const shape of shapes) {
    shape.lastIndex = cursor.at;
    const found = shape.exec(cursor.text)?.[0];
    if (found === undefined) continue;
    cursor.at += found.length;
    return found;
  }
  throw wrongToml(cursor, 'a value');
}

function quoted(cursor: TomlCursor, quote: string): string {
  const plain = quote === '"' ? /[^"\\\n]*/y : /[^'\n]*/y;
  cursor.at += 1;
  for (let read = ''; ; read += escaped(cursor)) {
    plain.lastIndex = cursor.at;
    read += plain.exec(cursor.text)![0];
    cursor.at = plain.lastIndex;
    const sign = cursor.text[cursor.at];
    if (sign !== '\\' && sign !== quote) throw wrongToml(cursor, 'a closing quote');
    cursor.at += 1;
    if (sign === quote) return read;
  }
}

/** Between three quotes; the line break behind the first ones is none, and two more quotes may stand at the end. */
function block(cursor: TomlCursor, quote: string): string {
  const { text } = cursor;
  const plain = quote === '"' ? /[^"\\]*/y : /[^']*/y;
  cursor.at += 3;
  if (text.startsWith('\r\n', cursor.at)) cursor.at += 1;
  if (text[cursor.at] === '\n') forward(cursor, 1);
  for (let read = ''; ;) {
    plain.lastIndex = cursor.at;
    const piece = plain.exec(text)![0];
    forward(cursor, piece.length);
    read += piece;
    if (text[cursor.at] === '\\') {
      cursor.at += 1;
      read += continued(cursor) ? '' : escaped(cursor);
      continue;
    }
    if (cursor.at >= text.length) throw wrongToml(cursor, 'three closing quotes');
    const quotes = quote === '"' ? /"{1,5}/y : /'{1,5}/y;
    quotes.lastIndex = cursor.at;
    const found = quotes.exec(text)![0];
    cursor.at += found.length;
    if (found.length >= 3) return read + found.slice(3);
    read += found;
  }
}

/** A backslash at the end of a line takes away all white space up to the next sign. */
function continued(cursor: TomlCursor): boolean {
  const space = /[ \t\r]*\n\s*/y;
  space.lastIndex = cursor.at;
  const found = space.exec(cursor.text)?.[0];
  if (found !== undefined) forward(cursor, found.length);
  return found !== undefined;
}

function forward(cursor: TomlCursor, length: number): void {
  cursor.line += cursor.text.slice(cursor.at, cursor.at + length).split('\n').length - 1;
  cursor.at += length;
}

const escapes: Record<string, string> = {
  n: '\n',
  t: '\t',
  r: '\r',
  b: '\b',
  f: '\f',
  e: '\x1b',
  '"': '"',
  '\\': '\\',
};

function escaped(cursor: TomlCursor): string {
  const sign = cursor.text[cursor.at] ?? '';
  const digits = { u: 4, U: 8, x: 2 }[sign];
  const known = escapes[sign];
  if (known === undefined && digits === undefined) throw wrongToml(cursor, 'an escape');
  cursor.at += 1;
  if (digits === undefined) return known!;
  const code = cursor.text.slice(cursor.at, cursor.at + digits);
  const point = /^[\da-fA-F]+$/.test(code) && code.length === digits ? Number.parseInt(code, 16) : Infinity;
  if (point > 0x10ffff || (point >= 0xd800 && point < 0xe000)) throw wrongToml(cursor, 'a character code');
  cursor.at += digits;
  return String.fromCodePoint(point);
}
