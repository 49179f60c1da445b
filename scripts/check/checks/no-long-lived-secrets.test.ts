import { expect, test } from 'vitest';
import { asked } from '../asked.ts';

const CI = { 'ci/github-actions': '2025-01-01' };
const KEY = { 'secrets/static-key/aws': '2025-02-01' };
const secrets = (traits: Record<string, string>, more = {}, others = {}) =>
  asked('no-long-lived-secrets', { traits, ...more }, others);

test('a secret that is named like a key fails, at its line', () => {
  expect(
    secrets({ ...CI, ...KEY }, { shown: { 'secrets/static-key/aws': '.github/workflows/deploy.yml:21' } }),
  ).toEqual(['fail', '2025-02-01', 'Secrets that are named like keys of AWS.', '.github/workflows/deploy.yml:21']);
});

test('tokens instead pass, since the last key went', () => {
  const moved = { ...CI, 'secrets/static-key/aws': '2025-02-01..2026-01-01', 'secrets/oidc': '2025-12-01' };
  expect(secrets(moved).slice(0, 3)).toEqual([
    'pass',
    '2026-01-01',
    'It asks for tokens, and no secret is named like a key.',
  ]);
  expect(secrets(CI).slice(0, 3)).toEqual(['pass', '2025-01-01', 'No secret is named like a key.']);
});

test('all secrets handed to a workflow are its business: known where it was read, else unknown', () => {
  const subject = 'pkg:githubactions/acme/paths#.github/workflows/ship.yml';
  const hands = [
    { ...CI, 'secrets/inherit': '2025-03-01' },
    { uses: [{ subject, days: '2025-03-01' }], shown: { 'secrets/inherit': '.github/workflows/ci.yml:8' } },
  ] as const;
  expect(secrets(...hands)).toEqual([
    'unknown',
    null,
    'All secrets are handed to acme/paths/.github/workflows/ship.yml.',
    '.github/workflows/ci.yml:8',
  ]);
  expect(secrets(...hands, { 'acme/paths': {} })[0]).toBe('pass');
  const keyed = { traits: { ...KEY }, shown: { 'secrets/static-key/aws': '.github/workflows/ship.yml:4' } };
  expect(secrets(...hands, { 'acme/paths': keyed })).toEqual([
    'fail',
    '2025-03-01',
    'A workflow that gets all its secrets uses a key that lasts.',
    'acme/paths .github/workflows/ship.yml:4',
  ]);
});

test('an action gets no secret but those it is given by name, and a workflow further down only what is handed on', () => {
  const ship = 'pkg:githubactions/acme/paths#.github/workflows/ship.yml';
  const other = 'pkg:githubactions/globex/ci#.github/workflows/scan.yml';
  const uses = [
    { subject: ship, days: '2025-03-01' },
    { subject: 'pkg:githubactions/acme/notify', days: '2025-03-01' },
  ];
  const cart = [
    { ...CI, 'secrets/inherit': '2025-03-01' },
    { uses, shown: { 'secrets/inherit': '.github/workflows/ci.yml:8' } },
  ] as const;
  const scripted = {
    traits: { 'pipeline/own-script': '2025-01-01' },
    shown: { 'pipeline/own-script': '.github/workflows/ship.yml:3' },
  };
  expect(secrets(...cart, { 'acme/paths': scripted })[0]).toBe('pass');
  const calls = { uses: [{ subject: other, days: '2025-03-01', file: '.github/workflows/ship.yml' }] };
  expect(secrets(...cart, { 'acme/paths': calls })[0]).toBe('pass');
  const handsOn = {
    ...calls,
    traits: { 'secrets/inherit': '2025-03-01' },
    shown: { 'secrets/inherit': '.github/workflows/ship.yml:5' },
  };
  expect(secrets(...cart, { 'acme/paths': handsOn })[2]).toBe(
    'All secrets are handed to globex/ci/.github/workflows/scan.yml.',
  );
});

test('other CI systems are not asked, and a broken workflow is unknown', () => {
  expect(secrets({ 'ci/jenkins': '2025-01-01' })[0]).toBe('not-applicable');
  const unreadable = [{ file: '.github/workflows/x.yml', reader: 'github-workflow', days: '2026-01-01' }];
  expect(secrets(CI, { unreadable })[0]).toBe('unknown');
});
