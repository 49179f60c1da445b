import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSketch, revised, similarity, SKETCH, sketchOf, standardError, written } from './sketch.ts';

/** Lines in both over lines in either, each as often as it stands there. */
function exact(a: string[], b: string[]): number {
  const times = (lines: string[], line: string) => lines.filter((one) => one === line).length;
  const all = [...new Set([...a, ...b])];
  const common = all.reduce((sum, line) => sum + Math.min(times(a, line), times(b, line)), 0);
  return a.length + b.length === 0 ? 0 : common / (a.length + b.length - common);
}
const line = fc.oneof(fc.constantFrom('steps:', 'run: |', 'uses: a/b'), fc.string({ minLength: 1, maxLength: 30 }));
const texts = fc.array(line, { maxLength: 60 });
/** A text, and another that has much of it. */
const pairs = fc
  .tuple(texts, texts, fc.double({ min: 0, max: 1, noNaN: true }))
  .map(
    ([a, more, share]) => [a, [...more, ...a.slice(0, Math.round(a.length * share))]] satisfies [string[], string[]],
  );

test('files of up to the size of a sketch are compared exactly', () => {
  fc.assert(
    fc.property(pairs, ([a, b]) => {
      expect(similarity(sketchOf(a), sketchOf(b))).toBeCloseTo(exact(a, b), 12);
      expect(standardError(sketchOf(a), sketchOf(b))).toBe(0);
    }),
    { numRuns: 2000, seed: 11 },
  );
});

test('of larger ones, the estimate lies about the true similarity, as far off as the standard error says', () => {
  const off: number[] = [];
  for (let pair = 0; pair < 300; pair++) {
    const size = 1000 + 10 * pair;
    const shared = Math.round(size * (0.6 + 0.001 * pair));
    const lines = (who: string, n: number) => Array.from({ length: n }, (_, at) => `${pair} ${who} ${at}`);
    const [a, b] = [lines('both', shared), lines('both', shared)];
    a.push(...lines('a', size - shared));
    b.push(...lines('b', size - shared));
    const truth = shared / (2 * size - shared);
    off.push((similarity(sketchOf(a), sketchOf(b)) - truth) / Math.sqrt((truth * (1 - truth)) / SKETCH));
  }
  const root = Math.sqrt(off.reduce((sum, z) => sum + z * z, 0) / off.length);
  // Without putting back it is a little better than with: by √(1 − k/n).
  expect([root > 0.7, root < 1.05, Math.max(...off.map(Math.abs)) < 4]).toEqual([true, true, true]);
  expect(Math.abs(off.reduce((sum, z) => sum + z, 0) / off.length)).toBeLessThan(0.2);
});

test('the order of the lines does not matter, how often one stands there does', () => {
  fc.assert(
    fc.property(texts, fc.infiniteStream(fc.nat()), (lines, order) => {
      const keys = lines.map((text) => ({ text, key: order.next().value as number }));
      const shuffled = keys.sort((a, b) => a.key - b.key).map(({ text }) => text);
      expect(sketchOf(shuffled)).toEqual(sketchOf(lines));
    }),
    { seed: 12 },
  );
  expect(similarity(sketchOf(['a', 'a', 'b']), sketchOf(['a', 'b']))).toBe(2 / 3);
});

test('is similar to itself, to nothing of nothing, and the same either way round', () => {
  fc.assert(
    fc.property(pairs, ([a, b]) => {
      const [one, other] = [sketchOf(a), sketchOf(b)];
      expect(similarity(one, other)).toBe(similarity(other, one));
      expect(similarity(one, one)).toBe(a.length === 0 ? 0 : 1);
    }),
    { seed: 13 },
  );
});

test('is written and read back, and is the same on every machine', () => {
  fc.assert(
    fc.property(texts, (lines) => {
      expect(readSketch(written(sketchOf(lines)))).toEqual(sketchOf(lines));
    }),
    { seed: 14 },
  );
  expect(written(sketchOf(['name: CI', 'on: push']))).toBe('GPTcY2Mh');
});

test('an estimate of 80% has a standard error of 1.8 points', () => {
  const lines = Array.from({ length: 9000 }, (_, at) => `line ${at}`);
  const [a, b] = [sketchOf(lines.slice(0, 8100)), sketchOf(lines.slice(900))];
  expect([similarity(a, b), standardError(a, b)].map((n) => Math.round(n * 1000) / 1000)).toEqual([0.801, 0.018]);
});

test('a version is the one before without what went and with what came', () => {
  fc.assert(
    fc.property(pairs, ([a, b]) => {
      const [before, now] = [sketchOf(a), sketchOf(b)];
      const went = before.filter((mark) => !now.includes(mark));
      const came = now.filter((mark) => !before.includes(mark));
      expect(revised(before, written(went), written(came))).toEqual(now);
    }),
    { seed: 15 },
  );
});
