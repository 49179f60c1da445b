import { expect, test } from 'vitest';
import { deprecationExample } from './deprecation-example.ts';
import { deprecationFeed } from './deprecation-feed.ts';

const told = (more: object = {}, asOf = '2026-10-31') => {
  const report = deprecationExample();
  const deprecation = { ...report.deprecation, ...more };
  return deprecationFeed([{ ...report, deprecation }], asOf).items.map(
    ({ published, title, summary }) => `${published} ${title}: ${summary}`,
  );
};

test('announced with the day of then, then every moved day, newest first', () => {
  const [moved, announced, ...rest] = told();
  expect(moved).toMatch(/^2026-\d\d-\d\d DEP-0007: a date of Pipelines v3 moved: .* Now 1 Dec 2026\.$/);
  expect(announced).toMatch(/^2026-03-02 DEP-0007: Pipelines v3 goes away: .* Removal: 1 Oct 2026\.$/);
  expect(rest).toEqual([]);
});

test('removed or called off is said last; what is still to come is not said', () => {
  expect(told({ removed_on: '2026-10-30' })[0]).toMatch(/^2026-10-30 DEP-0007: Pipelines v3 removed/);
  expect(told({ revoked_on: '2026-10-30' })[0]).toMatch(/^2026-10-30 DEP-0007: Pipelines v3 stays after all/);
  expect(told({ removed_on: '2026-12-01' })).toEqual(told());
  expect(told({}, '2026-01-01')).toEqual([]);
});

test('ids are those of what happened: rows that are added change none', () => {
  const report = deprecationExample();
  const before = deprecationFeed([report], '2026-10-31').items.map(({ id }) => id);
  const history = [...report.deprecation.history, { on: '2026-10-20', what: 'Two components found.' }];
  const after = deprecationFeed([{ ...report, deprecation: { ...report.deprecation, history } }], '2026-10-31');
  expect(after.items.slice(1).map(({ id }) => id)).toEqual(before);
});
