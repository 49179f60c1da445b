/** The two things that are asked of a commit's message. Nothing else of it is looked at, and no word of it is kept. */
export interface MessageMarks {
  /** The first line ends with the number of a request, as forges write it when they squash: `(#12)`. */
  numbered: boolean;
  /** Ids of commits that it says it reverts, in full. */
  reverts: string[];
}

const REVERTS = Buffer.from('This reverts commit ');
const UNMARKED: MessageMarks = { numbered: false, reverts: [] };
/** `(#123456789)` and a line end. */
const LONGEST_NUMBER = 14;

export function messageMarks(body: Buffer): MessageMarks {
  const head = body.indexOf('\n\n');
  if (head < 0) return UNMARKED;
  const start = head + 2;
  const newline = body.indexOf(10, start);
  const end = newline < 0 ? body.length : newline;
  const numbered = /\(#\d+\)\r?$/.test(body.toString('latin1', Math.max(start, end - LONGEST_NUMBER), end));
  const reverts: string[] = [];
  for (let at = body.indexOf(REVERTS, start); at >= 0; at = body.indexOf(REVERTS, at + 1)) {
    const from = at + REVERTS.length;
    const id = /^(?:[0-9a-f]{64}|[0-9a-f]{40})(?![0-9a-f])/.exec(body.toString('latin1', from, from + 65))?.[0];
    if (id !== undefined) reverts.push(id);
  }
  return numbered || reverts.length > 0 ? { numbered, reverts } : UNMARKED;
}
