import { expect, test } from 'vitest';
import { copiesOf } from '../contents/copies.ts';
import { ofPath } from '../world/scope.ts';
import { commitOf, goldenPath, PIPELINE, smallWorld, type SmallRepository } from '../small-world.ts';
import { copies } from './copies.ts';

const NODE = '.github/workflows/node.yml';
/** Twenty lines; `changed` of them read otherwise. */
const workflow = (changed = 0, of = 20) =>
  Array.from({ length: of }, (_, at) => `step ${at}${at < changed ? ' ours' : ''}`).join('\n');
const path = goldenPath();
const provider: SmallRepository = {
  contents: { [NODE]: { '2025-01-01': workflow(), '2025-06-01': `${workflow()}\nstep 21` } },
};
const found = (repositories: Record<string, SmallRepository>) =>
  copies.measure(
    smallWorld({ repositories: { 'acme/paths': provider, ...repositories }, paths: [path] }),
    ofPath('pipeline'),
  );
const sides = (repositories: Record<string, SmallRepository>) =>
  found(repositories).members.map(({ component, side }) => `${component} ${side}`);
const has = (text: string, day = '2025-03-01', file = '.github/workflows/build.yml'): SmallRepository => ({
  contents: { [file]: { [day]: text } },
});

test('a file of which four fifths are the path’s is a copy, with both files as evidence; one of which less is none', () => {
  const { measure, members } = found({ 'acme/a': has(workflow(2)), 'acme/b': has(workflow(3)), 'acme/c': {} });
  expect(measure).toEqual({ value: 0.5, n: 1, of: 2, unclear: 1, basis: 'exact' });
  expect(members[0]).toEqual({
    component: 'acme/a',
    path: 'pipeline',
    side: 'counted',
    because:
      '.github/workflows/build.yml is 82% the same as acme/paths/.github/workflows/node.yml was from 2025-01-01 on, and 78% the same as it is now; a copy since 2025-03-01.',
    evidence: [
      { repository: 'acme/a', file: '.github/workflows/build.yml', commit: commitOf('2025-03-01'), line: null },
      { repository: 'acme/paths', file: NODE, commit: commitOf('2025-01-01'), line: null },
    ],
  });
});

test('other comments, indentation and order are no difference', () => {
  const turned = workflow()
    .split('\n')
    .reverse()
    .map((line) => `  ${line} # ours`)
    .join('\n\n');
  expect(sides({ 'acme/a': has(turned) })).toEqual(['acme/a counted']);
});

test('a file that is too small, of another kind, or of somebody who refers to the original is no copy', () => {
  expect(sides({ 'acme/a': has(workflow(0, 9)) })).toEqual(['acme/a not-counted']);
  expect(sides({ 'acme/a': has(workflow(), '2025-03-01', 'Makefile') })).toEqual(['acme/a not-counted']);
  const refers = { ...has(workflow()), uses: [{ subject: PIPELINE, days: '2025-04-01' }] };
  expect(sides({ 'acme/a': refers })).toEqual(['acme/a not-counted']);
});

test('where the component had it first, the path copied it', () => {
  const { members } = found({ 'acme/a': has(workflow(1), '2024-12-01') });
  expect(members.map(({ side, because }) => [side, because.includes('the path copied it')])).toEqual([
    ['not-counted', true],
  ]);
});

test('a fork, which has it since the same moment, is a copy', () => {
  expect(sides({ 'acme/a': has(workflow(1), '2025-01-01') })).toEqual(['acme/a counted']);
});

test('a provider that moved the file had it as long as before', () => {
  const moved: SmallRepository = {
    contents: {
      '.github/workflows/old.yml': { '2025-01-01': workflow(), '2025-05-01': null },
      [NODE]: { '2025-05-01': workflow() },
    },
  };
  const world = smallWorld({ repositories: { 'acme/paths': moved, 'acme/a': has(workflow(1)) }, paths: [path] });
  expect(copiesOf(path, world).map(({ isElder }) => isElder)).toEqual([false]);
});

test('it is a copy since it was like the path without a break, and none before or after', () => {
  const at = (asOf: string) => {
    const versions = {
      '2025-02-01': workflow(),
      '2025-03-01': workflow(20),
      '2025-04-01': workflow(1),
      '2025-09-01': workflow(9),
    };
    const contents = { [NODE]: versions };
    const world = smallWorld({ asOf, repositories: { 'acme/paths': provider, 'acme/a': { contents } }, paths: [path] });
    return copiesOf(path, world).map(({ since }) => since);
  };
  expect(['2025-02-10', '2025-03-10', '2025-06-10', '2025-10-01'].map(at)).toEqual([
    ['2025-02-01'],
    [],
    ['2025-04-01'],
    [],
  ]);
});

test('a path whose files are not known has no answer', () => {
  const world = smallWorld({ repositories: { 'acme/a': has(workflow()) }, paths: [path] });
  expect(copies.measure(world, ofPath('pipeline'))).toEqual({
    measure: { unknown: 'no file that a path is made of is among those read and compared' },
    members: [],
  });
});
