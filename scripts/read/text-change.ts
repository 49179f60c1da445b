/** What two texts have in common at their beginning and at their end. Whole pieces are compared, which is quicker than characters. */

/** How many characters they have in common where they begin. */
export const sameBeginning = (a: string, b: string): number =>
  longest(Math.min(a.length, b.length), (from, to) => a.slice(from, to) === b.slice(from, to));

export const sameEnd = (a: string, b: string, most: number): number =>
  longest(most, (from, to) => a.slice(a.length - to, a.length - from) === b.slice(b.length - to, b.length - from));

/** The largest number up to `most` of which all smaller pieces are the same; `same` is only asked from where it is known to be. */
function longest(most: number, same: (from: number, to: number) => boolean): number {
  let [low, high] = [0, most];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (same(low, middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Characters in whole lines, so that what lies between is whole lines in both. */
export interface CommonLines {
  head: number;
  tail: number;
}

export function commonLines(a: string, b: string): CommonLines {
  const same = sameBeginning(a, b);
  const head = same === 0 ? 0 : a.lastIndexOf('\n', same - 1) + 1;
  const tail = sameEnd(a, b, Math.min(a.length, b.length) - head);
  const from = a.length - tail;
  if (isLineStart(a, from) && isLineStart(b, b.length - tail)) return { head, tail };
  const next = a.indexOf('\n', from) + 1;
  return { head, tail: next === 0 ? 0 : a.length - next };
}

const isLineStart = (text: string, at: number): boolean => at === 0 || text[at - 1] === '\n';

/** How many more lines `b` has, what they have in common left out. */
export const moreLines = (a: string, b: string, { head, tail }: CommonLines): number =>
  lineEnds(b.slice(head, b.length - tail)) - lineEnds(a.slice(head, a.length - tail));

function lineEnds(text: string): number {
  let count = 0;
  for (let found = text.indexOf('\n'); found >= 0; found = text.indexOf('\n', found + 1)) count++;
  return count;
}
