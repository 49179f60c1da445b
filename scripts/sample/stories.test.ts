/** Every story is there: in what is mined, which measures are made from. What is measured of it is in measured.test.ts. */
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Mined } from '../../data/schema/mined.ts';
import type { Interval } from '../../data/schema/shapes.ts';
import { discover } from '../discover/index.ts';
import { mineOrganisation } from '../mine/index.ts';
import { git, temporaryFolder } from '../testing/make-repository.ts';
import { growSample } from './index.ts';

const read = new Map<string, Mined>();
const failed: string[][] = [];

const folder = temporaryFolder();

beforeAll(async () => {
  await growSample(folder);
  const { repositories } = await discover({ folder });
  for await (const result of mineOrganisation(repositories, { cache: temporaryFolder(), authorKey: 'sample' })) {
    if (result.failed) failed.push([result.repository.name, result.failed.reason]);
    else read.set(result.mined.repository.name, result.mined);
  }
});

function mined(name: string): Mined {
  const found = read.get(name);
  if (!found) throw new Error(`Expected ${name} among the repositories read, found ${[...read.keys()].join(', ')}.`);
  return found;
}
const text = (name: string, file: string, at = 'HEAD') =>
  git(join(folder, 'acme', `${name}.git`), ['show', `${at}:${file}`]);
/** `2024-06-03..2025-08-19`; open at the end while it still holds. */
const spans = (intervals: Interval[] = []) =>
  intervals.map(({ from, to }) => `${from.date.slice(0, 10)}..${to?.date.slice(0, 10) ?? ''}`);
const uses = (name: string, subject: string) =>
  spans(mined(name).references.find((one) => one.subject === subject)?.intervals);
const has = (name: string, trait: string) => spans(mined(name).traits.find((one) => one.name === trait)?.intervals);
const versions = (name: string, subject: string) =>
  Object.fromEntries(
    (mined(name).references.find((one) => one.subject === subject)?.versions ?? []).map(({ version, intervals }) => [
      version,
      spans(intervals),
    ]),
  );
const now = (intervals: Interval[]) => intervals.some(({ to }) => to === null);
const entries = (name: string) =>
  mined(name)
    .catalog.filter(({ intervals }) => now(intervals))
    .map(({ entity }) => [entity.name, entity.owner]);
const users = (subject: string) =>
  [...read.values()]
    .filter(({ references }) => references.some((one) => one.subject === subject && now(one.intervals)))
    .map(({ repository }) => repository.name)
    .sort();
const humanWeeks = (name: string, since: string) =>
  mined(name).history.weeks.filter(([week, people]) => week >= since && people > 0).length;

const node = 'pkg:githubactions/acme/golden-paths#.github/workflows/node.yml';
const jvm = 'pkg:githubactions/acme/golden-paths#.github/workflows/jvm.yml';
const image = 'pkg:docker/ghcr.io/acme/images/node';
const ship = 'pkg:githubactions/acme/ship#.github/workflows/ship.yml';

describe('the sample organisation', () => {
  test('has about forty repositories over three and a half years', () => {
    expect([read.size, failed.length]).toEqual([47, 1]);
    const days = [...read.values()].flatMap(({ head, history }) => [history.firstCommit.date, head.date]).sort();
    expect([days[0]?.slice(0, 4), days.at(-1)?.slice(0, 7)]).toEqual(['2023', '2026-10']);
  });

  test('builds with four systems besides the paths, and all of them shrink', () => {
    const counted = (system: string, day: string) =>
      [...read.values()].filter(({ traits }) =>
        traits.some(
          ({ name, intervals }) =>
            name === `ci/${system}` &&
            intervals.some(({ from, to }) => from.date < day && (to === null || to.date > day)),
        ),
      ).length;
    const systems = ['jenkins', 'circleci', 'travis', 'gitlab'];
    expect(systems.map((system) => [system, counted(system, '2024-03-01'), counted(system, '2026-10-31')])).toEqual([
      ['jenkins', 11, 4],
      ['circleci', 5, 3],
      ['travis', 3, 1],
      ['gitlab', 5, 3],
    ]);
  });
});

