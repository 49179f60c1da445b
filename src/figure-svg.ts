/** A chart drawn outside a page. */
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { svgFile } from './files.ts';
import { svgDocument } from './queries/svg-file.ts';
import figures from './styles/figures.css?raw';
import published from './styles/published.css?raw';
import tokens from './styles/tokens.css?raw';

export async function figureSvg(chart: AstroComponentFactory, props: Record<string, unknown>): Promise<Response> {
  const container = await AstroContainer.create();
  return svgFile(svgDocument(await container.renderToString(chart, { props }), [tokens, figures, published]));
}
