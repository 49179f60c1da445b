import { describe, expect, test } from 'vitest';
import { components } from './component.ts';
import { always } from './spells.ts';
import { documentsOf, goldenPath, inputsOf, PIPELINE, type SmallRepository } from '../small-world.ts';
import { walk } from './walk.ts';

function walkOf(repository: SmallRepository, path = goldenPath(), name = 'acme/cart') {
  const organisation = { repositories: { [name]: repository } };
  const [component] = components(documentsOf(organisation), inputsOf(organisation));
  return walk(component!, path, always);
}
const use = (days: string, more: object = {}) => ({ subject: PIPELINE, days, ...more });

describe('walking', () => {
  test('lasts from the first commit that refers to the path to the one that no longer does', () => {
    const walked = walkOf({ uses: [use('2025-02-01..2025-03-01 2025-05-01')] })!;
    expect(walked.adopted).toEqual([
      { from: '2025-02-01', to: '2025-03-01' },
      { from: '2025-05-01', to: null },
    ]);
    expect(walked.unknown).toEqual([]);
  });

  test('any of several signals is adoption, and what they share is one stay', () => {
    const path = goldenPath({ signals: [{ reference: 'pkg:githubactions/acme/paths' }, { trait: 'ci/acme' }] });
    const walked = walkOf(
      { uses: [use('2025-02-01..2025-03-01')], traits: { 'ci/acme': '2025-02-20..2025-06-01' } },
      path,
    )!;
    expect(walked.adopted).toEqual([{ from: '2025-02-01', to: '2025-06-01' }]);
  });

  test('a signal without a path covers every path in it, and not another repository of a longer name', () => {
    const path = goldenPath({ signals: [{ reference: 'pkg:githubactions/acme/paths' }] });
    expect(walkOf({ uses: [use('2025-02-01')] }, path)!.adopted).toHaveLength(1);
    const other = { subject: 'pkg:githubactions/acme/paths-old#x', days: '2025-02-01' };
    expect(walkOf({ uses: [other] }, path)!.adopted).toEqual([]);
  });

  test('is for those who have every trait the path asks for, while they have it, from its launch on', () => {
    const path = goldenPath({ appliesTo: { traits: ['container', 'ci/github-actions'], because: '' } });
    const traits = { container: '2024-03-01..2026-01-01', 'ci/github-actions': '2024-06-01' };
    const walked = walkOf({ traits }, path)!;
    expect(walked.fits).toEqual([{ from: '2024-06-01', to: '2026-01-01' }]);
    expect(walked.eligible).toEqual([{ from: '2025-01-01', to: '2026-01-01' }]);
    expect(walkOf({ traits: { container: '2024-03-01' } }, path)).toBe(null);
  });

  test('is never for the repository that provides the path', () => {
    expect(walkOf({ uses: [use('2025-02-01')] }, goldenPath(), 'Acme/Paths')).toBe(null);
    const library = goldenPath({ signals: [{ reference: 'pkg:generic/jenkins-library/acme' }] });
    expect(walkOf({ traits: { 'ci/jenkins-library': '2024-01-01' } }, library)).toBe(null);
  });
});

describe('a file that cannot be read', () => {
  const broken = (days: string, file = '.github/workflows/ci.yml') => ({ file, reader: 'github-workflow', days });

  test('leaves the time unknown in which nothing else shows the path', () => {
    const walked = walkOf({ unreadable: [broken('2025-04-01..2025-05-01')] })!;
    expect(walked.adopted).toEqual([]);
    expect(walked.unknown).toEqual([{ from: '2025-04-01', to: '2025-05-01' }]);
  });

  test('does not interrupt what it says before and after', () => {
    const walked = walkOf({ uses: [use('2025-02-01')], unreadable: [broken('2025-04-01..2025-05-01')] })!;
    expect(walked.adopted).toEqual([{ from: '2025-02-01', to: null }]);
    expect(walked.unknown).toEqual([]);
  });

  test('makes the time unknown at whose end it turned out to have left', () => {
    const walked = walkOf({ uses: [use('2025-02-01..2025-05-01')], unreadable: [broken('2025-04-01..2025-05-01')] })!;
    expect(walked.adopted).toEqual([{ from: '2025-02-01', to: '2025-04-01' }]);
    expect(walked.unknown).toEqual([{ from: '2025-04-01', to: '2025-05-01' }]);
  });

  test('is unknown at the head when only broken files say so', () => {
    const walked = walkOf({ uses: [use('2025-02-01')], unreadable: [broken('2025-04-01')] })!;
    expect(walked.adopted).toEqual([{ from: '2025-02-01', to: '2025-04-01' }]);
    expect(walked.unknown).toEqual([{ from: '2025-04-01', to: null }]);
  });

  test('does not matter at the head when another file says so', () => {
    const uses = [use('2025-02-01'), use('2025-03-01', { file: '.github/workflows/release.yml' })];
    expect(walkOf({ uses, unreadable: [broken('2025-04-01')] })!.adopted).toEqual([{ from: '2025-02-01', to: null }]);
  });

  test('of any format that can hold the signal leaves it open', () => {
    const signals = [{ reference: 'pkg:gitlab/acme/pipelines' }];
    const unreadable = [{ file: '.gitlab-ci.yml', reader: 'gitlab-ci', days: '2025-04-01' }];
    expect(walkOf({ unreadable }, goldenPath({ signals }))!.unknown).toEqual([{ from: '2025-04-01', to: null }]);
  });

  test('of a format that cannot hold the signal is nothing to it', () => {
    const unreadable = [{ file: 'catalog-info.yaml', reader: 'backstage', days: '2025-04-01' }];
    expect(walkOf({ unreadable })!.unknown).toEqual([]);
  });
});
