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

export interface Line {
  x: number;
  text: string;
  /** Where there is no room for all, a lower rank gives way. */
  rank?: number;
}
interface Frame {
  left: number;
  right: number;
  size: number;
  lanes: number;
}

/** As many labels as there is room for in the lanes, the higher ranks first. A line without its label still stands; the table names it. */
export function placeLabels(lines: Line[], frame: Frame): Label[] {
  let kept: Line[] = [];
  let placed: Label[] = [];
  for (const line of lines.toSorted((a, b) => (b.rank ?? 0) - (a.rank ?? 0) || a.x - b.x)) {
    const tried = inLanes([...kept, line], frame);
    if (tried === null) continue;
    kept = [...kept, line];
    placed = tried;
  }
  return placed;
}

/**
 * Each label stands right of its line, or left of it near the right edge, in the lowest lane where it meets no other label and no
 * other label's line comes down through it. From right to left, a label need only rise above those that it reaches over.
 * Null: they do not all fit.
 */
function inLanes(lines: Line[], frame: Frame): Label[] | null {
  const spans = lines.map(({ x, text }) => {
    const width = textWidth(text, frame.size) + 10;
    const anchor: Label['anchor'] = x + width > frame.right ? 'end' : 'start';
    return { x, text, anchor, from: anchor === 'start' ? x : x - width, to: anchor === 'start' ? x + width : x };
  });
  const rightToLeft = spans.toSorted((a, b) => b.x - a.x);
  const fromTheLeft = rightToLeft.filter((one) => one.anchor === 'end').reverse();
  const placed: (Label & { from: number; to: number })[] = [];
  for (const one of [...rightToLeft.filter((span) => span.anchor === 'start'), ...fromTheLeft]) {
    const met = placed.filter(
      (other) => (other.from < one.to && other.to > one.from) || (other.x >= one.from && other.x <= one.to),
    );
    const lane = met.reduce((highest, other) => Math.max(highest, other.lane + 1), 0);
    if (lane >= frame.lanes || one.from < frame.left) return null;
    placed.push({ ...one, lane });
  }
  return placed.sort((a, b) => a.x - b.x).map(({ text, x, anchor, lane }) => ({ text, x, anchor, lane }));
}

/** What fits into `width`, with an ellipsis in the middle of what does not: names differ at both ends. */
export function shortened(text: string, width: number, size: number): string {
  const most = Math.max(5, Math.floor(width / (size * CHARACTER)));
  if (text.length <= most) return text;
  const head = Math.ceil((most - 1) / 2);
  return `${text.slice(0, head)}…${text.slice(text.length - (most - 1 - head))}`;
}
