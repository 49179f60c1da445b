import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayFrom, dayNumber } from './world/days.ts';
import { goldenPath, PIPELINE, smallWorld, type SmallRepository } from './small-world.ts';
import { funnel } from './funnel.ts';
import { organisation } from './world/scope.ts';
import { counts, weekDays, weeks } from './series.ts';
import { isKnown } from './share.ts';
import { squareOfPairs } from './world/walking.ts';
import type { World } from './world/world.ts';

const START = dayNumber('2026-01-01');
const LENGTH = 60;
const days = Array.from({ length: LENGTH }, (_, index) => dayFrom(START + index));
const AS_OF = days.at(-1)!;

/** Spans of days, as a small repository writes them; null: never. */
const spans = fc
  .uniqueArray(fc.nat({ max: LENGTH - 1 }), { maxLength: 4 })
  .map((found) => found.sort((a, b) => a - b))
  .map((found) => {
    const pairs: string[] = [];
    for (let at = 0; at < found.length; at += 2)
      pairs.push(found[at + 1] === undefined ? days[found[at]!]! : `${days[found[at]!]}..${days[found[at + 1]!]}`);
    return pairs.length > 0 ? pairs.join(' ') : null;
  });
const repository = fc
  .record({ uses: spans, container: spans, broken: spans, registered: spans, born: fc.nat({ max: 20 }) })
  .map(({ uses, container, broken, registered, born }): SmallRepository => ({
    since: days[born]!,
    head: AS_OF,
    uses: uses === null ? [] : [{ subject: PIPELINE, days: uses }],
    traits: container === null ? {} : { container },
    unreadable: broken === null ? [] : [{ file: '.github/workflows/ci.yml', reader: 'github-workflow', days: broken }],
    catalog: registered === null ? [] : [{ owner: 'shop', days: registered }],
    commits: [`ada ${days[born]}`],
  }));
const organisations = fc
  .array(repository, { minLength: 1, maxLength: 4 })
  .map((all) => Object.fromEntries(all.map((one, index) => [`acme/r${index}`, one])));
const paths = [
  goldenPath({ launched: days[5]!, appliesTo: { traits: ['container'], because: '' } }),
  goldenPath({ id: 'for-all', launched: days[9]! }),
];

const numbers = (world: World) => {
  const { eligible, registered, adopted, aliveOnPath } = funnel(world, organisation);
  return [eligible, registered, adopted, aliveOnPath].map((measure) => (isKnown(measure) ? measure.n : measure));
};

test('every week of the series is what the funnel says when that day is asked for itself', () => {
  fc.assert(
    fc.property(organisations, (repositories) => {
      const world = smallWorld({ asOf: AS_OF, repositories, paths });
      for (const week of weeks(world.pairs, world)) {
        const then = smallWorld({ asOf: week.day, repositories, paths });
        expect([week.eligible, week.registered, week.adopted, week.alive]).toEqual(numbers(then));
        const { adopted } = funnel(then, organisation);
        expect(week.unclear).toBe(isKnown(adopted) ? adopted.unclear : null);
      }
    }),
    { numRuns: 60 },
  );
});

test('the four fields and the unclear add up to the eligible, and n to the sum of the sides', () => {
  fc.assert(
    fc.property(organisations, (repositories) => {
      const world = smallWorld({ asOf: AS_OF, repositories, paths });
      const eligible = world.pairs.filter((pair) => pair.eligible);
      const { both, registeredOnly, walkingOnly, neither, unclear } = squareOfPairs(eligible, world);
      expect(both + registeredOnly + walkingOnly + neither + unclear).toBe(eligible.length);
      const { adopted } = funnel(world, organisation);
      if (isKnown(adopted)) expect(adopted.of + adopted.unclear).toBe(eligible.length);
    }),
    { numRuns: 60 },
  );
});

test('weeks end on Sundays; the running one at the day shown', () => {
  expect(weekDays('2026-06-10', '2026-06-23')).toEqual(['2026-06-14', '2026-06-21', '2026-06-23']);
  expect(weekDays('2026-06-10', '2026-06-21')).toEqual(['2026-06-14', '2026-06-21']);
  expect(weekDays('2026-06-10', '2026-06-10')).toEqual(['2026-06-10']);
  expect(weekDays('2026-06-10', '2026-06-09')).toEqual([]);
});

test('what began and ended within a week is in none', () => {
  const lists = [[{ from: '2026-06-15', to: '2026-06-20' }], [{ from: '2026-06-14', to: '2026-06-21' }]];
  expect(counts(['2026-06-07', '2026-06-14', '2026-06-21'], lists)).toEqual([0, 1, 0]);
});
