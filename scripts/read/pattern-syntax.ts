/**
 * The syntax of declared patterns: what RE2 and every other engine mean by the same signs, and nothing that needs going back.
 * A pattern comes from people, so it is never handed to the engine of JavaScript, where `(a+)+b` takes years.
 */

/** Characters, as pairs from, to; `not` means all others. */
export interface Characters {
  ranges: number[];
  not: boolean;
}
export type Edge = 'start' | 'end' | 'word' | 'inside';
export type Pattern =
  | { kind: 'one'; characters: Characters }
  | { kind: 'edge'; edge: Edge }
  | { kind: 'all'; parts: Pattern[] }
  | { kind: 'any'; parts: Pattern[] }
  | { kind: 'times'; of: Pattern; least: number; most: number };

/** One sentence about what is wrong, which goes on after the pattern. */
export class PatternProblem extends Error {}

interface Cursor {
  text: string;
  at: number;
  depth: number;
}
const DEPTH = 50;
const MOST_TIMES = 100;

export function parsePattern(text: string): { pattern: Pattern; anyCase: boolean } {
  const anyCase = text.startsWith('(?i)');
  const cursor = { text, at: anyCase ? 4 : 0, depth: 0 };
  const pattern = alternatives(cursor);
  if (cursor.at < text.length) throw new PatternProblem(`the ) at character ${cursor.at + 1} closes nothing`);
  return { pattern, anyCase };
}

function alternatives(cursor: Cursor): Pattern {
  const parts = [sequence(cursor)];
  while (cursor.text[cursor.at] === '|') {
    cursor.at += 1;
    parts.push(sequence(cursor));
  }
  return parts.length === 1 ? parts[0]! : { kind: 'any', parts };
}

function sequence(cursor: Cursor): Pattern {
  const parts: Pattern[] = [];
  for (let sign = cursor.text[cursor.at]; sign !== undefined && sign !== '|' && sign !== ')';) {
    parts.push(repeated(single(cursor), cursor));
    sign = cursor.text[cursor.at];
  }
  return { kind: 'all', parts };
}

function repeated(of: Pattern, cursor: Cursor): Pattern {
  const times = timesAt(cursor);
  if (times === null) return of;
  if (of.kind === 'edge')
    throw new PatternProblem(`at character ${cursor.at} something is repeated that has no characters`);
  // Whether as many or as few as possible are taken is no matter for whether there is a match.
  if (cursor.text[cursor.at] === '?') cursor.at += 1;
  if (timesAt({ ...cursor }) !== null)
    throw new PatternProblem(`at character ${cursor.at + 1} a repetition is repeated; put the first in ( )`);
  return { kind: 'times', of, ...times };
}

function timesAt(cursor: Cursor): { least: number; most: number } | null {
  const sign = cursor.text[cursor.at];
  if (sign === '*' || sign === '+' || sign === '?') {
    cursor.at += 1;
    return { least: sign === '+' ? 1 : 0, most: sign === '?' ? 1 : Infinity };
  }
  const counted = /\{(\d{1,3})(,(\d{0,3}))?\}/y;
  counted.lastIndex = cursor.at;
  const [all, first, more, last] = counted.exec(cursor.text) ?? [];
  if (all === undefined || first === undefined) return null;
  const least = Number(first);
  const most = more === undefined ? least : last === '' ? Infinity : Number(last);
  if (most < least || least > MOST_TIMES || (most !== Infinity && most > MOST_TIMES))
    throw new PatternProblem(`${all} is no repetition; at most ${MOST_TIMES} times can be asked for`);
  cursor.at += all.length;
  return { least, most };
}

function single(cursor: Cursor): Pattern {
  const sign = cursor.text[cursor.at]!;
  if (sign === '(') return group(cursor);
  if (sign === '[') return { kind: 'one', characters: bracket(cursor) };
  if (sign === '\\') return escaped(cursor);
  if (sign === '*' || sign === '+' || sign === '?')
    throw new PatternProblem(`the ${sign} at character ${cursor.at + 1} repeats nothing; write \\${sign} for the sign`);
  if (sign === '^' || sign === '$') {
    cursor.at += 1;
    return { kind: 'edge', edge: sign === '^' ? 'start' : 'end' };
  }
  if (sign === '.') {
    cursor.at += 1;
    return { kind: 'one', characters: { ranges: [], not: true } };
  }
  return { kind: 'one', characters: exactly(codeAt(cursor)) };
}

