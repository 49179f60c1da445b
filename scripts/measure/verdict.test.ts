import { describe, expect, test } from 'vitest';
import { known } from './share.ts';
import { verdict } from './verdict.ts';

const ask = (metric: string, n: number, of: number, unclear = 0, age: number | null = null) =>
  verdict(metric, known(n, of, unclear, 'exact'), age);

describe('a verdict', () => {
  test('needs ten, and the same answer whatever the unclear ones are', () => {
    expect(ask('voluntary', 9, 9)).toBe(null);
    expect(ask('voluntary', 8, 10)).toBe('Merit: over 70% of those with a choice choose it.');
    expect(ask('voluntary', 8, 10, 2)).toBe(null);
    expect(ask('voluntary', 3, 10)).toBe('Under 40% of those with a choice choose it.');
    expect(ask('voluntary', 3, 10, 2)).toBe(null);
    expect(verdict('voluntary', { unknown: 'policy' }, null)).toBe(null);
  });

  test('within a band both cases lie in it', () => {
    expect(ask('new-adoption', 7, 10, 1)).toBe('Within the 60–80% that practitioners call healthy.');
    expect(ask('new-adoption', 8, 10, 2)).toBe(null);
  });

  test.each([
    [5, 'Below the 60–80% that practitioners call healthy.'],
    [6, 'Within the 60–80% that practitioners call healthy.'],
    [9, 'Above the 60–80% that practitioners call healthy.'],
  ])('on new components: %i of 10', (n, says) => {
    expect(ask('new-adoption', n, 10)).toBe(says);
  });

  test.each([
    [2, 1, 'On course'],
    [0, 1, 'Behind'],
    [25, 4, null],
    [30, 4, 'On course'],
    [19, 4, 'Behind'],
    [45, 8, null],
    [60, 14, null],
    [70, 30, 'On course'],
    [49, 30, 'Behind'],
  ])('on the curve: %i of 100 after %i months', (n, age, says) => {
    const of = n < 10 ? 10 : 100;
    const found = ask('adoption-curve', n, of, 0, age);
    expect(found === null ? null : found.split(':')[0]).toBe(says);
  });
});
