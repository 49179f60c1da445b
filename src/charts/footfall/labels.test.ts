import { expect, test } from 'vitest';
import { placeLabels, shortened, textWidth } from './labels.ts';

const frame = { left: 0, right: 1000, size: 15, lanes: 4 };

test('labels with room between them stand in the lowest lane', () => {
  expect(
    placeLabels(
      [
        { x: 100, text: 'Launched' },
        { x: 500, text: 'Mandated' },
      ],
      frame,
    ),
  ).toEqual([
    { text: 'Launched', x: 100, anchor: 'start', lane: 0 },
    { text: 'Mandated', x: 500, anchor: 'start', lane: 0 },
  ]);
});

test('of two that would meet the left one rises, so that no line comes down through a text', () => {
  expect(
    placeLabels(
      [
        { x: 100, text: 'Mandated for every service' },
        { x: 130, text: 'v3: faster cache' },
      ],
      frame,
    ),
  ).toEqual([
    { text: 'Mandated for every service', x: 100, anchor: 'start', lane: 1 },
    { text: 'v3: faster cache', x: 130, anchor: 'start', lane: 0 },
  ]);
});

test('near the right edge a label stands left of its line', () => {
  expect(placeLabels([{ x: 990, text: 'v4 released' }], frame)).toEqual([
    { text: 'v4 released', x: 990, anchor: 'end', lane: 0 },
  ]);
});

test('where there is no room for all, the higher rank is named', () => {
  const three = [
    { x: 100, text: 'Node pipeline launched', rank: 0 },
    { x: 110, text: 'Node pipeline mandated', rank: 2 },
    { x: 120, text: 'v3: faster cache', rank: 1 },
  ];
  expect(placeLabels(three, { ...frame, lanes: 2 }).map(({ text }) => text)).toEqual([
    'Node pipeline mandated',
    'v3: faster cache',
  ]);
});

test('whatever the lines, labels never overlap and stay in the frame', () => {
  for (let seed = 1; seed <= 200; seed++) {
    const lines = Array.from({ length: 12 }, (_, i) => ({
      x: (seed * 7919 + i * 104729 * (seed + i)) % 1000,
      text: 'x'.repeat(3 + ((seed + i * 5) % 25)),
    })).sort((a, b) => a.x - b.x);
    const spans = placeLabels(lines, frame).map(({ x, text, anchor, lane }) => {
      const width = textWidth(text, frame.size);
      return { lane, from: anchor === 'start' ? x : x - width, to: anchor === 'start' ? x + width : x };
    });
    for (const [i, one] of spans.entries()) {
      expect(one.from).toBeGreaterThanOrEqual(0);
      expect(one.to).toBeLessThanOrEqual(1000);
      for (const other of spans.slice(i + 1))
        expect(one.lane !== other.lane || one.to <= other.from || other.to <= one.from).toBe(true);
    }
  }
});

test('a name that is too long keeps both of its ends', () => {
  expect(shortened('grafana-plugin-examples', 100, 15)).toBe('grafan…mples');
  expect(shortened('short', 100, 15)).toBe('short');
});
