import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');
const tokens = new Map(
  [...css.matchAll(/--([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(([, name, light, dark]) => [
    name!,
    { light: light!, dark: dark! },
  ]),
);

/** WCAG 2.2, relative luminance and contrast ratio. */
function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const channel = parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

describe.each(['light', 'dark'] as const)('in the %s', (theme) => {
  const of = (name: string) => tokens.get(name)![theme];

  test.each(['ink', 'ink-soft', 'gold-ink', 'good', 'bad'])(
    'text in %s can be read on paper, raised or not',
    (name) => {
      expect(contrast(of(name), of('paper'))).toBeGreaterThanOrEqual(4.5);
      expect(contrast(of(name), of('paper-raised'))).toBeGreaterThanOrEqual(4.5);
    },
  );

  test.each(['gold', 'grey'])('a mark in %s can be seen on paper', (name) => {
    expect(contrast(of(name), of('paper'))).toBeGreaterThanOrEqual(3);
  });

  test('a version’s tick can be seen on gold', () => {
    expect(contrast(of('tick'), of('gold'))).toBeGreaterThanOrEqual(3);
  });
});

test('on white paper in print, text and marks keep their contrast', () => {
  for (const name of ['ink', 'ink-soft', 'gold-ink', 'good', 'bad'])
    expect(contrast(tokens.get(name)!.light, '#ffffff')).toBeGreaterThanOrEqual(4.5);
  for (const name of ['gold', 'grey']) expect(contrast(tokens.get(name)!.light, '#ffffff')).toBeGreaterThanOrEqual(3);
});
