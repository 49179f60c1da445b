import type { APIRoute } from 'astro';
import { cardNames, cardOf } from '../../cards/cards.ts';
import { cardPng } from '../../cards/png.ts';

export const getStaticPaths = () => cardNames().map((card) => ({ params: { card } }));

export const GET: APIRoute = async ({ params }) => {
  const png = await cardPng(cardOf(params['card']!), process.env['FOOTFALL_CARDS'] ?? null);
  return new Response(new Uint8Array(png), { headers: { 'content-type': 'image/png' } });
};
