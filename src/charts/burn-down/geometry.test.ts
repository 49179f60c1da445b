import { expect, test } from 'vitest';
import { deprecationExample } from '../../queries/deprecation-example.ts';
import { burnDownGeometry } from './geometry.ts';

const removal = { day: '2026-12-01', label: 'Removal', kind: 'removal' as const };

test('the line steps down, the unclear stand on top, and the needed pace ends at nobody on the removal', () => {
  const drawn = burnDownGeometry(deprecationExample(), [removal], 1080);
  const { bottom } = drawn.plot;
  const [mark] = drawn.marks;
  expect(drawn.end.n).toBe(2);
  expect(drawn.needed).toBe(`M${drawn.end.x},${drawn.end.y}L${mark!.x},${bottom}`);
  expect(drawn.using.startsWith('M40,')).toBe(true);
  expect(drawn.unclear).not.toBe('');
  expect(drawn.counts.map(({ label }) => label)).toEqual(['0', '1', '2', '3']);
});

test('a trend that ends beyond the picture leaves it at its edge, and one that never ends stays level', () => {
  const { burnDown } = deprecationExample();
  const drawn = burnDownGeometry(deprecationExample(), [removal], 1080);
  expect(drawn.trend).toMatch(new RegExp(`L${drawn.plot.right},\\d`));
  const level = deprecationExample({
    burnDown: { ...burnDown, projection: { perWeek: 0, finish: null, earliest: null, latest: null } },
  });
  const still = burnDownGeometry(level, [removal], 1080);
  expect(still.trend).toBe(`M${still.end.x},${still.end.y}L${still.plot.right},${still.end.y}`);
  expect(still.range).toBe('');
});

test('every number drawn is finite, also when nobody is left', () => {
  const gone = deprecationExample({
    burnDown: {
      weeks: [{ day: '2026-10-31', provisional: true, using: 0, unclear: 0, of: 0 }],
      needed: null,
      projection: { unknown: 'nobody is known to use it any more' },
    },
  });
  expect(JSON.stringify(burnDownGeometry(gone, [], 360))).not.toMatch(/NaN|null|Infinity/);
});
