import { expect, test } from 'vitest';
import type { Declarations, Target } from '../../data/schema/declarations.ts';
import type { Deprecation } from '../../data/schema/deprecation.ts';
import type { Commentary } from '../../data/schema/quarter.ts';
import { metrics } from '../measure/index.ts';
import { goldenPath, PIPELINE, smallWorld } from '../measure/small-world.ts';
import { asKnownBefore, promises } from './promises.ts';
import { past } from './state.ts';

const quarter = { from: '2026-04-01', to: '2026-06-30' };
const silent: Commentary = { promises: [], answers: [] };

function kept(targets: Target[], deprecations: Partial<Deprecation>[], said = { before: silent, now: silent }) {
  const written = deprecations.map((one) => ({ file: 'x', body: '', deprecation: { ...gone, ...one } }));
  const inputs = { declarations: { targets, surveys: [] } as unknown as Declarations, deprecations: written };
  const repositories = { 'acme/cart': { uses: [{ subject: PIPELINE, days: '2025-02-03' }] }, 'acme/mail': {} };
  const world = smallWorld({ repositories, paths: [goldenPath()], inputs });
  return promises(quarter, past(metrics, () => world).at('2026-06-30'), said).map(({ promise, kept: is, because }) => [
    promise,
    is,
    because,
  ]);
}
const gone = {
  id: 'DEP-0001',
  title: 'Jenkins',
  announced: '2026-01-05',
  removal: '2026-06-15',
  history: [],
} as unknown as Deprecation;
const target = (more: Partial<Target>): Target => ({
  metric: 'adopted',
  atLeast: 0.5,
  by: '2026-06-30',
  decidedBy: 'CTO',
  decidedOn: '2026-01-15',
  exceptions: 'ask',
  ...more,
});

test('a target that fell due was kept or not, by the number on the day', () => {
  const found = kept(
    [target({}), target({ atLeast: 0.8 }), target({ metric: 'nps', atLeast: 20 }), target({ by: '2026-09-30' })],
    [],
  );
  expect(found).toEqual([
    ['Adopted: at least 50% by 30 Jun 2026 (CTO)', 'yes', '50% (1 of 2)'],
    ['Adopted: at least 80% by 30 Jun 2026 (CTO)', 'no', '50% (1 of 2)'],
    [
      'Net promoter score: at least 20 by 30 Jun 2026 (CTO)',
      'not-known',
      expect.stringMatching(/^no survey is declared for Q2 2026/),
    ],
  ]);
});

test('a removal that was announced was kept, missed, moved or called off', () => {
  const moved = { on: '2026-05-02', what: 'x', moved: 'removal' as const, from: '2026-06-15', to: '2026-12-15' };
  const found = kept(
    [],
    [
      { removed_on: '2026-06-14' },
      {},
      { removal: '2026-12-15', history: [moved] },
      { revoked_on: '2026-06-01' },
      { announced: '2026-04-20' },
    ],
  );
  expect(found.map(([, is, because]) => [is, because])).toEqual([
    ['yes', 'removed on 14 Jun 2026'],
    ['no', 'it is still there'],
    ['no', 'moved to 15 Dec 2026'],
    ['no', 'called off on 1 Jun 2026'],
  ]);
});

test('what was promised in words is answered in words, by a number, or by nobody', () => {
  const before = {
    promises: [
      { promise: 'Answers within a day.' },
      { promise: 'Half are on it.', metric: 'adopted', atLeast: 0.5 },
      { promise: 'A better page.' },
    ],
    answers: [],
  };
  const now = {
    promises: [],
    answers: [{ promise: 'Answers within a day.', kept: true, because: 'the median was 3 hours' }],
  };
  expect(kept([], [], { before, now })).toEqual([
    ['Answers within a day.', 'yes', 'the median was 3 hours'],
    ['Half are on it.', 'yes', '50% (1 of 2)'],
    ['A better page.', 'not-known', 'nobody has said what came of it'],
  ]);
});

test('the dates that held before a day are found by undoing later moves', () => {
  const history = [
    { on: '2026-02-01', what: 'x', moved: 'removal' as const, from: '2026-03-01', to: '2026-06-15' },
    { on: '2026-05-02', what: 'x', moved: 'removal' as const, from: '2026-06-15', to: '2026-12-15' },
  ];
  const removalOn = (day: string) => asKnownBefore({ ...gone, removal: '2026-12-15', history }, day).removal;
  expect(['2026-01-31', '2026-02-02', '2026-05-03'].map(removalOn)).toEqual(['2026-03-01', '2026-06-15', '2026-12-15']);
});
