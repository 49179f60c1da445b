import { expect, test } from 'vitest';
import { z } from 'zod';
import { described, dictionary, type JsonSchema } from './dictionary.ts';
import { docComments } from './doc-comments.ts';

const Place = z.strictObject({ street: z.string() });
const Cart = z.strictObject({
  schema: z.literal('footfall/cart/1'),
  colour: z.enum(['red', 'blue']),
  place: Place.nullable(),
  wheels: z.array(z.strictObject({ size: z.int().nullable() })),
  note: z.string().optional(),
});
const COMMENTS = docComments(`/** x */
export const Cart = z.strictObject({
  place: Place.nullable(),
  /** Front first. */
  wheels: z.array(
    z.strictObject({
      /** Centimetres. */
      size: z.int().nullable(),
    }),
  ),
});`);

test('every field has its type and its meaning, those of lists and of shared shapes by name', () => {
  const registry = z.registry<{ id: string }>().add(Place, { id: 'Place' });
  const schema = z.toJSONSchema(Cart, { metadata: registry }) as JsonSchema;
  expect(dictionary(described(schema, COMMENTS.get('Cart')))).toEqual([
    { field: 'schema', type: '"footfall/cart/1"', optional: false, meaning: '' },
    { field: 'colour', type: '"red" | "blue"', optional: false, meaning: '' },
    { field: 'place', type: 'Place or null', optional: false, meaning: '' },
    { field: 'wheels', type: 'list of record', optional: false, meaning: 'Front first.' },
    { field: 'wheels[].size', type: 'whole number or null', optional: false, meaning: 'Centimetres.' },
    { field: 'note', type: 'text', optional: true, meaning: '' },
  ]);
});
