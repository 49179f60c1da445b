/** Labels of vertical lines above a plot: none overlaps another, none leaves the frame. */

export interface Label {
  text: string;
  /** Where the line stands. */
  x: number;
  anchor: 'start' | 'end';
  /** 0 is the lane nearest to the plot. */
  lane: number;
}

/** Source Sans 3 is about this wide for a character, as a part of its size; generous, because a collision is worse than a gap. */
const CHARACTER = 0.52;

export const textWidth = (text: string, size: number): number => text.length * size * CHARACTER;

/** Each label in the lowest lane with room. A label with none in `lanes` lanes is left out; its line still stands, and the table names it. */
export function placeLabels(
  lines: { x: number; text: string }[],
  frame: { left: number; right: number; size: number; lanes: number },
): Label[] {
  const taken: [number, number][][] = Array.from({ length: frame.lanes }, () => []);
  const placed: Label[] = [];
  for (const { x, text } of lines) {
    const width = textWidth(text, frame.size) + 8;
    const anchor = x + width > frame.right ? 'end' : 'start';
    const span: [number, number] = anchor === 'start' ? [x, x + width] : [x - width, x];
    if (span[0] < frame.left) continue;
    const lane = taken.findIndex((spans) => spans.every(([from, to]) => span[1] <= from || span[0] >= to));
    if (lane < 0) continue;
    taken[lane]!.push(span);
    placed.push({ text, x, anchor, lane });
  }
  return placed;
}

/** What fits into `width`, with an ellipsis in the middle of what does not: names differ at both ends. */
export function shortened(text: string, width: number, size: number): string {
  const most = Math.max(5, Math.floor(width / (size * CHARACTER)));
  if (text.length <= most) return text;
  const head = Math.ceil((most - 1) / 2);
  return `${text.slice(0, head)}…${text.slice(text.length - (most - 1 - head))}`;
}
