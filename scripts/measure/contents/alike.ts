/**
 * Which sketches are alike, without comparing all with all. Two sets of which four fifths are the same share at least one of the
 * fifth of their elements that is rarest in all (prefix filtering): only files that share one of these are compared. Nothing is
 * missed and nothing guessed, other than by banding; the cost is that of the files that are alike, and n for the others.
 */
import { similarity, type Sketch } from '../../read/sketch.ts';

/** Shared lines over all lines, from which on two files are called near-identical. */
export const ALIKE = 0.8;

export interface Alike<Item> {
  item: Item;
  similarity: number;
}

/** Everything that is alike a sketch, in the order given. */
export function alikeIn<Item>(items: Item[], sketchOf: (item: Item) => Sketch): (sketch: Sketch) => Alike<Item>[] {
  const sketches = items.map(sketchOf);
  const near = nearIn(sketches);
  return (sketch) =>
    [...new Set(near(sketch).flat())]
      .filter((at) => mayBeAlike(sketches[at]!, sketch))
      .sort((a, b) => a - b)
      .map((at) => ({ item: items[at]!, similarity: similarity(sketches[at]!, sketch) }))
      .filter((found) => found.similarity >= ALIKE);
}

/** Whether anything at all is alike a sketch: the first that is ends the search. */
export function anyAlikeIn(sketches: Sketch[]): (sketch: Sketch) => boolean {
  const near = nearIn(sketches);
  return (sketch) => {
    const tried = new Set<number>();
    for (const places of near(sketch))
      for (const at of places) {
        if (tried.has(at)) continue;
        tried.add(at);
        if (areAlike(sketches[at]!, sketch)) return true;
      }
    return false;
  };
}

/** Groups of items of which each is alike at least one other: the union of all pairs. Those that are alike none are left out. */
export function groupsOf<Item>(items: Item[], sketchOf: (item: Item) => Sketch): Item[][] {
  // Many files are the same to the line: these are compared once.
  const same = [...Map.groupBy(items, (item) => bytesOf(sketchOf(item))).values()];
  const sketches = same.map(([first]) => sketchOf(first!));
  const near = nearIn(sketches);
  const leader = same.map((_, at) => at);
  const leaderOf = (at: number): number => (leader[at] === at ? at : (leader[at] = leaderOf(leader[at]!)));
  for (const [at, sketch] of sketches.entries())
    for (const place of near(sketch).flat()) {
      const [one, other] = [leaderOf(at), leaderOf(place)];
      // Those that are in one group already need no comparing.
      if (one !== other && areAlike(sketch, sketches[place]!)) leader[Math.max(one, other)] = Math.min(one, other);
    }
  const groups = Map.groupBy(same.entries(), ([at]) => leaderOf(at)).values();
  return [...groups].map((group) => group.flatMap(([, items]) => items)).filter((group) => group.length > 1);
}

/** What two sketches have in common is no more than the smaller holds, and all of both no less than the larger. */
const mayBeAlike = (a: Sketch, b: Sketch) => Math.min(a.length, b.length) / Math.max(a.length, b.length) >= ALIKE;
export const areAlike = (a: Sketch, b: Sketch) => mayBeAlike(a, b) && similarity(a, b) >= ALIKE;

const bytesOf = ({ buffer, byteOffset, byteLength }: Sketch) =>
  Buffer.from(buffer, byteOffset, byteLength).toString('latin1');

/** Places of those that share one of a sketch's rarest marks, by mark. */
function nearIn(sketches: Sketch[]): (sketch: Sketch) => number[][] {
  const times = timesOf(sketches);
  const having = new Map<number, number[]>();
  for (const [at, sketch] of sketches.entries())
    for (const mark of rarest(sketch, times)) {
      const places = having.get(mark);
      if (places) places.push(at);
      else having.set(mark, [at]);
    }
  return (sketch) => Array.from(rarest(sketch, times), (mark) => having.get(mark) ?? []);
}

/** How often marks are there; those with the same last bits are counted together, which costs comparisons and misses nothing. */
function timesOf(sketches: Sketch[]): Uint32Array {
  const marks = sketches.reduce((sum, { length }) => sum + length, 0);
  const times = new Uint32Array(2 ** Math.min(22, Math.ceil(Math.log2(marks + 1))));
  for (const sketch of sketches) for (const mark of sketch) times[mark & (times.length - 1)]!++;
  return times;
}

const MARKS = 2 ** 24;

/** A fifth of the marks, and one more. How often one is there and the mark itself are one number, which sorts by both. */
function rarest(sketch: Sketch, times: Uint32Array): Uint32Array {
  const ranked = new Float64Array(sketch.length);
  for (let at = 0; at < sketch.length; at++)
    ranked[at] = times[sketch[at]! & (times.length - 1)]! * MARKS + sketch[at]!;
  return Uint32Array.from(ranked.sort().subarray(0, Math.floor(sketch.length / 5) + 1), (rank) => rank % MARKS);
}
