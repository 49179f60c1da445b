/** Every story is measured as it says: the numbers that the sample's pages print. */
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Activity } from '../../data/schema/activity.ts';
import type { Mined } from '../../data/schema/mined.ts';
import { findings } from '../check/findings.ts';
import { probesOf } from '../check/probed.ts';
import { discover } from '../discover/index.ts';
import { loadInputs } from '../load/inputs.ts';
import { drifted } from '../measure/documents/drifted.ts';
import { exemptions } from '../measure/documents/exemptions.ts';
import { beforeAfter } from '../measure/delivery/before-after.ts';
import { mess } from '../measure/documents/mess.ts';
import { outcomes } from '../measure/documents/outcomes.ts';
import { pathReport } from '../measure/documents/path.ts';
import { desires } from '../measure/desire.ts';
import { driftFrom } from '../measure/contents/drift.ts';
import { metrics } from '../measure/index.ts';
import { filesOf } from '../measure/contents/templates.ts';
import { world } from '../measure/world/world.ts';
import type { World } from '../measure/world/world.ts';
import { mineOrganisation } from '../mine/index.ts';
import { temporaryFolder } from '../testing/make-repository.ts';
import { growSample, lastDay } from './index.ts';

let today: World;
let at: (day: string) => World;

beforeAll(async () => {
  const folder = temporaryFolder();
  await growSample(folder);
  const mined: Mined[] = [];
  const activity = new Map<string, Activity>();
  const { inputs } = await loadInputs(join(import.meta.dirname, '../../data/inputs'));
  if (!inputs) throw new Error('Expected the inputs that come with Footfall, found none.');
  const { repositories } = await discover({ folder });
  const probes = probesOf(inputs.declarations?.checks ?? []);
  const options = { cache: temporaryFolder(), authorKey: 'sample', probes };
  for await (const result of mineOrganisation(repositories, options)) {
    if (result.failed) continue;
    mined.push(result.mined);
    activity.set(`${result.repository.owner}/${result.repository.name}`, result.activity);
  }
  at = (day) => world({ mined, activity }, inputs, day);
  today = at(lastDay);
});

function answer(metric: string, path: string | null, when: World) {
  const found = metrics.find(({ id }) => id === metric);
  if (!found) throw new Error(`Expected the metric ${metric}, found ${metrics.map(({ id }) => id).join(', ')}.`);
  return found.measure(when, { kind: path === null ? 'organisation' : 'path', path, team: null });
}
const membersOf = (metric: string, path: string | null = null) => answer(metric, path, today).members;
/** `22/28`, and `+1` for each that is unclear; of a path, or of all pairs. */
function measured(metric: string, path: string | null = null, when = today): string {
  const { measure } = answer(metric, path, when);
  if ('unknown' in measure) return measure.unknown;
  return `${measure.n}/${measure.of}${measure.unclear > 0 ? ` +${measure.unclear}` : ''}`;
}
/** Names by state on a path: only of those that the path is for. */
function inState(path: string, state: string): string[] {
  return today.pairs
    .filter((pair) => pair.path.id === path && pair.eligible && pair.state === state)
    .map(({ component }) => component.label);
}
function pairOf(path: string, name: string) {
  const found = today.pairs.find((pair) => pair.path.id === path && pair.component.label === name);
  if (!found) throw new Error(`Expected ${name} to have to do with ${path}.`);
  return found;
}
const standing = (path: string, name: string) => [pairOf(path, name).state, pairOf(path, name).since];
const hands = (path: string) =>
  Object.fromEntries(
    today.pairs
      .filter((pair) => pair.path.id === path && pair.eligible && pair.joined !== null)
      .map(({ component, how }) => [component.label, how]),
  );
const registered = (name: string) => today.registered.get(`acme/${name}`)?.state;

describe('the headline', () => {
  test('about 85% of what the paths are for is registered, about 12% walks', () => {
    expect([measured('eligible'), measured('registered'), measured('alive-on-path')]).toEqual([
      '105/105',
      '89/103 +2',
      '12/104 +1',
    ]);
  });

  test('of components too: 41 of 49 are registered, 6 walk any path', () => {
    const walking = membersOf('alive-on-path').filter(({ side }) => side === 'counted');
    const states = today.components.map(({ id }) => today.registered.get(id)?.state);
    expect([states.length, states.filter((state) => state === 'registered').length]).toEqual([49, 41]);
    expect([...new Set(walking.map(({ component }) => component))].sort()).toEqual(
      ['carrier-sync', 'cart', 'pricing', 'search-api', 'suggestions', 'warehouse'].map((name) => `acme/${name}`),
    );
  });

  test('before the first path, nobody walked any', () => {
    expect(measured('adopted', null, at('2023-10-31'))).toBe('0/0');
    expect(measured('adopted', 'node-pipeline', at('2024-03-31')).split('/')[0]).toBe('0');
  });
});

