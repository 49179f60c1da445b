/** Groovy by lines that are known from the version before: comments left out, runs of blanks made one. */
import { withoutComments } from './groovy.ts';
import { linesOf } from './lines-of.ts';
import { Unreadable } from './reader.ts';
import { type Line, lineOf, remembered } from './remembered.ts';

/** The lines of `withoutComments`; it is asked for the whole where more than a comment goes on from one line to the next. */
export function codeLines(text: string): readonly Line[] {
  const found: Line[] = [];
  let inComment = false;
  for (const line of linesOf(text)) {
    const end = inComment ? line.text.indexOf('*/') : 0;
    if (end < 0) found.push(line.text === '' ? line : lineOf(' '));
    else {
      const code = codeOf(inComment ? lineOf(` ${line.text.slice(end + 2)}`) : line);
      if (code === null) return wholeCode(text);
      found.push(code.line);
      inComment = code.opens;
    }
  }
  return inComment || text.includes('\0') ? wholeCode(text) : found;
}

const withSingleBlanks = (code: string): string => code.replace(/[ \t]+/g, ' ');
const wholeCode = (text: string): Line[] => withSingleBlanks(withoutComments(text)).split('\n').map(lineOf);

interface Code {
  line: Line;
  /** A comment that goes on in the next line. */
  opens: boolean;
}

/** Of a line in front of which no comment or text is open; null for what only its neighbours can tell. */
const codeOf = remembered((line): Code | null => {
  // A text may go on behind a backslash; the sign of a script counts on the first line alone.
  if (line.endsWith('\\') || line.startsWith('#!')) return null;
  const whole = codeIn(line);
  const open = whole ?? codeIn(`${line}*/`);
  return open === null ? null : { line: lineOf(withSingleBlanks(open)), opens: whole === null };
});

/** Null where a comment or a text is not closed. */
function codeIn(line: string): string | null {
  try {
    return withoutComments(line);
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}
