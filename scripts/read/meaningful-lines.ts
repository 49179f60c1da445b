/**
 * What a file says, line by line, without what does not matter to whether two files are the same: comments, blank lines,
 * indentation, blanks in a row, and lines of punctuation alone. One rule for every format, as a reader knows no path: what begins
 * with `#`, `//` or `;` is a comment in all of those compared, and what lies between `/*` and its end, or in an XML comment.
 */
import { linesOf } from './lines-of.ts';
import { type Line, lineOf, remembered } from './remembered.ts';

const blocks = [
  ['/*', '*/'],
  ['<!--', '-->'],
] as const;
const comment = /^(?:#|\/\/|;)/;
const plain = /[a-zA-Z0-9]/;
const anything = /[\p{L}\p{N}]/u;
const blanks = /\s+/g;
/** Blanks that are not a single space. */
const otherBlanks = /\s\s|[^\S ]/;

export function meaningfulLines(text: string): Line[] {
  const found: Line[] = [];
  const isClosed = lastEnds(text);
  let waitingFor: string | null = null;
  let at = 0;
  for (const whole of linesOf(text)) {
    at += whole.text.length + 1;
    let said = waitingFor === null ? outside(whole) : null;
    if (said === null) {
      let line = whole.text.trim();
      if (waitingFor !== null) {
        const end = line.indexOf(waitingFor);
        if (end < 0) continue;
        line = line.slice(end + waitingFor.length).trim();
        waitingFor = null;
      }
      for (const [begin, end] of blocks) {
        if (!line.startsWith(begin)) continue;
        const closed = line.indexOf(end, begin.length);
        // One that is never closed is something else: a path, a glob.
        if (closed < 0 && !isClosed(end, at)) continue;
        waitingFor = closed < 0 ? end : null;
        line = closed < 0 ? '' : line.slice(closed + end.length).trim();
      }
      said = meaning(line);
    }
    if (said !== nothing) found.push(said);
  }
  return found;
}

/** Whether a block ends behind an offset. */
function lastEnds(text: string): (end: string, offset: number) => boolean {
  const last = new Map<string, number>();
  return (end, offset) => {
    if (!last.has(end)) last.set(end, text.lastIndexOf(end));
    return last.get(end)! >= offset;
  };
}

/** What a line says that stands in no block; null where one begins. */
const outside = remembered((written: string): Line | null => {
  const line = written.trim();
  return blocks.some(([begin]) => line.startsWith(begin)) ? null : meaning(line);
});

const nothing: Line = { text: '', said: [] };

function meaning(line: string): Line {
  if (comment.test(line)) return nothing;
  const said = withoutTrailingComment(line);
  if (!plain.test(said) && !anything.test(said)) return nothing;
  return lineOf(otherBlanks.test(said) ? said.replace(blanks, ' ') : said);
}

/** `uses: acme/build@3f2a # v4.1.0` → `uses: acme/build@3f2a`; not in quotes, and not without a blank before it. */
function withoutTrailingComment(line: string): string {
  if ((!line.includes('#') && !line.includes('//')) || !/\s(?:#|\/\/)/.test(line)) return line;
  let quote = '';
  for (let at = 0; at < line.length; at++) {
    const letter = line[at]!;
    if (quote !== '') quote = letter === quote ? '' : quote;
    else if (letter === '"' || letter === "'") quote = letter;
    else if (/\s/.test(letter) && (line[at + 1] === '#' || line.startsWith('//', at + 1)))
      return line.slice(0, at).trim();
  }
  return line;
}
