import { expect, test } from 'vitest';
import { once } from './once.ts';

test('every thing is asked once, also where the answer is nothing', () => {
  const asked: object[] = [];
  const nothing = once((thing: object) => {
    asked.push(thing);
    return null;
  });
  const [one, other] = [{}, {}];
  expect([nothing(one), nothing(other), nothing(one)]).toEqual([null, null, null]);
  expect(asked).toEqual([one, other]);
});
