import { expect, test } from 'vitest';
import { chanceOfOverlap } from './chance.ts';

test('the lady tasting tea: all four cups right by luck is one in seventy', () => {
  expect(chanceOfOverlap({ all: 8, withTrait: 4, consumers: 4, both: 4 })).toBeCloseTo(1 / 70, 12);
  expect(chanceOfOverlap({ all: 8, withTrait: 4, consumers: 4, both: 3 })).toBeCloseTo(17 / 70, 12);
});

test('a trait that everybody has says nothing', () => {
  expect(chanceOfOverlap({ all: 8, withTrait: 8, consumers: 4, both: 4 })).toBeCloseTo(1, 12);
});
