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

test('parts follow one another over the whole width, each named over its left edge, without collisions', () => {
  const drawn = versionsGeometry([group('v4', 0, 0.75), group('v3', 0.75, 0.24), group('v2.11.0', 0.99, 0.01)], 1080);
  expect(drawn.parts.map(({ x, width }) => [x, width])).toEqual([
    [0, 808],
    [810, 257.2],
    [1069.2, 8.8],
  ]);
  expect(drawn.labels.map(({ text, anchor, lane }) => [text, anchor, lane])).toEqual([
    ['v4 75%', 'start', 0],
    ['v3 24%', 'start', 0],
    ['v2.11.0 1%', 'end', 0],
  ]);
});
