/** A commit as git stores it, parsed by ourselves: git's own date and name formats stop at, or invent, what they cannot print. */

export interface CommitObject {
  /** `Name <e-mail>` as bytes in Latin-1; empty when there is none. */
  author: string;
  committer: string;
  /** UTC seconds; NaN when what is written is no number of seconds. */
  authored: number;
  committed: number;
}

/** Only the header is looked at, and of each line the first. */
export function commitObject(body: Buffer): CommitObject {
  const found: CommitObject = { author: '', committer: '', authored: NaN, committed: NaN };
  let author = false;
  let committer = false;
  for (let at = 0; at < body.length;) {
    const newline = body.indexOf(10, at);
    const end = newline < 0 ? body.length : newline;
    if (end === at || (author && committer)) break;
    const first = body[at];
    if (first === 97 /* a */ && !author && body.toString('latin1', at, at + 7) === 'author ') {
      author = true;
      const line = body.toString('latin1', at + 7, end);
      found.author = personIn(line);
      found.authored = secondsIn(line);
    } else if (first === 99 /* c */ && !committer && body.toString('latin1', at, at + 10) === 'committer ') {
      committer = true;
      const line = body.toString('latin1', at + 10, end);
      found.committer = personIn(line);
      found.committed = secondsIn(line);
    }
    at = end + 1;
  }
  return found;
}

const personIn = (line: string): string => line.slice(0, line.lastIndexOf('>') + 1);

/** The digits behind the last `>`; the zone says nothing about the second. */
function secondsIn(line: string): number {
  const written = /^ (\d{1,19})(?: |$)/.exec(line.slice(line.lastIndexOf('>') + 1))?.[1];
  return written === undefined ? NaN : Number(written);
}

/** The e-mail address between the first `<` and the next `>`, and the name before it. */
export function nameAndEmail(author: string): { name: string; email: string } {
  const text = Buffer.from(author, 'latin1').toString('utf8');
  const open = text.indexOf('<');
  const close = text.indexOf('>', open);
  if (open < 0 || close < 0) return { name: '', email: '' };
  return {
    name: text.slice(0, open).trim(),
    email: text
      .slice(open + 1, close)
      .replace(/^[<\s]+/, '')
      .trim(),
  };
}

/** Ids, each once: the lines behind the first one, as git has it. */
export function parentsOf(body: Buffer): string[] {
  // Without a message there need be no empty line either.
  const end = body.indexOf('\n\n');
  const header = body.toString('latin1', 0, end < 0 ? body.length : end + 1);
  const lines = /^tree [0-9a-f]+\n((?:parent [0-9a-f]+\n)*)/.exec(header)?.[1] ?? '';
  return [...new Set(lines.split('\n').slice(0, -1))].map((line) => line.slice('parent '.length));
}
