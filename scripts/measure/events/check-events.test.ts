import { expect, test } from 'vitest';
import { checkEvents } from './check-events.ts';
import { commitOf, goldenPath, minedOf, PIPELINE, smallWorld, type SmallRepository } from '../small-world.ts';
import { world } from '../world/world.ts';

const CHECKOUT = 'pkg:githubactions/actions/checkout';
const pin = 'a'.repeat(40);
const eventsOf = (repository: SmallRepository, more: Partial<Parameters<typeof smallWorld>[0]> = {}) => {
  const made = smallWorld({ repositories: { 'acme/cart': repository }, paths: [goldenPath()], ...more });
  return checkEvents(made).map(({ day, change, check, path, detail, commit }) => {
    expect(commit).toBe(commitOf(day));
    return [day, change, check, path, detail];
  });
};

test('a check that passed and then fails broke, and is healed when it passes again, newest first', () => {
  const uses = [
    { subject: CHECKOUT, version: pin, days: '2025-08-01..2026-02-01' },
    { subject: CHECKOUT, version: 'v4', days: '2026-02-01..2026-05-01' },
    { subject: CHECKOUT, version: pin, days: '2026-05-01' },
  ];
  expect(eventsOf({ uses })).toEqual([
    ['2026-05-01', 'healed', 'pinned', null, 'cart now passes Pinned.'],
    ['2026-02-01', 'broke', 'pinned', null, 'cart no longer passes Pinned.'],
  ]);
});

test('what nobody could read in between is compared with what it was before', () => {
  const uses = [
    { subject: CHECKOUT, version: pin, days: '2025-08-01..2026-02-01' },
    { subject: CHECKOUT, version: 'v4', days: '2026-04-01' },
  ];
  const unreadable = [{ file: '.github/workflows/ci.yml', reader: 'github-workflow', days: '2026-02-01..2026-04-01' }];
  expect(eventsOf({ uses, unreadable })).toEqual([
    ['2026-04-01', 'broke', 'pinned', null, 'cart no longer passes Pinned.'],
  ]);
});

test('a check about a path names the path; joining and leaving are not told twice', () => {
  const path = goldenPath({ supported: ['>=2'] });
  const uses = [
    { subject: PIPELINE, version: 'v2.0.0', days: '2025-09-01..2026-03-01' },
    { subject: PIPELINE, version: 'v1.0.0', days: '2026-03-01' },
  ];
  expect(eventsOf({ uses }, { paths: [path] })).toEqual([
    ['2026-03-01', 'broke', 'supported-version', 'pipeline', 'cart no longer passes Supported version (Pipeline).'],
  ]);
});

test('who starts out failing has broken nothing, and what is older than a year is left out', () => {
  expect(eventsOf({ since: '2026-03-01', uses: [{ subject: CHECKOUT, version: 'v4', days: '2026-03-01' }] })).toEqual(
    [],
  );
  const uses = [
    { subject: CHECKOUT, version: pin, days: '2024-08-01..2025-02-01' },
    { subject: CHECKOUT, version: 'v4', days: '2025-02-01' },
  ];
  expect(eventsOf({ uses })).toEqual([]);
});

test('of several commits on one day, the one that did it is named', () => {
  const mined = minedOf('acme/cart', {
    uses: [{ subject: CHECKOUT, version: pin, days: '2025-08-01..2026-02-01' }],
    traits: { container: '2026-02-01' },
  });
  const broke = { commit: 'b'.repeat(40), date: '2026-02-01T09:00:00Z' };
  mined.references[0]!.intervals[0]!.to = null;
  mined.references[0]!.versions[0]!.intervals[0]!.to = broke;
  mined.references[0]!.versions.push({ version: 'v4', label: null, intervals: [{ from: broke, to: null }] });
  const { inputs } = smallWorld({ repositories: {} });
  const found = checkEvents(world({ mined: [mined], activity: new Map() }, inputs, '2026-06-30'));
  expect(found.map(({ day, change, commit }) => [day, change, commit])).toEqual([
    ['2026-02-01', 'broke', broke.commit],
  ]);
});
