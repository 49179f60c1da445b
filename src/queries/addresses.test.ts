import { expect, test } from 'vitest';
import { componentAddresses } from './addresses.ts';

const addresses = (...ids: string[]) => [...componentAddresses(ids).values()];

test('a safe name keeps its spelling', () => {
  expect(addresses('acme/Shop.api_v2')).toEqual(['components/acme/Shop.api_v2']);
});

test.each([
  'acme/.github',
  'acme/..',
  'acme/index',
  'acme/x-1a2b3c4d',
  'acme/a b',
  'acme/shop//services/cart',
  'acme/a.json',
  'acme/Ünï',
  'acme/%2e%2e',
  `acme/${'x'.repeat(300)}`,
  'acme/<script>',
])('the name %j gets a safe address of its own', (id) => {
  expect(addresses(id)[0]).toMatch(/^components\/acme\/[a-z0-9][a-z0-9-]{0,48}-[0-9a-f]{8}$/);
});

test('names that differ only in case, or only in what was taken out of them, do not share a folder', () => {
  const found = addresses('acme/payments', 'acme/Payments', 'acme/PAYMENTS', 'acme/a b', 'acme/a_b', 'acme/a?b');
  expect(new Set(found.map((address) => address.toLowerCase())).size).toBe(6);
});

test('the order in which components come does not change an address', () => {
  const ids = ['acme/payments', 'acme/Payments', 'acme/x'];
  expect(componentAddresses(ids)).toEqual(componentAddresses(ids.toReversed()));
});
