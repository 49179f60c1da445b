/** The picture on a card: blocks in a box of 420 by 470, from the same data as the figures of the page. */
import type { Footfall } from '../../data/schema/report/parts.ts';

export interface Block {
  x: number;
  y: number;
  width: number;
  height: number;
  fill: 'gold' | 'ink' | 'grey' | 'pale';
}

export const BOX = { width: 420, height: 470 };
/** More rows than this would be finer than a pixel of the card as it is shown in a chat. */
const MOST_ROWS = 70;
const FILLS = { walked: 'gold', registered: 'grey', unknown: 'pale', present: null } as const;

/** Every row, or every so manieth of many: the edge of the gold stays where it is. */
export function footfallPicture({ from, to, rows }: Footfall): Block[] {
  const every = Math.max(1, Math.ceil(rows.length / MOST_ROWS));
  const shown = rows.filter((_, index) => index % every === 0);
  const pitch = Math.min(24, BOX.height / Math.max(1, shown.length));
  const span = Date.parse(to) - Date.parse(from);
  const at = (day: string) =>
    Math.min(BOX.width, Math.max(0, Math.round(((Date.parse(day) - Date.parse(from)) / span) * BOX.width)));
  return shown.flatMap(({ spells }, index) =>
    spells.flatMap((spell): Block[] => {
      const fill = FILLS[spell.state];
      const left = at(spell.from);
      const width = at(spell.to ?? to) - left;
      if (fill === null || width <= 0) return [];
      const height = fill === 'grey' ? pitch * 0.2 : pitch * 0.62;
      return [{ x: left, y: tenth(index * pitch + (pitch - height) / 2), width, height: tenth(height), fill }];
    }),
  );
}

/** One bar for each of a few values, the last in full colour; of many, one shape. `most` is the height of the box. */
export function stepsPicture(values: number[], full: 'gold' | 'ink', most = Math.max(1, ...values)): Block[] {
  const few = values.length <= 20;
  const width = BOX.width / Math.max(1, values.length);
  const bars = values.map((value, index): Block => {
    const height = tenth((value / most) * BOX.height);
    // Whole pixels: between two halves of one the paper would shine through.
    const x = Math.round(index * width);
    const place = { x, y: tenth(BOX.height - height), height };
    return {
      ...place,
      width: few ? tenth(width - 6) : Math.round((index + 1) * width) - x,
      fill: few && index < values.length - 1 ? 'grey' : full,
    };
  });
  return few ? bars : joined(bars);
}

/** Neighbours of one height are one block. */
function joined(bars: Block[]): Block[] {
  const result: Block[] = [];
  for (const bar of bars) {
    const last = result.at(-1);
    if (last?.height === bar.height) last.width = tenth(bar.x + bar.width - last.x);
    else result.push({ ...bar });
  }
  return result;
}

const tenth = (value: number) => Math.round(value * 10) / 10;
