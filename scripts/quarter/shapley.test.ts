import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shapley, wholeParts } from './shapley.ts';

test('a cause alone explains all of it, one without effect nothing', () => {
  expect(shapley(['a', 'idle'], (changed) => (changed.has('a') ? 7 : 2))).toEqual([5, 0]);
});

test('causes that only act together share what they do equally', () => {
  expect(shapley(['a', 'b'], (changed) => (changed.size === 2 ? 10 : 0))).toEqual([5, 5]);
});

// The airport game: who needs a longer runway pays for it alone (Littlechild and Owen, 1973).
test('the published example comes out: three users of a runway that costs 1, 2 and 3', () => {
  const costs: Record<string, number> = { short: 1, middle: 2, long: 3 };
  const paid = shapley(Object.keys(costs), (users) => Math.max(0, ...[...users].map((user) => costs[user]!)));
  expect(paid.map((part) => part.toFixed(6))).toEqual(['0.333333', '0.833333', '1.833333']);
});

test('parts sum to the difference, and do not depend on the order of the causes', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 16, maxLength: 16 }), (values) => {
      const causes = ['a', 'b', 'c', 'd'];
      const value = (changed: ReadonlySet<string>) =>
        values[causes.reduce((mask, cause, i) => mask | (changed.has(cause) ? 1 << i : 0), 0)]!;
      const parts = shapley(causes, value);
      expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(values[15]! - values[0]!, 6);
      const backwards = shapley([...causes].reverse(), value).reverse();
      for (const [i, part] of parts.entries()) expect(backwards[i]).toBeCloseTo(part, 6);
    }),
  );
});

test('whole parts sum exactly and lie within one of what they stand for', () => {
  expect(wholeParts([1.4, 1.4, 1.2], 4)).toEqual([2, 1, 1]);
  expect(wholeParts([-0.5, 3.5], 3)).toEqual([0, 3]);
  expect(wholeParts([0, 0], 0)).toEqual([0, 0]);
  fc.assert(
    fc.property(fc.array(fc.double({ min: -500, max: 500, noNaN: true }), { minLength: 1, maxLength: 8 }), (parts) => {
      const whole = Math.round(parts.reduce((sum, part) => sum + part, 0));
      const rounded = wholeParts(parts, whole);
      expect(rounded.reduce((sum, part) => sum + part, 0)).toBe(whole + 0);
      for (const [i, part] of rounded.entries()) expect(Math.abs(part - parts[i]!)).toBeLessThan(2);
    }),
  );
});
