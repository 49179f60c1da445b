/** Files of many formats whose lines alone tell what is asked: the first line for every trait. */
import type { TraitFact } from './reader.ts';

export type LineRule = [trait: string, line: RegExp];

/** What a person wrote on one line; the rest of a longer one was written by a machine. */
const LONGEST = 2_000;

/** In the order of the file. `lineOf` gives what counts of a line: without its comment, or null for nothing. */
export function firstLines(
  text: string,
  rules: readonly LineRule[],
  lineOf: (line: string) => string | null = (line) => line,
): TraitFact[] {
  const found = new Map<string, TraitFact>();
  for (const [index, whole] of text.split('\n').entries()) {
    const line = lineOf(whole.slice(0, LONGEST));
    if (line === null) continue;
    for (const [name, rule] of rules)
      if (!found.has(name) && rule.test(line)) found.set(name, { kind: 'trait', name, line: index + 1 });
  }
  return [...found.values()];
}

/** Null for a line that is a comment in YAML, shell, HCL, Groovy or TOML; `# …` behind something is cut off. */
export function withoutComment(line: string): string | null {
  const start = line.trimStart();
  if (start === '' || start.startsWith('#') || start.startsWith('//') || start.startsWith('*')) return null;
  const hash = line.indexOf(' #');
  return hash < 0 ? line : line.slice(0, hash);
}
