/**
 * Declared patterns, looked for line by line. All ways through the pattern are followed at once (Thompson 1968), so the time
 * is at most the length of the line times the length of the pattern, whatever both say.
 */
import { parsePattern, PatternProblem } from './pattern-syntax.ts';
import type { Characters, Edge, Pattern } from './pattern-syntax.ts';

type Step = { take: Characters } | { edge: Edge } | { fork: [number, number] } | { jump: number } | { done: true };

/** Says whether a line has a match anywhere in it; the line without its end. */
export type LinePattern = (line: string) => boolean;

/** Steps of a pattern; `a{100}` has a hundred. */
const MOST_STEPS = 500;

/** Throws PatternProblem. */
export function linePattern(text: string): LinePattern {
  const { pattern, anyCase } = parsePattern(text);
  const steps: Step[] = [];
  compile(pattern, steps);
  steps.push({ done: true });
  return (line) => found(steps, anyCase ? line.toLowerCase() : line, anyCase);
}

function compile(pattern: Pattern, steps: Step[]): void {
  if (steps.length > MOST_STEPS)
    throw new PatternProblem(`it has more than ${MOST_STEPS} steps once its repetitions are written out`);
  if (pattern.kind === 'one') steps.push({ take: pattern.characters });
  else if (pattern.kind === 'edge') steps.push({ edge: pattern.edge });
  // Nothing is a step too, else nothing times a hundred times a hundred is counted without end.
  else if (pattern.kind === 'all' && pattern.parts.length === 0) steps.push({ jump: steps.length + 1 });
  else if (pattern.kind === 'all') for (const part of pattern.parts) compile(part, steps);
  else if (pattern.kind === 'any') compileAny(pattern.parts, steps);
  else compileTimes(pattern, steps);
}

function compileAny(parts: Pattern[], steps: Step[]): void {
  const ends: { jump: number }[] = [];
  for (const [index, part] of parts.entries()) {
    if (index === parts.length - 1) compile(part, steps);
    else {
      const fork: { fork: [number, number] } = { fork: [steps.length + 1, 0] };
      const end = { jump: 0 };
      steps.push(fork);
      compile(part, steps);
      steps.push(end);
      ends.push(end);
      fork.fork[1] = steps.length;
    }
  }
  for (const end of ends) end.jump = steps.length;
}

function compileTimes({ of, least, most }: Extract<Pattern, { kind: 'times' }>, steps: Step[]): void {
  for (let time = 0; time < least; time++) compile(of, steps);
  if (most === Infinity) {
    const fork: { fork: [number, number] } = { fork: [steps.length + 1, 0] };
    const start = steps.length;
    steps.push(fork);
    compile(of, steps);
    steps.push({ jump: start });
    fork.fork[1] = steps.length;
    return;
  }
  const forks: { fork: [number, number] }[] = [];
  for (let time = least; time < most; time++) {
    const fork: { fork: [number, number] } = { fork: [steps.length + 1, 0] };
    steps.push(fork);
    forks.push(fork);
    compile(of, steps);
  }
  for (const fork of forks) fork.fork[1] = steps.length;
}

function found(steps: Step[], line: string, anyCase: boolean): boolean {
  const seen = new Int32Array(steps.length).fill(-1);
  let [now, next]: [number[], number[]] = [[], []];
  const stack: number[] = [];
  /** Everything that can be reached without taking a character; true when the end is. */
  const follow = (from: number, place: number): boolean => {
    stack.push(from);
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
      if (seen[at] === place) continue;
      seen[at] = place;
      const step = steps[at]!;
      if ('done' in step) {
        stack.length = 0;
        return true;
      }
      if ('take' in step) now.push(at);
      else if ('fork' in step) stack.push(step.fork[1], step.fork[0]);
      else if ('jump' in step) stack.push(step.jump);
      else if (isEdge(step.edge, line, place)) stack.push(at + 1);
    }
    return false;
  };
  for (let place = 0; ;) {
    for (const at of next) if (follow(at + 1, place)) return true;
    if (follow(0, place)) return true;
    if (place >= line.length) return false;
    const code = line.codePointAt(place)!;
    [now, next] = [[], now.filter((at) => takes((steps[at] as { take: Characters }).take, code, anyCase))];
    place += code > 0xffff ? 2 : 1;
  }
}

function takes({ ranges, not }: Characters, code: number, anyCase: boolean): boolean {
  const upper = anyCase ? String.fromCodePoint(code).toUpperCase().codePointAt(0)! : code;
  for (let at = 0; at < ranges.length; at += 2) {
    const [from, to] = [ranges[at]!, ranges[at + 1]!];
    if ((code >= from && code <= to) || (upper >= from && upper <= to)) return !not;
  }
  return not;
}

const isWord = (code: number) =>
  (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || code === 95 || (code >= 97 && code <= 122);

function isEdge(edge: Edge, line: string, place: number): boolean {
  if (edge === 'start') return place === 0;
  if (edge === 'end') return place === line.length;
  const before = place > 0 && isWord(line.charCodeAt(place - 1));
  const behind = place < line.length && isWord(line.charCodeAt(place));
  return (before !== behind) === (edge === 'word');
}
