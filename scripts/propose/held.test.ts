import { expect, test } from 'vitest';
import { exampleMined } from './example-mined.ts';
import { dayOfMoment, hasTrait } from './held.ts';

test('what ended on a day no longer holds in its evening; what began on it does', () => {
  const mined = exampleMined({ name: 'acme/cart', traits: { container: '2026-03-02..2026-05-04' } });
  const days = ['2026-03-01', '2026-03-02', '2026-05-03', '2026-05-04'];
  expect(days.map((day) => hasTrait(mined, 'container', day))).toEqual([false, true, true, false]);
});

test('a date that runs backwards is replaced by the one that measuring uses', () => {
  const mined = exampleMined({ name: 'acme/cart', traits: { container: '2019-01-01' } });
  const moment = mined.traits[0]!.intervals[0]!.from;
  expect(dayOfMoment(mined)(moment)).toBe('2019-01-01');
  mined.history.redated = [{ commit: moment.commit, date: '2026-03-02T12:00:00Z' }];
  expect(dayOfMoment(mined)(moment)).toBe('2026-03-02');
  expect(hasTrait(mined, 'container', '2026-03-01')).toBe(false);
});
