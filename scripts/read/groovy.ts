/** Groovy as far as a Jenkinsfile needs it: comments blanked out, so that what is left are calls and their texts. */
import { lineFinder } from './lines.ts';
import { Unreadable } from './reader.ts';

/** The same text, every character of a comment but line breaks replaced by a space: offsets and lines stay. */
export function withoutComments(text: string): string {
  if (text.includes('\0')) throw new Unreadable('binary', 'The file contains a NUL byte; expected text.');
  let kept = '';
  let from = 0;
  const opening = /\/\/|\/\*|'''|"""|'|"|^#!/g;
  for (let found = opening.exec(text); found; found = opening.exec(text)) {
    const comment = found[0].startsWith('/') || found[0] === '#!';
    const end = endOf(text, found[0], opening.lastIndex);
    if (end < 0)
      throw new Unreadable('parse-error', `Line ${lineFinder(text)(found.index)}: ${found[0]} is never closed.`);
    kept += text.slice(from, found.index);
    kept += comment ? text.slice(found.index, end).replace(/[^\n]/g, ' ') : text.slice(found.index, end);
    opening.lastIndex = from = end;
  }
  return kept + text.slice(from);
}

/** A text on one line that is longer is none that anybody looks for. */
const longestText = 2000;

/** Where a comment or text ends, behind its closing sign; -1 if it does not. A simple quote that is not closed on its line is an apostrophe. */
function endOf(text: string, sign: string, from: number): number {
  if (sign === '//' || sign === '#!') return until(text, '\n', from) ?? text.length;
  if (sign === '/*') return behind(text, '*/', from);
  if (sign.length === 3) return behind(text, sign, from);
  const last = Math.min(text.length, from + longestText);
  for (let at = from; at < last && text[at] !== '\n'; at += text[at] === '\\' ? 2 : 1)
    if (text[at] === sign) return at + 1;
  return from;
}
function until(text: string, sign: string, from: number): number | undefined {
  const found = text.indexOf(sign, from);
  return found < 0 ? undefined : found;
}
function behind(text: string, sign: string, from: number): number {
  const found = text.indexOf(sign, from);
  return found < 0 ? -1 : found + sign.length;
}
