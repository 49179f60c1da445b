/** How many of some components are in the catalogue: half of the pair that is never shown apart. */
import type { Component } from './component.ts';
import { inBrackets, count } from '../words.ts';
import type { World } from './world.ts';

/** `3 of 7 are registered (43%), 1 could not be read` */
export function registeredInWords(components: Component[], { registered }: Pick<World, 'registered'>): string {
  const states = components.map(({ id }) => registered.get(id)!.state);
  const n = states.filter((state) => state === 'registered').length;
  const unclear = states.filter((state) => state === 'unknown').length;
  const of = states.length - unclear;
  const rest = unclear > 0 ? `, ${count(unclear)} could not be read` : '';
  return `${count(n)} of ${count(of)} ${n === 1 || of === 1 ? 'is' : 'are'} registered${inBrackets(n, of)}${rest}`;
}
