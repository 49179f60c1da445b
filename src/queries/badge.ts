/** A badge for somebody else's page: what is counted, and the number. It is drawn without a style sheet and without a font of ours. */
import { escaped } from './feed.ts';

export interface Badge {
  label: string;
  value: string;
  /** Known, or not. */
  known: boolean;
}

const SIZE = 11;
const PAD = 7;
/** Verdana and what stands in for it are about this wide for a character; the text is fitted into it. */
const CHARACTER = 6.6;

export function badgeSvg({ label, value, known }: Badge): string {
  const [left, right] = [label, value].map((text) => Math.round([...text].length * CHARACTER)) as [number, number];
  const middle = left + 2 * PAD;
  const width = middle + right + 2 * PAD;
  const words = escaped(`${label}: ${value}`);
  const text = (x: number, long: number, what: string, fill: string) =>
    `<text x="${x}" y="14" fill="${fill}" textLength="${long}" lengthAdjust="spacingAndGlyphs">${escaped(what)}</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="20" viewBox="0 0 ${width} 20" role="img" aria-label="${words}"><title>${words}</title><rect width="${width}" height="20" rx="3" fill="#1d1b17"/><path d="M${middle} 0h${width - middle - 3}a3 3 0 0 1 3 3v14a3 3 0 0 1-3 3h-${width - middle - 3}z" fill="${known ? '#e3b341' : '#b3ada0'}"/><g font-family="Verdana,DejaVu Sans,sans-serif" font-size="${SIZE}">${text(PAD, left, label, '#fcfaf5')}${text(middle + PAD, right, value, '#1d1b17')}</g></svg>
`;
}
