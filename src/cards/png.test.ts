import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Card } from './card.ts';
import { cardSvg } from './drawing.ts';
import { cardPng } from './png.ts';

const card: Card = {
  kicker: 'Acme · Żółć <Пайплайн>',
  number: '53%',
  fraction: '24/45',
  headline: '24 of 45 components walk a golden path that is for them (53%).',
  foot: 'Data as of 31 Oct 2026',
  picture: [{ x: 0, y: 0, width: 10, height: 10, fill: 'gold' }],
};

test('letters are outlines, so that no font of the machine can be missing', async () => {
  const svg = await cardSvg(card);
  expect(svg).not.toMatch(/<text|font-family|href/);
  // The kicker, the number, its fraction, the headline and the foot.
  expect(svg.match(/<path [^>]*d="M[^"]{200,}"/g)!.length).toBeGreaterThanOrEqual(5);
});

test('the same card is the same bytes, and is drawn once where there is a place to keep it', async () => {
  const cache = mkdtempSync(join(tmpdir(), 'cards-'));
  try {
    const first = await cardPng(card, cache);
    const files = readdirSync(cache);
    const drawn = statSync(join(cache, files[0]!)).mtimeMs;
    expect(first.readUInt32BE(16)).toBe(1200);
    expect(first.readUInt32BE(20)).toBe(630);
    expect((await cardPng(card, cache)).equals(first)).toBe(true);
    expect((await cardPng(card, null)).equals(first)).toBe(true);
    expect([readdirSync(cache), statSync(join(cache, files[0]!)).mtimeMs]).toEqual([files, drawn]);
    await cardPng({ ...card, number: '54%' }, cache);
    expect(readdirSync(cache)).toHaveLength(2);
  } finally {
    rmSync(cache, { recursive: true });
  }
});
