import { expect, test } from 'vitest';
import { docComments, type Commented } from './doc-comments.ts';

const SOURCE = `/** \`data/report/cart.json\`: one cart. By night. */
import { z } from 'zod';

/** A wheel. */
export const Wheel = z.string();

export const Cart = z.strictObject({
  /** Where it stands,
   * in words. */
  place: z.string(),
  wheels: z.array(
    z.strictObject({
      /** Centimetres. */
      size: z.int(),
      kind: Wheel,
    }),
  ),
  /** Who pulls it. */
  owner: z.string(),
});
`;
const plain = ({ text, fields }: Commented): object => ({
  text,
  ...Object.fromEntries([...fields].map(([name, of]) => [`.${name}`, plain(of)])),
});

test('a comment is about the constant or the field under it, however deep', () => {
  const found = docComments(SOURCE);
  expect([...found.keys()]).toEqual(['', 'Wheel', 'Cart']);
  expect(found.get('')!.text).toBe('`data/report/cart.json`: one cart. By night.');
  expect(found.get('Wheel')!.text).toBe('A wheel.');
  expect(plain(found.get('Cart')!)).toEqual({
    text: null,
    '.place': { text: 'Where it stands, in words.' },
    '.wheels': { text: null, '.size': { text: 'Centimetres.' }, '.kind': { text: null } },
    '.owner': { text: 'Who pulls it.' },
  });
});
