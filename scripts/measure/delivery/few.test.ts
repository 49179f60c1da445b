import { expect, test } from 'vitest';
import { hiddenGroups } from './few.ts';

const people = (...names: string[]) => new Set(names);
const many = (letter: string, n: number) => new Set(Array.from({ length: n }, (_, i) => `${letter}${i}`));
const hidden = (groups: Record<string, Set<string>>) =>
  [...hiddenGroups(Object.entries(groups).map(([id, who]) => ({ id, people: who })))].sort();

test('a group under five people is hidden, and the smallest other one with it', () => {
  expect(hidden({ large: many('l', 9), middle: many('m', 6), small: many('s', 3) })).toEqual(['middle', 'small']);
});

test('small groups that are five people together hide each other', () => {
  expect(hidden({ large: many('l', 9), one: many('o', 3), two: many('t', 2) })).toEqual(['one', 'two']);
});

test('the same people twice are no more of them', () => {
  expect(hidden({ large: many('l', 9), one: people('a', 'b', 'c'), two: people('a', 'b') })).toEqual([
    'large',
    'one',
    'two',
  ]);
});

test('where every group is large enough, or nobody is in the small one, the others are shown', () => {
  expect(hidden({ large: many('l', 9), middle: many('m', 5) })).toEqual([]);
  expect(hidden({ large: many('l', 9), nobody: people() })).toEqual(['nobody']);
});
