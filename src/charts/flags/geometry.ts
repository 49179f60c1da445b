/** Small numbered flags above a plot: as near to their days as they can stand without touching. */
import type { Flag } from '../../../data/schema/report/parts.ts';
import { spread } from '../spread.ts';

export interface PlacedFlag {
  /** Its place in the list below the figure, from 1. */
  number: number;
  /** Where its day is. */
  x: number;
  /** Where its circle stands. */
  at: number;
  flag: Flag;
}
export interface Plot {
  left: number;
  right: number;
  size: number;
}

export const radiusOf = (size: number) => Math.round(size * 0.62 * 10) / 10;
/** What the flags take off the height of a figure. */
export const laneOf = (flags: Flag[], size: number) => (flags.length === 0 ? 0 : Math.round(size * 2.1));

/** As many as have room, the newest; each keeps its number. */
export function placedFlags(flags: Flag[], xOf: (day: string) => number, { left, right, size }: Plot): PlacedFlag[] {
  const gap = radiusOf(size) * 2 + 3;
  const most = Math.floor((right - left) / gap);
  const numbered = flags.map((flag, index) => ({ number: index + 1, x: xOf(flag.day), flag }));
  const shown = numbered.slice(Math.max(0, flags.length - most));
  const places = spread(
    shown.map(({ x }) => x),
    gap,
    [left, right - radiusOf(size)],
  );
  return shown.map((one, index) => ({ ...one, at: places[index]! }));
}
