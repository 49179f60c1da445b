import { describe, expect, test } from 'vitest';
import { asked } from '../asked.ts';

const CI = '2025-01-01';
const WORKFLOW = 'pkg:githubactions/acme/paths#.github/workflows/node.yml';
const ACTION = 'pkg:githubactions/acme/paths#actions/test';
const CALLS = { uses: [{ subject: WORKFLOW, days: '2025-03-01' }], traits: { 'ci/github-actions': CI } };
const tested = (cart: Parameters<typeof asked>[1], others = {}, asOf?: string) =>
  asked('tested-in-ci', cart, others, asOf);

test('a known command passes since it came, at its line; where it went it fails since', () => {
  const traits = {
    'ci/github-actions': CI,
    'tests/npm': '2025-02-01..2026-01-01',
    'tests/go': '2025-06-01..2026-03-01',
  };
  const cart = { traits: { ...traits, 'tests/go': '2025-06-01' }, shown: { 'tests/go': '.github/workflows/ci.yml:9' } };
  expect(tested(cart)).toEqual(['pass', '2025-02-01', 'By its files tests run: go.', '.github/workflows/ci.yml:9']);
  expect(tested({ traits }).slice(0, 2)).toEqual(['fail', '2026-03-01']);
  expect(tested({ traits }, {}, '2025-01-15').slice(0, 3)).toEqual([
    'fail',
    '2025-01-01',
    'No known command of tests in 1 file of its pipelines.',
  ]);
});

describe('pipelines that lie elsewhere', () => {
  test('what is called may test, and shows it there', () => {
    const paths = { traits: { 'tests/npm': '2024-01-01' }, shown: { 'tests/npm': '.github/workflows/node.yml:30' } };
    expect(tested(CALLS, { 'acme/paths': paths })).toEqual([
      'pass',
      null,
      'By acme/paths/.github/workflows/node.yml, which it calls, tests run.',
      '.github/workflows/ci.yml:7',
      'acme/paths .github/workflows/node.yml:30',
    ]);
  });

  test('so may an action that the called one uses', () => {
    const paths = {
      uses: [{ subject: ACTION, days: '2024-01-01', file: '.github/workflows/node.yml', line: 12 }],
      traits: { 'tests/npm': '2024-01-01' },
      shown: { 'tests/npm': 'actions/test/action.yml:8' },
    };
    expect(tested(CALLS, { 'acme/paths': paths }).slice(0, 3)).toEqual([
      'pass',
      null,
      'By acme/paths/actions/test, which it calls, tests run.',
    ]);
  });

  test('a workflow that calls itself is asked once', () => {
    const paths = { uses: [{ subject: WORKFLOW, days: '2024-01-01', file: '.github/workflows/node.yml' }] };
    expect(tested(CALLS, { 'acme/paths': paths })[0]).toBe('fail');
  });

  test('who was not read, or runs scripts, leaves it unknown', () => {
    expect(tested(CALLS)).toEqual([
      'unknown',
      null,
      'It calls acme/paths/.github/workflows/node.yml, and whether there tests run cannot be seen.',
      '.github/workflows/ci.yml:7',
    ]);
    const paths = {
      traits: { 'pipeline/own-script': CI },
      shown: { 'pipeline/own-script': '.github/workflows/node.yml:3' },
    };
    expect(tested(CALLS, { 'acme/paths': paths })[0]).toBe('unknown');
    expect(
      tested({ traits: { 'ci/jenkins': CI }, uses: [{ subject: 'pkg:generic/jenkins-library/infra', days: CI }] })[0],
    ).toBe('unknown');
  });
});

test('scripts, systems that are not read, and broken files are unknown', () => {
  expect(tested({ traits: { 'ci/travis': CI, 'pipeline/own-script': CI } }).slice(0, 3)).toEqual([
    'unknown',
    null,
    'It runs scripts of its own, and whether in them tests run is not read.',
  ]);
  expect(tested({ traits: { 'ci/teamcity': CI } })[2]).toBe('Pipelines of teamcity are not read for commands.');
  const unreadable = [{ file: '.github/workflows/ci.yml', reader: 'github-workflow', days: CI }];
  expect(tested({ traits: { 'ci/github-actions': CI }, unreadable })[0]).toBe('unknown');
});

test('without a pipeline or code it is not asked; what was mined without looking is unknown', () => {
  expect(tested({})).toEqual(['not-applicable', null, 'It has no pipeline whose files are in it.']);
  expect(tested({ born: null, traits: { 'ci/travis': CI } })[2]).toBe('It has no code.');
  expect(tested({ traits: { 'ci/travis': CI }, readers: ['github-workflow'] })).toEqual([
    'unknown',
    null,
    'Mined before pipeline-commands was read; npm run mine reads it.',
  ]);
});
