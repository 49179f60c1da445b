/**
 * JSON as programs write it, with nothing beyond the standard, by lines that are known from the version before. It gives up on
 * everything else, good or bad: whoever reads by characters says what is wrong and where.
 */
import { linesOf } from './lines-of.ts';
import { remembered } from './remembered.ts';
import type { YamlNode } from './yaml-node.ts';

interface Token {
  /** One of `{}[],:`, `"` for a text, `a` for what stands without quotes. */
  sign: string;
  text: string;
  /** The offset in its line just behind it. */
  end: number;
}
const END: Token = { sign: '', text: '', end: 0 };
const deepest = 100;

const token = /[ \t\r]*(?:([{}[\],:])|"((?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*)"|([\w.+-]+)|$)/y;

/** The tokens of a line, in which no text goes on from the line before; null where there is anything else. */
const tokensOf = remembered(tokensIn);

function tokensIn(line: string): Token[] | null {
  const found: Token[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < line.length) {
    const [whole, sign, text, plain] = token.exec(line) ?? [];
    if (whole === undefined) return null;
    const end = token.lastIndex;
    if (sign !== undefined) found.push({ sign, text: sign, end });
    else if (text !== undefined)
      found.push({ sign: '"', text: text.includes('\\') ? (JSON.parse(`"${text}"`) as string) : text, end });
    else if (plain !== undefined) found.push({ sign: 'a', text: plain, end });
  }
  return found;
}

/** A line that is one member of a map, with a scalar, a comma and more to come: most lines of most files. */
const memberOf = remembered((line): { key: string; value: Token } | null => {
  const [key, colon, value, comma, ...more] = tokensIn(line) ?? [];
  const isMember = key?.sign === '"' && colon?.sign === ':' && comma?.sign === ',' && more.length === 0;
  return isMember && (value!.sign === '"' || value!.sign === 'a') ? { key: key.text, value: value! } : null;
});

class NotPlain extends Error {}

/** Null for what is not plain. */
export function plainJson(source: string): YamlNode | null {
  const lines = linesOf(source);
  if (!lines.every((line) => tokensOf(line) !== null)) return null;
  let row = 0;
  let place = 0;
  let lineStart = 0;
  let tokens = tokensOf(lines[0]!)!;

  const next = (): Token => {
    while (place === tokens.length) {
      if (row + 1 === lines.length) return END;
      nextLine();
    }
    return tokens[place++]!;
  };
  const nextLine = (): void => {
    lineStart += lines[row]!.text.length + 1;
    tokens = tokensOf(lines[++row]!)!;
    place = 0;
  };
  const members = (found: Map<string, YamlNode>, depth: number): void => {
    while (place === tokens.length && row + 1 < lines.length && depth < deepest) {
      const member = memberOf(lines[row + 1]!);
      if (member === null) return;
      nextLine();
      place = tokens.length;
      found.set(member.key, scalar(member.value));
    }
  };
  const scalar = ({ sign, text, end }: Token): YamlNode => ({
    kind: 'scalar',
    line: row + 1,
    text,
    plain: sign === 'a',
    source,
    end: lineStart + end,
  });
  const value = (token: Token, depth: number): YamlNode => {
    if (depth > deepest) throw new NotPlain();
    const line = row + 1;
    if (token.sign === '{') return { kind: 'map', line, entries: entries(depth) };
    if (token.sign === '[') return { kind: 'list', line, items: items(depth) };
    if (token.sign !== '"' && token.sign !== 'a') throw new NotPlain();
    return scalar(token);
  };
  const entries = (depth: number): Map<string, YamlNode> => {
    const found = new Map<string, YamlNode>();
    for (let key = next(); key.sign !== '}';) {
      if (key.sign !== '"' || next().sign !== ':') throw new NotPlain();
      found.set(key.text, value(next(), depth + 1));
      const comma = next();
      if (comma.sign === ',') members(found, depth);
      key = comma.sign === ',' ? next() : closed(comma, '}');
    }
    return found;
  };
  const items = (depth: number): YamlNode[] => {
    const found: YamlNode[] = [];
    for (let item = next(); item.sign !== ']';) {
      found.push(value(item, depth + 1));
      const comma = next();
      item = comma.sign === ',' ? next() : closed(comma, ']');
    }
    return found;
  };
  const closed = (token: Token, end: string): Token => {
    if (token.sign !== end) throw new NotPlain();
    return token;
  };
  try {
    const root = value(next(), 0);
    return next() === END ? root : null;
  } catch (error) {
    if (error instanceof NotPlain) return null;
    throw error;
  }
}
