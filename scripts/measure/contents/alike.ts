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
  const times = new Map<number, number>();
  for (const item of items) for (const mark of sketchOf(item)) times.set(mark, (times.get(mark) ?? 0) + 1);
  const rarest = (sketch: Sketch) =>
    [...sketch]
      .sort((a, b) => (times.get(a) ?? 0) - (times.get(b) ?? 0) || a - b)
      .slice(0, Math.floor(sketch.length / 5) + 1);
  const having = new Map<number, number[]>();
  for (const [at, item] of items.entries())
    for (const mark of rarest(sketchOf(item))) {
      const places = having.get(mark);
      if (places) places.push(at);
      else having.set(mark, [at]);
    }
  return (sketch) => {
    const candidates = new Set(rarest(sketch).flatMap((mark) => having.get(mark) ?? []));
    return [...candidates]
      .sort((a, b) => a - b)
      .map((at) => ({ item: items[at]!, similarity: similarity(sketchOf(items[at]!), sketch) }))
      .filter((found) => found.similarity >= ALIKE);
  };
}

/** Groups of items of which each is alike at least one other: the union of all pairs. Those that are alike none are left out. */
export function groupsOf<Item>(items: Item[], sketchOf: (item: Item) => Sketch): Item[][] {
  // Many files are the same to the line: these are compared once.
  const same = [...Map.groupBy(items, (item) => sketchOf(item).join()).values()];
  const first = ([item]: Item[]) => sketchOf(item!);
  const leader = same.map((_, at) => at);
  const leaderOf = (at: number): number => (leader[at] === at ? at : (leader[at] = leaderOf(leader[at]!)));
  const places = new Map(same.map((group, at) => [group, at]));
  const alike = alikeIn(same, first);
  for (const [at, group] of same.entries())
    for (const { item } of alike(first(group))) {
      const [one, other] = [leaderOf(at), leaderOf(places.get(item)!)];
      leader[Math.max(one, other)] = Math.min(one, other);
    }
  const groups = Map.groupBy(same.entries(), ([at]) => leaderOf(at)).values();
  return [...groups].map((group) => group.flatMap(([, items]) => items)).filter((group) => group.length > 1);
}
