/** For whatever unfolds links on hosts that no stranger reaches: the pages with a card of their own, and what it says. */
import type { APIRoute } from 'astro';
import { cardNames, cardOf } from '../cards/cards.ts';
import { loadSite } from '../documents.ts';
import { jsonFile } from '../files.ts';
import { whole } from '../url.ts';

export const GET: APIRoute = () =>
  jsonFile({
    asOf: loadSite().asOf,
    pages: cardNames().map((name) => {
      const { kicker, number, fraction, headline } = cardOf(name);
      return {
        address: whole(name === 'overview' ? '' : `${name}/`),
        title: number === null ? kicker : `${kicker}: ${number} ${fraction}`,
        description: headline,
        image: whole(`cards/${name}.png`),
      };
    }),
  });
