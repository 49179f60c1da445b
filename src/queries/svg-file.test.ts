import { expect, test } from 'vitest';
import { svgDocument } from './svg-file.ts';

const TOKENS = ':root { --paper: light-dark(#fff, #000); --ink: light-dark(#111, #eee); }';
const SHEET =
  '/* Words. */ svg text { fill: var(--ink); } .curve .line { stroke: var(--ink); } .links { display: flex; } @media print { svg text { fill: red; } }';
const CHART =
  '<div><svg class="curve wide" viewBox="0 0 20 10" role="img"><text>54%</text></svg><svg class="over wide" viewBox="0 0 20 10"></svg><svg class="curve narrow" viewBox="0 0 5 5"></svg></div>';

test('the wide drawing stands alone: its size, its paper, the rules about it with their colours', () => {
  expect(svgDocument(CHART, [TOKENS, SHEET])).toBe(
    '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10" class="curve wide" viewBox="0 0 20 10" role="img"><style>svg text{fill: #111;}.curve .line{stroke: #111;}</style><rect width="20" height="10" fill="#fff"/><text>54%</text></svg>\n',
  );
});

test('a chart without a wide drawing is no figure', () => {
  expect(() => svgDocument('<p>None.</p>', [])).toThrow(
    'Expected a drawing for wide windows in the chart, found none.',
  );
});
