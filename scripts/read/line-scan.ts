/** Files of many formats whose lines alone tell what is asked: the first line for every trait. */
import { linesOf } from './lines-of.ts';
import type { TraitFact } from './reader.ts';
import { type Line, remembered } from './remembered.ts';

export type LineRule = [trait: string, line: RegExp];

/** What a person wrote on one line; the rest of a longer one was written by a machine. */
const LONGEST = 2_000;

/** In the order of the file. `lineOf` gives what counts of a line: without its comment, or null for nothing. */
export function firstLines(
  text: string,
  rules: readonly LineRule[],
  lineOf: (line: string) => string | null = whole,
): TraitFact[] {
  const found = new Map<string, TraitFact>();
  const names = namesBy(rules, lineOf);
  const lines = linesOf(text);
  for (let at = 0; at < lines.length; at++)
    for (const name of names(lines[at]!)) if (!found.has(name)) found.set(name, { kind: 'trait', name, line: at + 1 });
  return [...found.values()];
}

const whole = (line: string): string | null => line;

type LineOf = (line: string) => string | null;
type Names = (line: Line) => string[];
/** A version of a file has nearly the lines of the one before: what each says is worked out once. */
const known = new WeakMap<readonly LineRule[], { lineOf: LineOf; names: Names }>();

function namesBy(rules: readonly LineRule[], lineOf: LineOf): Names {
  let kept = known.get(rules);
  if (kept?.lineOf !== lineOf)
    known.set(rules, (kept = { lineOf, names: remembered((line) => namesOf(line, rules, lineOf)) }));
  return kept.names;
}

function namesOf(written: string, rules: readonly LineRule[], lineOf: LineOf): string[] {
  const line = lineOf(written.slice(0, LONGEST));
  return line === null ? [] : rules.filter(([, rule]) => rule.test(line)).map(([name]) => name);
}

/** Null for a line that is a comment in YAML, shell, HCL, Groovy or TOML; `# …` behind something is cut off. */
export function withoutComment(line: string): string | null {
  const start = line.trimStart();
  if (start === '' || start.startsWith('#') || start.startsWith('//') || start.startsWith('*')) return null;
  const hash = line.indexOf(' #');
  return hash < 0 ? line : line.slice(0, hash);
}