test('births: eight of ten newborns are on the Node pipeline within their first week', () => {
  const born = [...read.values()].filter(({ history }) => (history.born?.date ?? '') >= '2025-11-01');
  expect(born.length).toBe(10);
  expect(born.filter(({ repository }) => uses(repository.name, node).length > 0).length).toBe(8);
});

test('bots-only: only bots have committed to currency-rates since June 2025', () => {
  expect([
    uses('currency-rates', node),
    humanWeeks('currency-rates', '2025-06-30'),
    humanWeeks('currency-rates', '2025-06-01') > 0,
  ]).toEqual([['2024-12-02..'], 0, true]);
  expect(mined('currency-rates').head.date > '2026-10').toBe(true);
});

test('broken-yaml: a file of clickstream cannot be read since May 2026', () => {
  expect(
    mined('clickstream').unreadable.map(({ file, reason, intervals }) => [file, reason, spans(intervals)]),
  ).toEqual([['.github/workflows/ci.yml', 'parse-error', ['2026-05-13..']]]);
});

test('campaign: six teams take the presets up within ten days', () => {
  const preset = 'pkg:github/acme/renovate-config';
  const days = users(preset).map((name) => uses(name, preset)[0]?.slice(0, 10));
  expect(days.toSorted()).toEqual(['2025-09-08', '2025-09-09', '2025-09-10', '2025-09-15', '2025-09-16', '2025-09-17']);
});

test('corrupt: attic alone cannot be read', () => {
  expect(failed).toEqual([['attic', 'corrupt']]);
});

test('dip: cart and vouchers release less after joining, then more than before', () => {
  const perWeek = (name: string, from: string, to: string) =>
    (mined(name).history.tags.filter(({ date }) => date >= from && date < to).length * 7 * 86_400_000) /
    (Date.parse(to) - Date.parse(from));
  for (const [name, joined, recovered] of [
    ['cart', '2025-03-03', '2025-06-02'],
    ['vouchers', '2025-04-01', '2025-07-07'],
  ] as const) {
    const before = perWeek(name, '2024-07-01', joined);
    expect(perWeek(name, joined, recovered)).toBeLessThan(before / 2);
    expect(perWeek(name, recovered, '2026-09-01')).toBeGreaterThan(before * 1.5);
  }
});

test('drifted-template: tax-rules is behind in one file of the template and went its own way in another', () => {
  const same = (file: string, template: string) => text('tax-rules', file) === text('service-template', file, template);
  expect(['.template', '.editorconfig', 'Makefile'].map((file) => [same(file, 'v1'), same(file, 'v2')])).toEqual([
    [true, false],
    [true, false],
    [false, false],
  ]);
});

test('empty-catalog: sitemap has a catalogue file and no entity', () => {
  expect([mined('sitemap').catalog, mined('sitemap').unreadable.map(({ file, reason }) => [file, reason])]).toEqual([
    [],
    [['catalog-info.yaml', 'schema-error']],
  ]);
});

test('holdouts: the busiest are registered and on Jenkins or GitLab', () => {
  for (const [name, system] of [
    ['warehouse', 'jenkins'],
    ['checkout', 'jenkins'],
    ['forecasts', 'gitlab'],
  ] as const) {
    expect([
      entries(name).length,
      has(name, `ci/${system}`).at(-1)?.endsWith('..'),
      humanWeeks(name, '2026-10-05') > 0,
    ]).toEqual([1, true, true]);
  }
});

test('imported-history: map-tiles was born in June 2024 of two roots', () => {
  const { history } = mined('map-tiles');
  expect([history.roots, history.born?.date.slice(0, 10)]).toEqual([2, '2024-06-11']);
});

