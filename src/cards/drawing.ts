/** A card as SVG, 1200 by 630: letters are outlines, so that it looks the same wherever it is drawn. */
import regular from '@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff?inline';
import bold from '@fontsource/source-sans-3/files/source-sans-3-latin-700-normal.woff?inline';
import more from '@fontsource/source-sans-3/files/source-sans-3-latin-ext-400-normal.woff?inline';
import greek from '@fontsource/source-sans-3/files/source-sans-3-greek-400-normal.woff?inline';
import cyrillic from '@fontsource/source-sans-3/files/source-sans-3-cyrillic-400-normal.woff?inline';
import satori from 'satori';
import type { Card } from './card.ts';
import { BOX } from './picture.ts';

export const SIZE = { width: 1200, height: 630 };
const COLOURS = {
  paper: '#fcfaf5',
  ink: '#1d1b17',
  soft: '#57534b',
  gold: '#b58100',
  grey: '#a9a59b',
  pale: '#dfd9cb',
};

const bytes = (inline: string) => Buffer.from(inline.slice(inline.indexOf(',') + 1), 'base64');
// satori reads .woff; of .woff2 it would draw no letter, and say nothing.
const FONTS = [
  { name: 'Card', data: bytes(regular), weight: 400 as const },
  { name: 'Card', data: bytes(bold), weight: 700 as const },
  { name: 'Card more', data: bytes(more), weight: 400 as const },
  { name: 'Card greek', data: bytes(greek), weight: 400 as const },
  { name: 'Card cyrillic', data: bytes(cyrillic), weight: 400 as const },
];

type Style = Record<string, string | number>;
interface Element {
  type: string;
  props: { style: Style; children: Element[] | string };
}
const box = (style: Style, children: Element[] | string): Element => ({
  type: 'div',
  props: { style: { display: 'flex', ...style }, children },
});

export async function cardSvg(card: Card): Promise<string> {
  const svg = await satori(tree(card) as unknown as Parameters<typeof satori>[0], { ...SIZE, fonts: FONTS });
  const left = SIZE.width - BOX.width - 60;
  const blocks = card.picture
    .map(
      ({ x, y, width, height, fill }) =>
        `<rect x="${left + x}" y="${80 + y}" width="${width}" height="${height}" fill="${COLOURS[fill]}"/>`,
    )
    .join('');
  return svg.replace('</svg>', `${blocks}</svg>`);
}

function tree({ kicker, number, fraction, headline, foot }: Card): Element {
  const size = headline.length > 190 ? 28 : headline.length > 120 ? 33 : 40;
  const numbers =
    number === null
      ? []
      : [
          box({ alignItems: 'baseline' }, [
            box({ fontSize: 130, fontWeight: 700, lineHeight: 1, letterSpacing: -4 }, number),
            box({ fontSize: 40, color: COLOURS.soft, marginLeft: 18 }, fraction ?? ''),
          ]),
        ];
  return box(
    {
      ...SIZE,
      background: COLOURS.paper,
      color: COLOURS.ink,
      fontFamily: 'Card',
    },
    [
      box({ flexDirection: 'column', justifyContent: 'space-between', width: 590, margin: '56px 60px' }, [
        box({ fontSize: 28, color: COLOURS.soft }, kicker),
        box({ flexDirection: 'column' }, [
          ...numbers,
          box({ fontSize: size, fontWeight: 700, lineHeight: 1.22, marginTop: 18 }, headline),
        ]),
        box({ fontSize: 24, color: COLOURS.soft }, `Footfall · ${foot}`),
      ]),
    ],
  );
}
