/** What is asked of a commit's message. Nothing else of it is looked at, and no word of it is kept. */
export interface MessageMarks {
  /** The first line ends with the number of a request, as forges write it when they squash: `(#12)`. */
  numbered: boolean;
  /** The number of the request that it brings in, squashed or merged; 0: none is named where forges name it. */
  request: number;
  /** Ids of commits that it says it reverts, in full. */
  reverts: string[];
}

const REVERTS = Buffer.from('This reverts commit ');
const UNMARKED: MessageMarks = { numbered: false, request: 0, reverts: [] };
/** `(#123456789)` and a line end. */
const LONGEST_NUMBER = 14;
const MERGED = /^Merge pull request #(\d{1,9}) from /;

export function messageMarks(body: Buffer): MessageMarks {
  const head = body.indexOf('\n\n');
  if (head < 0) return UNMARKED;
  const start = head + 2;
  const newline = body.indexOf(10, start);
  const end = newline < 0 ? body.length : newline;
  const squashed = /\(#(\d{1,9})\)\r?$/.exec(body.toString('latin1', Math.max(start, end - LONGEST_NUMBER), end));
  const merged = squashed ?? MERGED.exec(body.toString('latin1', start, Math.min(end, start + 40)));
  const [numbered, request] = [squashed !== null, Number(merged?.[1] ?? 0)];
  const reverts: string[] = [];
  for (let at = body.indexOf(REVERTS, start); at >= 0; at = body.indexOf(REVERTS, at + 1)) {
    const from = at + REVERTS.length;
    const id = /^(?:[0-9a-f]{64}|[0-9a-f]{40})(?![0-9a-f])/.exec(body.toString('latin1', from, from + 65))?.[0];
    if (id !== undefined) reverts.push(id);
  }
  return request > 0 || reverts.length > 0 ? { numbered, request, reverts } : UNMARKED;
}
