/** A card as PNG. What looks the same is drawn once: kept under the name of its drawing's hash, where there is a place to keep it. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import type { Card } from './card.ts';
import { cardSvg, SIZE } from './drawing.ts';

/** `cache`: the folder; null: none. */
export async function cardPng(card: Card, cache: string | null): Promise<Buffer> {
  const svg = await cardSvg(card);
  if (cache === null) return drawn(svg);
  const file = join(cache, `${createHash('sha256').update(svg).digest('hex').slice(0, 32)}.png`);
  if (existsSync(file)) return readFileSync(file);
  const png = drawn(svg);
  mkdirSync(cache, { recursive: true });
  // Two builds may draw the same card at once; neither reads half of it.
  const half = `${file}.${process.pid}`;
  writeFileSync(half, png);
  renameSync(half, file);
  return png;
}

/** There is no text left in it, so that no font of the machine can change it. */
const drawn = (svg: string): Buffer =>
  new Resvg(svg, { fitTo: { mode: 'width', value: SIZE.width }, font: { loadSystemFonts: false } }).render().asPng();
