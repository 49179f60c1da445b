/** Which commits landed together: each commit on the first-parent line, with what it brought in. */
import type { Listed } from './listed.ts';

/** Per commit on the line, oldest first: its place in the list, then the others, children before parents. The order hangs on the commits alone, not on their dates nor on what is above them. */
export function* landings({ parents, place }: Listed, line: number[]): Generator<number[]> {
  const state = new Uint8Array(parents.length);
  for (const at of line) state[at] = SETTLED;
  for (const at of line) {
    const settled = broughtIn(parents, place, at, state);
    yield [at, ...settled.reverse()];
  }
}

const OPEN = 1;
const SETTLED = 2;

/** Parents first. What is not in the list landed before. */
function broughtIn(parents: string[][], place: Map<string, number>, commit: number, state: Uint8Array): number[] {
  const settled: number[] = [];
  const stack: number[] = [];
  const open = (at: number) => {
    for (const id of parents[at]!) {
      const parent = place.get(id);
      if (parent !== undefined && state[parent] === 0) stack.push(parent);
    }
  };
  open(commit);
  while (stack.length > 0) {
    const next = stack.at(-1)!;
    if (state[next] === 0) {
      state[next] = OPEN;
      open(next);
      continue;
    }
    stack.pop();
    if (state[next] === SETTLED) continue;
    state[next] = SETTLED;
    settled.push(next);
  }
  return settled;
}