test('births: eight of ten newborns chose the Node pipeline and stayed', () => {
  expect([measured('new-adoption', 'node-pipeline'), measured('voluntary', 'node-pipeline')]).toEqual(['8/10', '8/10']);
});

test('bots-only: currency-rates is on the path, and not alive', () => {
  expect(standing('node-pipeline', 'currency-rates')).toEqual(['adopted', '2024-12-02']);
  const rates = membersOf('alive-on-path', 'node-pipeline').find(
    ({ component }) => component === 'acme/currency-rates',
  );
  expect(rates?.side).toBe('not-counted');
});

test('broken-yaml: whether clickstream is on the Node pipeline is unknown since the tab', () => {
  expect([standing('node-pipeline', 'clickstream'), inState('node-pipeline', 'unknown')]).toEqual([
    ['unknown', '2026-05-13'],
    ['clickstream'],
  ]);
});

test('campaign: all six adoptions of the presets are by the platform’s hand', () => {
  expect(hands('renovate-presets')).toEqual({
    accounts: 'platform',
    cart: 'platform',
    'export-jobs': 'platform',
    pricing: 'platform',
    'search-api': 'platform',
    warehouse: 'platform',
  });
});

test('campaign: the page of the presets says that it looks like one', () => {
  const path = today.inputs.goldenPaths.find(({ id }) => id === 'renovate-presets')!;
  const voluntary = pathReport(path, today).figures.find(({ metric }) => metric === 'voluntary');
  expect(voluntary?.verdict).toContain(
    'From 2025-09-08 to 2025-09-17, 6 teams joined by 2 hands: it looks like a campaign that nobody declared.',
  );
});

test('care: what is written down, watched and paid for is seen, and since when', () => {
  const found = findings(today);
  const of = (check: string, name: string) => {
    const one = found.find((finding) => finding.check === check && finding.component === `acme/${name}`)!;
    return [one.outcome, one.since];
  };
  expect([of('observable', 'search-api'), of('observable', 'cart'), of('observable', 'checkout')[0]]).toEqual([
    ['pass', '2025-06-10'],
    ['pass', '2026-06-10'],
    'fail',
  ]);
  expect([of('on-call', 'search-api'), of('on-call', 'cart')]).toEqual([
    ['pass', '2025-07-01'],
    ['pass', '2026-06-11'],
  ]);
  expect([of('no-long-lived-secrets', 'pricing'), of('no-long-lived-secrets', 'export-jobs')]).toEqual([
    ['pass', '2025-11-12'],
    ['fail', '2024-09-17'],
  ]);
  expect([of('current-apis', 'map-tiles'), of('documented', 'ledger'), of('documented', 'loyalty')[0]]).toEqual([
    ['fail', '2025-04-15'],
    ['pass', '2024-02-06'],
    'fail',
  ]);
  expect([of('cost-attributed', 'warehouse'), of('cost-attributed', 'accounts')]).toEqual([
    ['pass', '2025-03-11'],
    ['fail', '2025-04-08'],
  ]);
});

test('declared checks: images of the platform and Node 24 pass for some and fail for some', () => {
  const counted = (check: string) =>
    Object.fromEntries(
      [
        ...Map.groupBy(
          findings(today).filter((one) => one.check === check),
          ({ outcome }) => outcome,
        ),
      ].map(([outcome, all]) => [outcome, all.length]),
    );
  expect([counted('own-images'), counted('node-24')]).toEqual([
    { 'not-applicable': 42, pass: 3, fail: 4 },
    { pass: 15, 'not-applicable': 25, unknown: 1, fail: 8 },
  ]);
});

test('corrupt: attic counts nowhere', () => {
  expect(today.components.filter(({ label }) => label === 'attic')).toEqual([]);
});

test('dip: cart and vouchers joined by their own hand', () => {
  expect([hands('node-pipeline')['cart'], hands('node-pipeline')['vouchers']]).toEqual(['own-team', 'own-team']);
});

