/** Lines that are known again: what one says is worked out once, however many files and versions of files have it. */

export interface Line {
  readonly text: string;
  /** What has been worked out, each thing at its own place. */
  readonly said: unknown[];
}

/** A memory keeps what was asked for lately: one that is full becomes the old one, and what is not asked for until the next is full is forgotten. */
const LINES = 10_000;
const CHARACTERS = 1 << 19;
/** Longer ones are a machine's, and no two are the same. */
const LONGEST = 500;

let recent = new Map<string, Line>();
let old = new Map<string, Line>();
let characters = 0;

export function lineOf(text: string): Line {
  const known = recent.get(text);
  if (known !== undefined) return known;
  const line = old.get(text) ?? { text: copied(text), said: unsaid.slice() };
  if (text.length <= LONGEST) keep(line);
  return line;
}

function keep(line: Line): void {
  if (recent.size >= LINES || characters >= CHARACTERS) {
    [old, recent] = [recent, new Map()];
    characters = 0;
  }
  characters += line.text.length;
  recent.set(line.text, line);
}

/** A part of a text keeps the whole of it in memory. */
export const copied = (part: string): string => ` ${part}`.slice(1);

/** One place for every function. */
const unsaid: unknown[] = [];

/** What a line says, worked out once as long as the line is known. For functions that are there from the start: each takes a place in every line. */
export function remembered<T extends NonNullable<unknown> | null>(workedOut: (line: string) => T): (line: Line) => T {
  const place = unsaid.push(undefined) - 1;
  return ({ text, said }) => {
    const known = said[place] as T | undefined;
    return known === undefined ? (said[place] = workedOut(text)) : known;
  };
}

/** What is said at a line: the very same thing as long as the line stands where it stood. */
export function placed<T extends { line: number }>(made: (line: number) => T): (line: number) => T {
  let last: T | null = null;
  return (line) => (last?.line === line ? last : (last = made(line)));
}
