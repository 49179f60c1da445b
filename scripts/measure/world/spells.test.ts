import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayFrom, dayNumber } from './days.ts';
import { both, during, either, ordered, without, type Spell } from './spells.ts';

const FIRST = dayNumber('2026-01-01');
const DAYS = Array.from({ length: 40 }, (_, index) => dayFrom(FIRST + index));

/** Any spells within the 40 days, in any order, overlapping, some empty, some without an end. */
const anySpells = fc
  .array(fc.tuple(fc.nat({ max: 38 }), fc.nat({ max: 10 }), fc.boolean()), { maxLength: 8 })
  .map((rows) =>
    rows.map(([from, length, open]): Spell => ({
      from: DAYS[from]!,
      to: open && length > 8 ? null : dayFrom(FIRST + from + length),
    })),
  );
const someSpells = anySpells.map(ordered);

const holds = (spells: Spell[], day: string) => spells.some(({ from, to }) => from <= day && (to === null || day < to));
const daysOf = (spells: Spell[]) => DAYS.filter((day) => holds(spells, day));

function expectInOrder(spells: Spell[]) {
  for (const [index, { from, to }] of spells.entries()) {
    if (to !== null) expect(from < to).toBe(true);
    const next = spells[index + 1];
    if (next) expect(to !== null && to < next.from).toBe(true);
  }
}

describe('spells, against a list of days', () => {
  test('putting in order loses no day and adds none', () => {
    fc.assert(
      fc.property(anySpells, (spells) => {
        expectInOrder(ordered(spells));
        expect(daysOf(ordered(spells))).toEqual(daysOf(spells));
      }),
    );
  });

  test('either, both and without are those of sets of days, and stay in order', () => {
    fc.assert(
      fc.property(someSpells, someSpells, (a, b) => {
        for (const result of [either(a, b), both(a, b), without(a, b)]) expectInOrder(result);
        expect(daysOf(either(a, b))).toEqual(DAYS.filter((day) => holds(a, day) || holds(b, day)));
        expect(daysOf(both(a, b))).toEqual(DAYS.filter((day) => holds(a, day) && holds(b, day)));
        expect(daysOf(without(a, b))).toEqual(DAYS.filter((day) => holds(a, day) && !holds(b, day)));
      }),
    );
  });

  test('the spell of a day is found', () => {
    fc.assert(
      fc.property(someSpells, fc.constantFrom(...DAYS), (spells, day) => {
        expect(during(spells, day) !== null).toBe(holds(spells, day));
      }),
    );
  });
});

test('what did not last to the end of a day was nothing', () => {
  expect(ordered([{ from: '2026-01-01', to: '2026-01-01' }])).toEqual([]);
});
