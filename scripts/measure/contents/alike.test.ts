import fc from 'fast-check';
import { expect, test } from 'vitest';
import { similarity, sketchOf, type Sketch } from '../../read/sketch.ts';
import { ALIKE, alikeIn, anyAlikeIn, groupsOf } from './alike.ts';

/** Texts that came from few others, a line changed here and there. */
const text = fc
  .tuple(fc.nat(4), fc.integer({ min: 5, max: 30 }), fc.array(fc.nat(30), { maxLength: 5 }))
  .map(([origin, size, changed]) =>
    sketchOf(Array.from({ length: size }, (_, at) => `${changed.includes(at) ? changed.join() : origin % 3} ${at}`)),
  );
const texts = fc.array(text, { maxLength: 25 });
const self = (sketch: Sketch) => sketch;

test('finds exactly what comparing all with all finds', () => {
  fc.assert(
    fc.property(texts, text, (sketches, asked) => {
      const slowly = sketches.map((item) => ({ item, similarity: similarity(item, asked) }));
      const alike = slowly.filter((one) => one.similarity >= ALIKE);
      expect(alikeIn(sketches, self)(asked)).toEqual(alike);
      expect(anyAlikeIn(sketches)(asked)).toBe(alike.length > 0);
    }),
    { numRuns: 500, seed: 21 },
  );
});

test('groups are the connected parts of all pairs', () => {
  fc.assert(
    fc.property(texts, (sketches) => {
      const items = sketches.map((sketch, id) => ({ id, sketch }));
      const groups = groupsOf(items, ({ sketch }) => sketch).map((group) => group.map(({ id }) => id).sort());
      expect(groups.sort()).toEqual(slowGroups(items).sort());
    }),
    { numRuns: 300, seed: 22 },
  );
});

function slowGroups(items: { id: number; sketch: Sketch }[]): number[][] {
  const left = new Set(items);
  const found: number[][] = [];
  for (const item of left) {
    const group = [item];
    left.delete(item);
    for (const one of group)
      for (const other of left)
        if (similarity(one.sketch, other.sketch) >= ALIKE) {
          group.push(other);
          left.delete(other);
        }
    if (group.length > 1) found.push(group.map(({ id }) => id).sort());
  }
  return found;
}

test('four of five lines is alike, a little less is not', () => {
  const lines = (n: number, other: number) =>
    sketchOf(Array.from({ length: n }, (_, at) => `${at < other ? 'x' : ''}${at}`));
  expect(alikeIn([lines(9, 0)], self)(lines(9, 1)).map(({ similarity }) => similarity)).toEqual([0.8]);
  expect(alikeIn([lines(8, 0)], self)(lines(8, 1))).toEqual([]);
});