function group(cursor: Cursor): Pattern {
  const from = cursor.at + 1;
  cursor.at += cursor.text.startsWith('(?:', cursor.at) ? 3 : 1;
  if (cursor.text[cursor.at] === '?')
    throw new PatternProblem(
      `the group at character ${from} looks ahead or behind or has a name; only ( ) and (?: ) are read, and (?i) at the very start`,
    );
  if (++cursor.depth > DEPTH) throw new PatternProblem(`groups lie more than ${DEPTH} deep in each other`);
  const inner = alternatives(cursor);
  cursor.depth -= 1;
  if (cursor.text[cursor.at] !== ')') throw new PatternProblem(`the ( at character ${from} is not closed`);
  cursor.at += 1;
  return inner;
}

const exactly = (code: number): Characters => ({ ranges: [code, code], not: false });

function codeAt(cursor: Cursor): number {
  const code = cursor.text.codePointAt(cursor.at)!;
  cursor.at += code > 0xffff ? 2 : 1;
  return code;
}

const digit = [48, 57];
const word = [48, 57, 65, 90, 95, 95, 97, 122];
const space = [9, 13, 32, 32, 160, 160, 0xfeff, 0xfeff];
const classes: Record<string, Characters> = {
  d: { ranges: digit, not: false },
  D: { ranges: digit, not: true },
  w: { ranges: word, not: false },
  W: { ranges: word, not: true },
  s: { ranges: space, not: false },
  S: { ranges: space, not: true },
};

function escaped(cursor: Cursor): Pattern {
  const sign = cursor.text[cursor.at + 1];
  if (sign === 'b' || sign === 'B') {
    cursor.at += 2;
    return { kind: 'edge', edge: sign === 'b' ? 'word' : 'inside' };
  }
  return { kind: 'one', characters: escapedCharacters(cursor) };
}

function escapedCharacters(cursor: Cursor): Characters {
  const sign = cursor.text[cursor.at + 1];
  const from = cursor.at + 1;
  cursor.at += 2;
  if (sign === undefined) throw new PatternProblem('it ends with a \\ that escapes nothing');
  const known = classes[sign];
  if (known) return known;
  if (sign === 't') return exactly(9);
  if (/[A-Za-z0-9]/.test(sign))
    throw new PatternProblem(
      `\\${sign} at character ${from} is not read; known are \\d \\w \\s \\D \\W \\S \\b \\B \\t and escaped signs`,
    );
  cursor.at -= 1;
  return exactly(codeAt(cursor));
}

/** `[a-z_.-]`, `[^ ]`, `[\w-]`. */
function bracket(cursor: Cursor): Characters {
  const from = cursor.at + 1;
  cursor.at += 1;
  const not = cursor.text[cursor.at] === '^';
  if (not) cursor.at += 1;
  const ranges: number[] = [];
  while (cursor.text[cursor.at] !== ']') {
    if (cursor.at >= cursor.text.length) throw new PatternProblem(`the [ at character ${from} is not closed`);
    ranges.push(...rangeAt(cursor));
  }
  cursor.at += 1;
  if (ranges.length === 0) throw new PatternProblem(`the [ ] at character ${from} has nothing in it`);
  return { ranges, not };
}

function rangeAt(cursor: Cursor): number[] {
  const first = memberAt(cursor);
  if (first.length > 2 || first[0] !== first[1] || cursor.text[cursor.at] !== '-') return first;
  const next = cursor.text[cursor.at + 1];
  if (next === undefined || next === ']') return first;
  cursor.at += 1;
  const last = memberAt(cursor);
  if (last[0] !== last[1] || last[0]! < first[0]!)
    throw new PatternProblem(`the range that ends at character ${cursor.at} runs backwards`);
  return [first[0]!, last[0]!];
}

function memberAt(cursor: Cursor): number[] {
  if (cursor.text[cursor.at] !== '\\') return exactly(codeAt(cursor)).ranges;
  const { ranges, not } = escapedCharacters(cursor);
  if (not) throw new PatternProblem(`\\D, \\W and \\S cannot stand in [ ]`);
  return ranges;
}