test('laggards: accounts never left v1, profile-pictures began with v2 in April 2026', () => {
  expect(versions('accounts', node)).toEqual({ v1: ['2024-04-15..'] });
  expect(versions('profile-pictures', node)).toEqual({ v2: ['2026-04-14..'] });
});

test('lapsed: reviews was on the Node pipeline for fourteen months and is on CircleCI again', () => {
  expect([uses('reviews', node), has('reviews', 'ci/circleci')]).toEqual([
    ['2024-06-03..2025-08-19'],
    ['2023-07-11..2024-06-03', '2025-08-19..'],
  ]);
});

test('lifted-mandate: the images are taken up under it and left by two when it ends', () => {
  expect(['routing', 'pixel', 'tokens'].map((name) => uses(name, image))).toEqual([
    ['2024-10-14..2025-11-12'],
    ['2024-11-04..2025-12-03'],
    ['2024-11-19..'],
  ]);
});

test('mandate: nobody is on the JVM pipeline before 2025, four of five are after', () => {
  expect(users(jvm)).toEqual(['carrier-sync', 'ledger', 'refunds', 'shipments']);
  const first = users(jvm).map((name) => uses(name, jvm)[0] ?? '');
  expect(first.filter((span) => span < '2025-01-01')).toEqual([]);
});

test('merit: search-api and wishlist left their own pipelines for the path', () => {
  expect([uses('search-api', node), has('search-api', 'ci/circleci')]).toEqual([
    ['2024-10-08..'],
    ['2023-05-16..2024-10-08'],
  ]);
  expect([uses('wishlist', node), has('wishlist', 'ci/travis')]).toEqual([
    ['2025-01-21..'],
    ['2023-10-03..2025-01-21'],
  ]);
});

test('monorepo: three parts of shop-window are in the catalogue', () => {
  expect(entries('shop-window').map(([name]) => name)).toEqual(['basket', 'landing', 'orders']);
});

test('owners: loyalty names a squad that is gone; catalogue and CODEOWNERS disagree about taxonomy', () => {
  expect(entries('loyalty')).toEqual([['loyalty', 'group:default/loyalty-squad']]);
  expect(entries('taxonomy')).toEqual([['taxonomy', 'group:default/search']]);
  expect(
    mined('taxonomy')
      .owners.filter(({ intervals }) => now(intervals))
      .map(({ owners }) => owners),
  ).toEqual([['@acme/storefront']]);
});

test('platform: the newest version is v4, and nobody consumes what is their own', () => {
  expect(mined('golden-paths').history.tags.map(({ name }) => name)).toEqual(['v1', 'v2', 'v3', 'v4']);
  expect(users(node)).not.toContain('golden-paths');
});

test('quiet-fork: label-printer has a workflow and calls nothing of the platform’s', () => {
  expect(mined('label-printer').references.map(({ subject }) => subject)).toEqual([
    'pkg:githubactions/actions/checkout',
    'pkg:githubactions/actions/setup-node',
  ]);
  const original = new Set(text('golden-paths', '.github/workflows/node.yml', 'v2').split('\n'));
  const copy = text('label-printer', '.github/workflows/node.yml').split('\n');
  expect(copy.filter((line) => original.has(line)).length / copy.length).toBeGreaterThan(0.8);
});

test('stubs: one entry without an owner, one with an owner that is no team', () => {
  expect([entries('gift-cards'), entries('size-guide')]).toEqual([
    [['gift-cards', null]],
    [['size-guide', 'group:default/to-be-decided']],
  ]);
});

test('superseded: pricing leaves the action in the commit in which it takes up the wrapper', () => {
  expect([uses('pricing', 'pkg:githubactions/acme/deploy'), uses('pricing', ship)]).toEqual([
    ['2024-01-15..2025-07-08'],
    ['2025-07-08..'],
  ]);
  expect(users('pkg:githubactions/acme/deploy')).toEqual(['export-jobs', 'ship']);
});
