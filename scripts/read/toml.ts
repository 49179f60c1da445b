/** TOML 1.0 as nodes with lines: the tree that YAML and JSON give too, so that a manifest is read the same way in all three. */
import { Unreadable } from './reader.ts';
import { tomlScalar, wrongToml } from './toml-scalar.ts';
import type { TomlCursor } from './toml-scalar.ts';
import type { YamlMap, YamlNode } from './yaml-node.ts';

const maxDepth = 100;

interface Document {
  cursor: TomlCursor;
  /** Tables that a header or a dotted key has made, and values: none of them may be made again. */
  made: Set<YamlNode>;
}

/** The map at the top; a file without a single key is an empty one. */
export function parseToml(text: string): YamlMap {
  if (text.includes('\0')) throw new Unreadable('binary', 'The file contains a NUL byte; expected text.');
  const cursor = { text, at: text.startsWith('\uFEFF') ? 1 : 0, line: 1 };
  const document: Document = { cursor, made: new Set() };
  const root = emptyMap(1);
  let table = root;
  for (skip(cursor); cursor.at < text.length; skip(cursor)) {
    if (text[cursor.at] === '[') table = header(document, root);
    else pair(document, table, 0);
    endOfLine(cursor);
  }
  return root;
}

const emptyMap = (line: number): YamlMap => ({ kind: 'map', line, entries: new Map() });

/** `[a.b]` opens a table, `[[a.b]]` another one of a list. */
function header({ cursor, made }: Document, root: YamlMap): YamlMap {
  const { line } = cursor;
  const many = cursor.text.startsWith('[[', cursor.at);
  cursor.at += many ? 2 : 1;
  const path = keys(cursor);
  take(cursor, many ? ']]' : ']');
  const parent = path.slice(0, -1).reduce((here, key) => inside({ cursor, made }, here, key, false), root);
  const last = path.at(-1)!;
  const known = parent.entries.get(last);
  if (!many) {
    if (known && (known.kind !== 'map' || made.has(known))) throw wrongToml(cursor, 'every table only once');
    const table = known ?? emptyMap(line);
    table.line = line;
    made.add(table);
    parent.entries.set(last, table);
    return table as YamlMap;
  }
  if (known && (known.kind !== 'list' || made.has(known))) throw wrongToml(cursor, 'a list of tables');
  const table = emptyMap(line);
  if (known?.kind === 'list') known.items.push(table);
  else parent.entries.set(last, { kind: 'list', line, items: [table] });
  return table;
}

/** The table under a key, made when there is none; of a list of tables the last one. */
function inside({ cursor, made }: Document, here: YamlMap, key: string, dotted: boolean): YamlMap {
  const known = here.entries.get(key);
  if (!known) {
    const table = emptyMap(cursor.line);
    here.entries.set(key, table);
    if (dotted) made.add(table);
    return table;
  }
  const table = known.kind === 'list' && !made.has(known) && !dotted ? known.items.at(-1) : known;
  if (table?.kind === 'map' && !closed.has(table)) return table;
  throw wrongToml(cursor, 'a table that can be added to');
}

/** Inline tables are whole as they are written. */
const closed = new WeakSet<YamlNode>();

function pair(document: Document, table: YamlMap, depth: number): void {
  const { cursor, made } = document;
  const path = keys(cursor);
  const parent = path.slice(0, -1).reduce((here, key) => inside(document, here, key, true), table);
  take(cursor, '=');
  blanks(cursor);
  if (parent.entries.has(path.at(-1)!)) throw wrongToml(cursor, 'every key only once');
  const node = value(document, depth);
  made.add(node);
  parent.entries.set(path.at(-1)!, node);
}

function value(document: Document, depth: number): YamlNode {
  const { cursor } = document;
  const { line } = cursor;
  if (depth > maxDepth) throw new Unreadable('too-deep', `Line ${line}: nested more than ${maxDepth} levels deep.`);
  const sign = cursor.text[cursor.at];
  if (sign === '[') return { kind: 'list', line, items: items(document, depth) };
  if (sign === '{') return inlineTable(document, depth);
  return tomlScalar(cursor);
}

function items(document: Document, depth: number): YamlNode[] {
  const { cursor } = document;
  const found: YamlNode[] = [];
  cursor.at += 1;
  for (skip(cursor); cursor.text[cursor.at] !== ']'; skip(cursor)) {
    found.push(value(document, depth + 1));
    skip(cursor);
    if (cursor.text[cursor.at] === ',') cursor.at += 1;
    else if (cursor.text[cursor.at] !== ']') throw wrongToml(cursor, 'a comma or ]');
  }
  cursor.at += 1;
  return found;
}

/** Line breaks and a last comma are TOML 1.1; readers of 1.0 refuse them, and nobody is helped if this one does too. */
function inlineTable(document: Document, depth: number): YamlMap {
  const { cursor } = document;
  const table = emptyMap(cursor.line);
  cursor.at += 1;
  for (skip(cursor); cursor.text[cursor.at] !== '}'; skip(cursor)) {
    pair(document, table, depth + 1);
    skip(cursor);
    if (cursor.text[cursor.at] === ',') cursor.at += 1;
    else if (cursor.text[cursor.at] !== '}') throw wrongToml(cursor, 'a comma or }');
  }
  cursor.at += 1;
  closed.add(table);
  return table;
}

const bareKey = /[A-Za-z0-9_-]+/y;

function keys(cursor: TomlCursor): string[] {
  const path: string[] = [];
  do {
    blanks(cursor);
    const sign = cursor.text[cursor.at];
    if (sign === '"' || sign === "'") path.push(tomlScalar(cursor, true).text);
    else path.push(match(cursor, bareKey) ?? missingKey(cursor));
    blanks(cursor);
    if (path.length > maxDepth)
      throw new Unreadable('too-deep', `Line ${cursor.line}: nested more than ${maxDepth} levels deep.`);
  } while (cursor.text[cursor.at] === '.' && (cursor.at += 1));
  return path;
}
function missingKey(cursor: TomlCursor): never {
  throw wrongToml(cursor, 'a key');
}

function match(cursor: TomlCursor, shape: RegExp): string | undefined {
  shape.lastIndex = cursor.at;
  const found = shape.exec(cursor.text)?.[0];
  cursor.at += found?.length ?? 0;
  return found;
}

const gap = /[ \t\r]+|\n|#[^\n]*/y;
function skip(cursor: TomlCursor): void {
  for (let found = match(cursor, gap); found !== undefined; found = match(cursor, gap))
    if (found === '\n') cursor.line += 1;
}
const blanks = (cursor: TomlCursor) => void match(cursor, /[ \t]*/y);

function take(cursor: TomlCursor, sign: string): void {
  blanks(cursor);
  if (!cursor.text.startsWith(sign, cursor.at)) throw wrongToml(cursor, sign);
  cursor.at += sign.length;
}

function endOfLine(cursor: TomlCursor): void {
  match(cursor, /[ \t]*(?:#[^\n]*)?\r?/y);
  if (cursor.at < cursor.text.length && cursor.text[cursor.at] !== '\n') throw wrongToml(cursor, 'the end of the line');
}
