import { expect, test } from 'vitest';
import { eventLog } from '../documents/events.ts';
import { events } from './events.ts';
import { commitOf, goldenPath, PIPELINE, smallWorld, type SmallRepository } from '../small-world.ts';

const eventsOf = (repository: SmallRepository) => {
  const world = smallWorld({ repositories: { 'acme/cart': repository }, paths: [goldenPath()] });
  return events(world.pairs, world).map(({ day, change, how, detail, commit, evidence }) => {
    expect(commit).toBe(commitOf(day));
    return [day, change, how, detail, evidence?.line ?? null];
  });
};

test('joining, changing versions, leaving and coming back, newest first', () => {
  const uses = [
    { subject: PIPELINE, version: 'v1', days: '2025-02-01..2025-06-01' },
    { subject: PIPELINE, version: 'v2', days: '2025-06-01..2025-09-01' },
    { subject: PIPELINE, version: 'v3', days: '2025-10-01' },
  ];
  expect(eventsOf({ uses, commits: ['ada 2024-01-01', 'ada 2025-02-01'] })).toEqual([
    ['2025-10-01', 'rejoined', null, 'cart came back to Pipeline.', 7],
    ['2025-09-01', 'left', null, 'cart left Pipeline.', null],
    ['2025-06-01', 'version', null, 'cart moved Pipeline from v1 to v2.', null],
    ['2025-02-01', 'joined', 'own-team', 'cart joined Pipeline, by the own team.', null],
  ]);
});

test('a component of a monorepo that is gone has left nothing, and stands in the log by its name', () => {
  const uses = [{ subject: PIPELINE, version: 'v1', days: '2025-02-01..2025-06-01' }];
  const world = smallWorld({ repositories: { 'acme/cart': { uses } }, paths: [goldenPath()] });
  const existence = [{ from: '2024-01-01', to: '2025-06-01' }];
  const pairs = world.pairs.map((pair) => ({ ...pair, component: { ...pair.component, existence } }));
  expect(events(pairs, world).map(({ day, change }) => `${day} ${change}`)).toEqual(['2025-02-01 joined']);
  const log = eventLog({ ...world, pairs, components: [] });
  expect(log.events.map(({ label }) => label)).toEqual(['cart']);
});

test('a second file on another version is not a move, and a new use of something else is no change', () => {
  const path = goldenPath({ signals: [{ reference: 'pkg:githubactions/acme/paths' }] });
  const uses = [
    { subject: PIPELINE, version: 'v1', days: '2025-02-01' },
    { subject: PIPELINE, version: 'v2', days: '2025-06-01' },
    { subject: 'pkg:githubactions/acme/paths#deploy', version: 'v9', days: '2025-07-01' },
  ];
  const world = smallWorld({ repositories: { 'acme/cart': { uses } }, paths: [path] });
  expect(events(world.pairs, world).map(({ day, detail }) => `${day} ${detail}`)).toEqual([
    '2025-06-01 cart uses v2 of Pipeline beside what it had.',
    '2025-02-01 cart joined Pipeline.',
  ]);
});

test('a past day knows no later event', () => {
  const uses = [{ subject: PIPELINE, days: '2025-02-01' }];
  const world = smallWorld({ asOf: '2025-01-31', repositories: { 'acme/cart': { uses } }, paths: [goldenPath()] });
  expect(events(world.pairs, world)).toEqual([]);
});