test('dip: they deploy less for three months, and twice as often as before from then on; what is written waits along', () => {
  const path = today.inputs.goldenPaths.find(({ id }) => id === 'node-pipeline')!;
  const told = beforeAfter(path, today)!;
  expect(told.components).toBe(2);
  expect(told.windows.map(({ id, perWeek, leadTime }) => [id, perWeek.toFixed(2), Math.round(leadTime!)])).toEqual([
    ['before', '0.44', 4],
    ['first', '0.19', 14],
    ['later', '0.85', 1],
  ]);
  expect(told.months.slice(6, 8).map(({ month, perWeek }) => [month, perWeek < 0.3])).toEqual([
    [0, true],
    [1, true],
  ]);
  // An effect is claimed of ten teams of adopters, and there are not so many here.
  expect(measured('impact', 'node-pipeline')).toContain('too few to show');
});

test('empty-catalog: whether sitemap is registered is unknown', () => {
  expect(registered('sitemap')).toBe('unknown');
});

test('hand-rolled: three teams have the same workflow, and no path covers it', () => {
  const shared = desires(today).filter(({ what }) => what === 'near-identical GitHub workflows');
  const told = shared.map(({ subject, teams, users, yearAgo }) => ({
    subject,
    teams,
    users: users.map(({ component, since }) => `${component.label} ${since}`),
    yearAgo,
  }));
  expect(told).toEqual([
    {
      subject: '.github/workflows/news.yml',
      teams: ['payments', 'search', 'storefront'],
      users: ['cart 2025-11-18', 'pricing 2026-02-10', 'search-api 2025-05-20'],
      yearAgo: 1,
    },
  ]);
});

test('holdouts: registered, alive, and on no pipeline', () => {
  expect(['warehouse', 'checkout', 'forecasts'].map(registered)).toEqual(['registered', 'registered', 'registered']);
  expect([
    standing('jvm-pipeline', 'warehouse')[0],
    standing('node-pipeline', 'checkout')[0],
    standing('node-pipeline', 'forecasts')[0],
  ]).toEqual(['not-yet', 'not-yet', 'not-yet']);
});

test('imported-history: map-tiles is as old as its own code, not as what was brought in', () => {
  expect(today.components.find(({ label }) => label === 'map-tiles')?.born).toBe('2024-06-11');
});

test('laggards: accounts and profile-pictures hold the Node pipeline’s currency back', () => {
  expect(measured('version-currency', 'node-pipeline')).toBe('13/15');
  const behind = today.pairs.filter(
    ({ path, state, versions }) =>
      path.id === 'node-pipeline' && state === 'adopted' && versions.some(({ supported }) => supported === 'no'),
  );
  expect(behind.map(({ component }) => component.label)).toEqual(['accounts', 'profile-pictures']);
});

test('lapsed: reviews left the Node pipeline for CircleCI, and nobody else did', () => {
  expect([measured('lapsed', 'node-pipeline'), standing('node-pipeline', 'reviews')]).toEqual([
    '1/16 +1',
    ['lapsed', '2025-08-19'],
  ]);
  expect(pairOf('node-pipeline', 'reviews').because).toContain('circleci');
});

test('lapsed: what reviews was let off has expired, and it fails again', () => {
  const found = Map.groupBy(findings(today), ({ component }) => component);
  const about = exemptions(today, found).exemptions.filter(({ component }) => component === 'acme/reviews');
  expect(about.map(({ check, path, standing, until, outcome }) => [check, path, standing, until, outcome])).toEqual([
    ['on-path', 'node-pipeline', 'expired', '2026-06-01', 'fail'],
  ]);
  const before = findings(at('2026-05-31')).find(
    ({ component, check, path }) => component === 'acme/reviews' && check === 'on-path' && path === 'node-pipeline',
  );
  expect([before?.outcome, before?.since]).toEqual(['exempt', '2025-08-19']);
});

test('lifted-mandate: five of seven were on the images when it ended, three are left', () => {
  const share = (day: string) => measured('adopted', 'base-images', at(day));
  expect([share('2024-09-30'), share('2025-09-30'), share(lastDay)]).toEqual(['0/7', '4/7', '3/7']);
  expect(inState('base-images', 'lapsed')).toEqual(['pixel', 'routing']);
  expect(measured('after-mandate', 'base-images')).toBe('2/4');
});

test('mandate: four of five are on the JVM pipeline, and none chose it', () => {
  expect([measured('adopted', 'jvm-pipeline'), measured('chosen', 'jvm-pipeline')]).toEqual(['4/5', '0/4']);
  expect([measured('voluntary', 'jvm-pipeline'), measured('adopted', 'jvm-pipeline', at('2024-12-31'))]).toEqual([
    '0/0',
    '0/5',
  ]);
});

