import { expect, test } from 'vitest';
import { freeSlug, humanName, systemName } from './names.ts';

test('names are said as people say them', () => {
  const names = ['grafana/plugin-ci-workflows', 'hmcts/cnp-jenkins-library', 'acme/golden_paths', 'acme/api-sdk'];
  expect(names.map(humanName)).toEqual(['Plugin CI workflows', 'CNP Jenkins library', 'Golden paths', 'API SDK']);
  expect(['github-actions', 'azure-pipelines', 'circleci'].map(systemName)).toEqual([
    'GitHub Actions',
    'Azure Pipelines',
    'CircleCI',
  ]);
});

test('a slug that is taken makes way for the whole name, then for a number', () => {
  expect(freeSlug('acme/ci', new Set())).toBe('ci');
  expect(freeSlug('acme/ci', new Set(['ci']))).toBe('acme-ci');
  expect(freeSlug('acme/ci', new Set(['ci', 'acme-ci']))).toBe('acme-ci-2');
  expect(freeSlug('acme/***', new Set())).toBe('acme');
});
