import { expect, test } from 'vitest';
import { asked } from '../asked.ts';
import { RETIRED_ACTIONS, RETIRED_TRAITS } from '../retired.ts';

const CI = { 'ci/github-actions': '2020-01-01' };
const current = (traits: Record<string, string>, more = {}, asOf?: string) =>
  asked('current-apis', { since: '2020-01-01', traits: { ...CI, ...traits }, ...more }, {}, asOf);
const OLD = { 'github-runner/ubuntu-20.04': '2023-01-01' };

test('what its maker took away fails from that day on, and not before', () => {
  expect(current(OLD, { shown: { 'github-runner/ubuntu-20.04': '.github/workflows/ci.yml:5' } })).toEqual([
    'fail',
    '2025-04-15',
    'Taken away: the runner ubuntu-20.04 (on 2025-04-15; now ubuntu-24.04).',
    '.github/workflows/ci.yml:5',
  ]);
  expect(current(OLD, {}, '2025-04-14').slice(0, 3)).toEqual([
    'pass',
    '2020-01-01',
    'Nothing in it is known to be taken away.',
  ]);
});

test('taken up after it was taken away, it fails since it was taken up; replaced, it passes since then', () => {
  expect(current({ 'github-command/set-env': '2024-05-01' })[1]).toBe('2024-05-01');
  expect(current({ 'github-command/set-env': '2020-05-01..2023-02-01' }).slice(0, 2)).toEqual(['pass', '2023-02-01']);
});

test('what is deprecated, and still works because its removal was put off, is not taken away', () => {
  expect(current({ 'github-command/set-output': '2021-05-01', 'github-command/save-state': '2021-05-01' })[0]).toBe(
    'pass',
  );
});

test('an action is judged by its major version, at a commit by the comment beside it', () => {
  const subject = 'pkg:githubactions/actions/upload-artifact';
  const uses = (version: string, label: string | null = null) =>
    current({}, { uses: [{ subject, version, label, days: '2023-01-01', line: 9 }] });
  expect(uses('v3').slice(0, 3)).toEqual([
    'fail',
    '2025-01-30',
    'Taken away: actions/upload-artifact v3 (on 2025-01-30; now actions/upload-artifact@v4).',
  ]);
  expect([uses('v2.2.4')[0], uses('v4')[0], uses('main')[0]]).toEqual(['fail', 'pass', 'pass']);
  expect([uses('a'.repeat(40), 'v3.1.0')[0], uses('a'.repeat(40), 'v4.6.2')[0], uses('a'.repeat(40))[0]]).toEqual([
    'fail',
    'pass',
    'pass',
  ]);
});

test('APIs of Kubernetes are judged by the release that took them away', () => {
  expect(current({ 'k8s-api/extensions/v1beta1/Ingress': '2020-06-01' })[2]).toBe(
    'Taken away: extensions/v1beta1 Ingress (on 2021-08-04; now networking.k8s.io/v1).',
  );
  expect(current({ 'k8s-api/apps/v1/Deployment': '2020-06-01' })[0]).toBe('pass');
});

test('who uses nothing of the kind is not asked, and a broken workflow is unknown', () => {
  expect(asked('current-apis', {})[0]).toBe('not-applicable');
  const unreadable = [{ file: '.github/workflows/x.yml', reader: 'github-workflow', days: '2026-01-01' }];
  expect(current({}, { unreadable })[0]).toBe('unknown');
});

test('every row says the day, what to use instead, and where its maker says so', () => {
  for (const { day, instead, source } of [...RETIRED_TRAITS.values(), ...RETIRED_ACTIONS]) {
    expect(day).toMatch(/^20\d\d-\d\d-\d\d$/);
    expect(instead).not.toBe('');
    expect(source).toMatch(/^https:\/\/(?:github\.com|github\.blog|kubernetes\.io)\//);
  }
});
