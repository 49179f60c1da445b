import { expect, test } from 'vitest';
import { adopted } from '../../measure/metrics/adopted.ts';
import { ofPath } from '../../measure/world/scope.ts';
import { goldenPath, PIPELINE, smallWorld, type SmallRepository } from '../../measure/small-world.ts';
import { findings } from '../findings.ts';

const uses = (days: string): SmallRepository => ({ uses: [{ subject: PIPELINE, days }] });

test('it says what the metric says, of the same components', () => {
  const world = smallWorld({
    repositories: {
      'acme/a': uses('2025-02-03'),
      'acme/b': uses('2025-02-03..2025-04-01'),
      'acme/c': {},
      'acme/d': { unreadable: [{ file: 'ci.yml', reader: 'github-workflow', days: '2026-01-01' }] },
    },
    paths: [goldenPath()],
  });
  const found = findings(world).filter(({ check }) => check === 'on-path');
  expect(found.map(({ component, path, outcome, since }) => [component, path, outcome, since])).toEqual([
    ['acme/a', 'pipeline', 'pass', '2025-02-03'],
    ['acme/b', 'pipeline', 'fail', '2025-04-01'],
    ['acme/c', 'pipeline', 'fail', '2024-01-01'],
    ['acme/d', 'pipeline', 'unknown', '2026-01-01'],
  ]);
  const { members } = adopted.measure(world, ofPath('pipeline'));
  expect(members.map(({ because, evidence }) => ({ because, evidence }))).toEqual(
    found.map(({ because, evidence }) => ({ because, evidence })),
  );
});

test('it is asked only where the path is for', () => {
  const path = goldenPath({ appliesTo: { traits: ['container'], because: '' } });
  const world = smallWorld({ repositories: { 'acme/a': uses('2025-02-03') }, paths: [path] });
  expect(findings(world).filter(({ check }) => check === 'on-path')).toEqual([]);
});

test('once another path replaces it, nobody is asked to join it any more', () => {
  const next = goldenPath({
    id: 'next',
    name: 'Next',
    supersedes: 'pipeline',
    launched: '2026-01-01',
    signals: [{ trait: 'next' }],
  });
  const outcomes = (asOf: string) =>
    findings(
      smallWorld({ asOf, repositories: { 'acme/a': uses('2025-02-03'), 'acme/c': {} }, paths: [goldenPath(), next] }),
    )
      .filter(({ check, path }) => check === 'on-path' && path === 'pipeline')
      .map(({ outcome, because }) => [outcome, because]);
  const on = ['pass', '.github/workflows/ci.yml refers to it at v1, since 2025-02-03.'];
  expect(outcomes('2025-12-31')).toEqual([on, ['fail', 'No file refers to it.']]);
  expect(outcomes('2026-01-01')).toEqual([on, ['not-applicable', 'Next replaces this path, and is the one to join.']]);
});

test('a granted exemption holds on its days, gives its reason, and is no pass', () => {
  const exemption = {
    component: 'Acme/c',
    check: 'on-path',
    path: 'pipeline',
    reason: 'Needs scanners',
    requested: '2026-01-01',
    decision: 'granted' as const,
    from: '2026-02-01',
    until: '2026-06-30',
    recorded: '2026-01-15',
  };
  const outcome = (asOf: string, more: object = {}) => {
    const declarations = { exemptions: [{ ...exemption, ...more }] };
    const inputs = { declarations: { ...NOTHING, ...declarations } };
    const world = smallWorld({ asOf, repositories: { 'acme/c': {} }, paths: [goldenPath()], inputs });
    const found = findings(world).find(({ check }) => check === 'on-path')!;
    return [found.outcome, found.because, found.since];
  };
  const fails = ['fail', 'No file refers to it.', '2024-01-01'];
  expect(outcome('2026-01-31')).toEqual(fails);
  expect(outcome('2026-02-01')).toEqual([
    'exempt',
    'Exempt until 2026-06-30: Needs scanners. No file refers to it.',
    '2026-02-01',
  ]);
  expect(outcome('2026-06-30')).toEqual(fails);
  expect(outcome('2026-02-01', { decision: 'refused' })).toEqual(fails);
  expect(outcome('2026-02-01', { path: 'other' })).toEqual(fails);
});

const NOTHING = {
  exemptions: [],
  targets: [],
  baseline: null,
  surveys: [],
  research: [],
  support: [],
  staffing: [],
  costs: null,
  checks: [],
};
