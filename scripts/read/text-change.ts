/** What two texts have in common at their beginning and at their end, found by halves: long texts are compared fast, letters slowly. */

/** Characters in whole lines, so that what lies between is whole lines in both. */
export interface CommonLines {
  head: number;
  tail: number;
}

export function commonLines(a: string, b: string): CommonLines {
  const same = commonHead(a, b);
  const head = same === 0 ? 0 : a.lastIndexOf('\n', same - 1) + 1;
  const tail = commonTail(a, b, head);
  const from = a.length - tail;
  if (isLineStart(a, from) && isLineStart(b, b.length - tail)) return { head, tail };
  const next = a.indexOf('\n', from) + 1;
  return { head, tail: next === 0 ? 0 : a.length - next };
}

const isLineStart = (text: string, at: number): boolean => at === 0 || text[at - 1] === '\n';

function commonHead(a: string, b: string): number {
  let same = 0;
  for (let limit = Math.min(a.length, b.length); same < limit;) {
    const middle = (same + limit + 1) >> 1;
    if (a.slice(same, middle) === b.slice(same, middle)) same = middle;
    else limit = middle - 1;
  }
  return same;
}

function commonTail(a: string, b: string, head: number): number {
  let same = 0;
  for (let limit = Math.min(a.length, b.length) - head; same < limit;) {
    const middle = (same + limit + 1) >> 1;
    if (a.slice(a.length - middle, a.length - same) === b.slice(b.length - middle, b.length - same)) same = middle;
    else limit = middle - 1;
  }
  return same;
}

/** How many more lines `b` has, what they have in common left out. */
export const moreLines = (a: string, b: string, { head, tail }: CommonLines): number =>
  lineEnds(b.slice(head, b.length - tail)) - lineEnds(a.slice(head, a.length - tail));

function lineEnds(text: string): number {
  let count = 0;
  for (let found = text.indexOf('\n'); found >= 0; found = text.indexOf('\n', found + 1)) count++;
  return count;
}
