import { expect, test } from 'vitest';
import { versionsGeometry } from './geometry.ts';

const group = (name: string, from: number, share: number) => ({
  name,
  n: share * 100,
  label: `${share * 100}%`,
  meaning: 'supported' as const,
  from,
  share,
});

test('parts follow one another over the whole width; one too narrow for its name leaves it to the table', () => {
  const drawn = versionsGeometry([group('v4', 0, 0.75), group('v3', 0.75, 0.24), group('v2.11.0', 0.99, 0.01)], 1080);
  expect(drawn.parts.map(({ x, width, text }) => [x, width, text])).toEqual([
    [0, 808, 'v4'],
    [810, 257.2, 'v3'],
    [1069.2, 8.8, null],
  ]);
});
