/** Ruby as far as a Gemfile needs it: statements with their lines, and the blocks they stand in. Nothing is run. */
import { Unreadable } from './reader.ts';

export interface Statement {
  /** On one line, without comments. */
  text: string;
  line: number;
  /** The statements that opened the blocks around it, the outermost first. */
  within: string[];
}

const limit = 5000;
const opens =
  /(?:\bdo(?:\s*\|[^|]*\|)?|^(?:if|unless|case|begin|while|until|for|def|class|module)\b.*|=\s*(?:if|case|begin)\b.*)$/;

export function statements(text: string): Statement[] {
  if (text.includes('\0')) throw new Unreadable('binary', 'The file contains a NUL byte; expected text.');
  const found: Statement[] = [];
  const within: string[] = [];
  for (const { text: written, line } of joined(text)) {
    if (/^(?:<{7}|>{7}|={7})(?: |$)/.test(written))
      throw new Unreadable('parse-error', `Line ${line}: expected Ruby, found the mark of a merge conflict.`);
    if (/^end\b/.test(written)) {
      if (within.pop() === undefined) throw new Unreadable('parse-error', `Line ${line}: "end" closes nothing.`);
      continue;
    }
    found.push({ text: written, line, within: [...within] });
    if (opens.test(written) && !/\bend$/.test(written)) within.push(written);
    if (within.length > 100) throw new Unreadable('too-deep', `Line ${line}: nested more than 100 levels deep.`);
  }
  if (within.length > 0) throw new Unreadable('parse-error', 'The file ends in the middle of a block.');
  return found;
}

/** A line that ends with a comma or a backslash, or whose next one begins with a dot or a comma, goes on. */
function joined(text: string): { text: string; line: number }[] {
  const found: { text: string; line: number }[] = [];
  let open = false;
  for (const [index, raw] of withoutDocuments(text).entries()) {
    const piece = withoutComment(raw).trim();
    if (piece === '') continue;
    const last = found.at(-1);
    if (last && (open || /^[,.](?!\.)/.test(piece)) && last.text.length < limit) last.text += ` ${piece}`;
    else found.push({ text: piece.slice(0, limit), line: index + 1 });
    open = /[,\\({[]$|(?:=>|\|\||&&)$/.test(piece);
    if (open) found.at(-1)!.text = found.at(-1)!.text.replace(/\\$/, '');
  }
  return found;
}

/** `=begin` to `=end` is a comment, and nothing behind `__END__` is Ruby. */
function withoutDocuments(text: string): string[] {
  let inside = false;
  let over = false;
  return text.split('\n').map((line) => {
    over ||= /^__END__\s*$/.test(line);
    if (/^=begin\b/.test(line)) inside = true;
    const kept = inside || over ? '' : line;
    if (/^=end\b/.test(line)) inside = false;
    return kept;
  });
}

/** A `#` outside of quotes begins a comment; `#{` is none. */
function withoutComment(line: string): string {
  let quote = '';
  for (let at = 0; at < line.length; at++) {
    const sign = line[at]!;
    if (sign === '\\') at += 1;
    else if (quote !== '') quote = sign === quote ? '' : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '#' && line[at + 1] !== '{') return line.slice(0, at);
  }
  return line;
}
