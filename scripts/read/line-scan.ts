/** Files of many formats whose lines alone tell what is asked: the first line for every trait. */
import type { TraitFact } from './reader.ts';

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
  for (const [index, line] of text.split('\n').entries())
    for (const name of names(line)) if (!found.has(name)) found.set(name, { kind: 'trait', name, line: index + 1 });
  return [...found.values()];
}

const whole = (line: string): string | null => line;

/** A version of a file has nearly the lines of the one before: what each says is worked out once. */
const LINES = 10_000;
const LONGEST_KNOWN = 300;
const known = new WeakMap<
  readonly LineRule[],
  { lineOf: (line: string) => string | null; names: Map<string, string[]> }
>();

function namesBy(rules: readonly LineRule[], lineOf: (line: string) => string | null): (line: string) => string[] {
  let kept = known.get(rules);
  if (kept?.lineOf !== lineOf) known.set(rules, (kept = { lineOf, names: new Map() }));
  const { names } = kept;
  return (line) => {
    if (line.length > LONGEST_KNOWN) return namesOf(line, rules, lineOf);
    let said = names.get(line);
    if (said !== undefined) return said;
    if (names.size >= LINES) names.clear();
    // A copy: a part of a text keeps the whole of it in memory.
    names.set(` ${line}`.slice(1), (said = namesOf(line, rules, lineOf)));
    return said;
  };
}

function namesOf(written: string, rules: readonly LineRule[], lineOf: (line: string) => string | null): string[] {
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
