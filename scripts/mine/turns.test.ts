import { expect, test } from 'vitest';
import { turns } from './turns.ts';

/** Things with numbers, as many as are made; those in `broken` cannot be. */
function numbered(size: number, broken: number[] = [], ended: number[] = []) {
  let made = 0;
  const make = async () => {
    const number = ++made;
    await null;
    if (broken.includes(number)) throw new Error(`no ${number}`);
    return number;
  };
  return turns(size, make, (number) => ended.push(number));
}

test('one that is still being made at the close is ended when it is there', async () => {
  const ended: number[] = [];
  const things = numbered(2, [], ended);
  const one = await things.take();
  const two = things.take();
  things.give(one);
  things.give(await two);
  expect(things.close()).toEqual([1]);
  await new Promise((later) => setImmediate(later));
  expect(ended).toEqual([2]);
});

test('no more are made than allowed, and none that is not needed', async () => {
  const things = numbered(2);
  const one = await things.take();
  things.give(one);
  expect(await things.take()).toBe(1);
  expect(await things.take()).toBe(2);
  const third = things.take();
  things.give(2);
  expect(await third).toBe(2);
});

test('a broken one is replaced for whoever waits', async () => {
  const things = numbered(1);
  await things.take();
  const next = things.take();
  things.drop(Promise.resolve());
  expect(await next).toBe(2);
});

test('one that cannot be made fails one taker and holds up no other', async () => {
  const things = numbered(1, [1, 2]);
  const taken = await Promise.allSettled([things.take(), things.take(), things.take()]);
  expect(taken.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled']);
});

test('closing gives back what nobody holds', async () => {
  const things = numbered(2);
  const [one, two] = await Promise.all([things.take(), things.take()]);
  things.give(one);
  expect(things.close()).toEqual([one]);
  expect(two).toBe(2);
});
