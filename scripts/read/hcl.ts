/** Terraform's language as far as its blocks and attributes go; expressions stay text and nothing in them is worked out. */
import { Unreadable } from './reader.ts';

export interface Block {
  type: string;
  labels: string[];
  line: number;
  attributes: Map<string, { text: string; line: number }>;
  blocks: Block[];
}
interface Cursor {
  text: string;
  at: number;
  line: number;
}

const maxDepth = 100;
const NAME = /[\p{L}_][\p{L}\p{N}_-]*/uy;

/** The blocks and attributes of a file, in a block without type. */
export function parseHcl(text: string): Block {
  if (text.includes('\0')) throw new Unreadable('binary', 'The file contains a NUL byte; expected text.');
  const cursor = { text, at: text.startsWith('\uFEFF') ? 1 : 0, line: 1 };
  const root: Block = { type: '', labels: [], line: 1, attributes: new Map(), blocks: [] };
  body(cursor, root, 0);
  return root;
}

function wrong(cursor: Cursor, expected: string): Unreadable {
  const found = cursor.at < cursor.text.length ? 'something else' : 'the end of the file';
  return new Unreadable('parse-error', `Line ${cursor.line}: not valid HCL: expected ${expected}, found ${found}.`);
}

function body(cursor: Cursor, block: Block, depth: number): void {
  if (depth > maxDepth)
    throw new Unreadable('too-deep', `Line ${cursor.line}: nested more than ${maxDepth} levels deep.`);
  while (true) {
    skip(cursor, true);
    if (cursor.at >= cursor.text.length && depth === 0) return;
    if (cursor.text[cursor.at] === '}' && depth > 0) return void (cursor.at += 1);
    const { line } = cursor;
    // Up to Terraform 0.11 a name might be quoted: "statement" = [].
    const quoted = depth > 0 && cursor.text[cursor.at] === '"';
    const name = quoted ? text(cursor).slice(1, -1) : (take(cursor, NAME) ?? fail(cursor, 'a name'));
    skip(cursor, false);
    if (cursor.text[cursor.at] === '=') {
      cursor.at += 1;
      block.attributes.set(name, { line, text: expression(cursor) });
    } else
      block.blocks.push(opened(cursor, { type: name, labels: [], line, attributes: new Map(), blocks: [] }, depth));
  }
}

function opened(cursor: Cursor, block: Block, depth: number): Block {
  while (cursor.text[cursor.at] !== '{') {
    const quoted = cursor.text[cursor.at] === '"';
    const label = quoted ? text(cursor).slice(1, -1) : (take(cursor, NAME) ?? fail(cursor, 'a label or {'));
    block.labels.push(label);
    skip(cursor, false);
  }
  cursor.at += 1;
  body(cursor, block, depth + 1);
  return block;
}

function fail(cursor: Cursor, expected: string): never {
  throw wrong(cursor, expected);
}

function take(cursor: Cursor, shape: RegExp): string | undefined {
  shape.lastIndex = cursor.at;
  const found = shape.exec(cursor.text)?.[0];
  cursor.at += found?.length ?? 0;
  return found;
}

/** Blanks and comments; with `breaks`, line breaks too. */
function skip(cursor: Cursor, breaks: boolean): void {
  while (cursor.at < cursor.text.length) {
    const blank = take(cursor, /[ \t\r]+|(?:#|\/\/)[^\n]*|\/\*[^]*?\*\//y);
    if (!blank && cursor.text.startsWith('/*', cursor.at)) throw wrong(cursor, 'the end of a comment');
    if (blank) cursor.line += blank.startsWith('/*') ? blank.split('\n').length - 1 : 0;
    else if (breaks && cursor.text[cursor.at] === '\n') [cursor.at, cursor.line] = [cursor.at + 1, cursor.line + 1];
    else return;
  }
}

/** Up to the end of the line on which all brackets are closed; without comments. */
function expression(cursor: Cursor): string {
  let written = '';
  let open = 0;
  while (cursor.at < cursor.text.length) {
    skip(cursor, open > 0);
    const sign = cursor.text[cursor.at];
    if (sign === undefined || (open === 0 && (sign === '\n' || sign === '}'))) break;
    if (sign === '"') written += text(cursor);
    else if (sign === '<' && hereDocument(cursor)) written += '""';
    else {
      if ('([{'.includes(sign)) open += 1;
      if (')]}'.includes(sign)) open -= 1;
      written += sign === ',' ? ', ' : sign;
      cursor.at += 1;
    }
  }
  if (open > 0) throw wrong(cursor, 'a closing bracket');
  return written;
}

/** A text with its quotes. What is put in with `${…}` may hold texts of its own. */
function text(cursor: Cursor): string {
  const from = cursor.at;
  const inside: ('text' | 'template' | 'braces')[] = ['text'];
  cursor.at += 1;
  while (inside.length > 0) {
    const sign = cursor.text[cursor.at];
    const within = inside.at(-1);
    if (sign === undefined || (sign === '\n' && within === 'text')) throw wrong(cursor, 'a closing quote');
    if (sign === '\n') cursor.line += 1;
    if (within === 'text' && sign === '\\') cursor.at += 1;
    else if (within === 'text' && (sign === '$' || sign === '%') && cursor.text[cursor.at + 1] === '{') {
      if (cursor.text[cursor.at - 1] !== sign) inside.push('template');
      cursor.at += 1;
    } else if (sign === '"') within === 'text' ? inside.pop() : inside.push('text');
    else if (within !== 'text' && sign === '{') inside.push('braces');
    else if (within !== 'text' && sign === '}') inside.pop();
    cursor.at += 1;
  }
  return cursor.text.slice(from, cursor.at);
}

/** `<<EOT` or `<<-EOT`, passed over up to its closing mark. */
function hereDocument(cursor: Cursor): boolean {
  const start = /<<-?([\p{L}_][\p{L}\p{N}_-]*)[ \t\r]*\n/uy;
  start.lastIndex = cursor.at;
  const found = start.exec(cursor.text);
  if (!found) return false;
  let at = start.lastIndex;
  cursor.line += 1;
  while (at < cursor.text.length) {
    const end = cursor.text.indexOf('\n', at);
    const line = cursor.text.slice(at, end < 0 ? undefined : end);
    if (line.trim() === found[1]) {
      cursor.at = at + line.length;
      return true;
    }
    if (end < 0) break;
    at = end + 1;
    cursor.line += 1;
  }
  throw wrong({ ...cursor, at: cursor.text.length }, `the closing mark of a here-document`);
}

/** The text of an attribute that is one text and nothing else; undefined when something is worked out in it. */
export function literal(expression: string | undefined): string | undefined {
  const found = /^"((?:[^"\\$%]|\\.|[$%](?!\{))*)"$/.exec(expression?.trim() ?? '')?.[1];
  return found?.replace(/\\(.)/g, '$1');
}