test('merit: search-api came by its own team’s hand, wishlist by another’s, two were born with it', () => {
  const how = hands('node-pipeline');
  expect([how['search-api'], how['wishlist'], how['address-check'], how['session-viewer']]).toEqual([
    'own-team',
    'another-team',
    'born-with-it',
    'born-with-it',
  ]);
});

test('monorepo: basket, landing and orders are components of shop-window, which is none itself', () => {
  const parts = today.components.filter(({ id }) => id.startsWith('acme/shop-window'));
  expect(parts.map(({ id, label, born }) => [id, label, born])).toEqual([
    ['acme/shop-window//apps/basket', 'shop-window/apps/basket', '2023-10-09'],
    ['acme/shop-window//apps/landing', 'shop-window/apps/landing', '2023-10-09'],
    ['acme/shop-window//apps/orders', 'shop-window/apps/orders', '2023-10-09'],
  ]);
  expect(parts.map(({ id }) => [today.registered.get(id)?.state, today.owners.get(id)?.team?.id])).toEqual(
    Array(3).fill(['registered', 'storefront']),
  );
  expect(standing('node-pipeline', 'shop-window/apps/basket')[0]).toBe('not-yet');
});

test('newcomers: half of those who begin on a path deliver within a week, of the others not; nobody can be told apart', () => {
  const { measure, groups } = outcomes(today).arrivals;
  expect(measure).toMatchObject({ n: 12, of: 12, unclear: 0, basis: 'proxy' });
  expect(groups.map(({ id, people, waits }) => [id, people, waits.median! < 7])).toEqual([
    ['all', 12, false],
    ['on', 6, true],
    ['off', 6, false],
  ]);
});

test('owners: loyalty is a stub without an owner; taxonomy has one, in conflict', () => {
  const { team, conflict } = today.owners.get('acme/taxonomy') ?? { team: null, conflict: null };
  expect([registered('loyalty'), today.owners.get('acme/loyalty')?.team, team?.id, conflict]).toEqual([
    'stub',
    null,
    'search',
    true,
  ]);
  expect(measured('unowned')).toBe('1/49');
  expect(mess(today).unowned.components.map(({ label }) => label)).toEqual(['loyalty']);
});

test('platform: nobody is asked to take up what is their own', () => {
  expect(
    today.pairs.filter(
      ({ path, component }) => path.id === 'renovate-presets' && component.label === 'renovate-config',
    ),
  ).toEqual([]);
});

test('quiet-fork: label-printer is not on the path that it copied', () => {
  expect(standing('node-pipeline', 'label-printer')[0]).toBe('not-yet');
  expect([measured('copies', 'node-pipeline'), measured('copies', 'jvm-pipeline')]).toEqual([
    '1/31',
    'no file that a path is made of is among those read and compared',
  ]);
  const copied = membersOf('copies').filter(({ side }) => side === 'counted');
  expect(copied.map(({ component, because }) => `${component}: ${because}`)).toEqual([
    'acme/label-printer: .github/workflows/node.yml is 85% the same as acme/golden-paths/.github/workflows/node.yml was from 2024-09-12 on, and 76% the same as it is now; a copy since 2024-12-10.',
  ]);
});

test('drifted-template: tax-rules is behind v2 in one file, and behind and diverged in the other', () => {
  // No path of the sample is a template, and two small files show nothing by themselves: the story says what came from where.
  const named = (name: string) => today.components.find(({ label }) => label === name)!;
  const template = named('service-template');
  const { nearest, files } = driftFrom(
    named('tax-rules'),
    { component: template, files: filesOf(template, today) },
    null,
    today,
  );
  expect(nearest?.day).toBe('2024-01-22');
  expect(files.map(({ file, state, versionsBehind, daysBehind }) => [file, state, versionsBehind, daysBehind])).toEqual(
    [
      ['.editorconfig', 'behind', 1, 420],
      ['Makefile', 'both', 1, 420],
    ],
  );
  expect([measured('drift'), today.inputs.goldenPaths.map((path) => drifted(path, today)).filter(Boolean)]).toEqual([
    'no path is a project template among the repositories read and compared',
    [],
  ]);
});

test('stubs: an entry without an owner, or with one that is no team, is no registration', () => {
  expect([registered('gift-cards'), registered('size-guide')]).toEqual(['stub', 'stub']);
});

test('superseded: two moved from the deploy action to its wrapper; nobody lapsed', () => {
  expect([measured('superseded', 'deploy-action'), measured('lapsed', 'deploy-action')]).toEqual(['2/3', '0/3']);
  expect([inState('deploy-action', 'superseded'), inState('deploy-action', 'adopted')]).toEqual([
    ['pricing', 'thumbnails'],
    ['export-jobs'],
  ]);
});
