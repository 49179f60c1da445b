/** A figure as a file of its own: the drawing for wide windows, with the few rules of the style sheets that it needs, in the light. */

/** `html`: what a chart renders to. `sheets`: the style sheets, the tokens first. */
export function svgDocument(html: string, sheets: string[]): string {
  const found = /<svg[^>]*class="[^"]*\bwide\b[^"]*"[\s\S]*?<\/svg>/.exec(html)?.[0];
  if (!found) throw new Error('Expected a drawing for wide windows in the chart, found none.');
  const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(found)!;
  const size = `xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"`;
  const paper = `<rect width="${width}" height="${height}" fill="${tokensOf(sheets).get('paper')}"/>`;
  const opened = found.replace('<svg', `<svg ${size}`).replace(/\sdata-astro-[\w-]+(?:="[^"]*")?/g, '');
  const at = opened.indexOf('>') + 1;
  return `${opened.slice(0, at)}<style>${rules(sheets)}</style>${paper}${opened.slice(at)}\n`;
}

/** Rules about what is drawn; those of media and of what is not SVG are left out. */
function rules(sheets: string[]): string {
  const tokens = tokensOf(sheets);
  return sheets
    .flatMap((sheet) => [...plain(sheet).matchAll(/([^{}]+)\{([^{}]*)\}/g)])
    .map(
      ([, selector, body]) => [selector!.trim().replaceAll(/\s+/g, ' '), body!.trim().replaceAll(/\s+/g, ' ')] as const,
    )
    .filter(([selector]) => /(^|, )(svg |\.(curve|footfall|burn-down|survival|versions) )/.test(selector))
    .map(
      ([selector, body]) =>
        `${selector}{${body.replace(/var\(--([\w-]+)\)/g, (_, name: string) => tokens.get(name) ?? 'inherit')}}`,
    )
    .join('');
}

/** Without comments and without what is in a block of its own, such as print. */
const plain = (sheet: string) =>
  sheet.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/@media[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '');

/** By name, the first of two: the one for the light. */
function tokensOf(sheets: string[]): Map<string, string> {
  const all = sheets.flatMap((sheet) => [...plain(sheet).matchAll(/--([\w-]+):\s*([^;]+);/g)]);
  const tokens = new Map<string, string>();
  for (const [, name, value] of all)
    if (!tokens.has(name!)) tokens.set(name!, value!.replace(/light-dark\(([^,]+),[^)]*\)/, '$1').trim());
  return tokens;
}
