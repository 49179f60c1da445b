import { expect, test } from 'vitest';
import { driftOf } from '../contents/drift.ts';
import { ofPath } from '../world/scope.ts';
import { commitOf, goldenPath, smallWorld, type SmallRepository } from '../small-world.ts';
import { drift } from './drift.ts';

const TEMPLATE = 'pkg:generic/template/acme/starter';
const path = goldenPath({ signals: [{ reference: TEMPLATE }] });
/** Twelve lines of a file; `changed` of them read otherwise. */
const text = (name: string, changed = 0) =>
  Array.from({ length: 12 }, (_, at) => `${name} ${at}${at < changed ? ' ours' : ''}`).join('\n');
const starter: SmallRepository = {
  contents: {
    Makefile: {
      '2025-01-01': text('make'),
      '2025-03-01': `${text('make')}\nmore`,
      '2025-04-01': `${text('make')}\nmost`,
    },
    Dockerfile: { '2025-01-01': text('image') },
    '.golangci.yml': { '2025-01-01': text('lint'), '2025-04-01': text('lint', 6) },
    '.editorconfig': { '2025-01-01': 'root = true' },
  },
};
const made = (files: Record<string, string>, day = '2025-02-01'): SmallRepository => ({
  contents: Object.fromEntries(Object.entries(files).map(([file, said]) => [file, { [day]: said }])),
});
const ours = { Makefile: text('make'), Dockerfile: text('image', 1), '.golangci.yml': text('lint', 1) };
const worldOf = (repositories: Record<string, SmallRepository>) =>
  smallWorld({ repositories: { 'acme/starter': starter, ...repositories }, paths: [path] });
const found = (repositories: Record<string, SmallRepository>) =>
  drift.measure(worldOf(repositories), ofPath('pipeline'));
const states = (repositories: Record<string, SmallRepository>) =>
  driftOf(path, worldOf(repositories)).map(({ component, files, nearest }) => [
    component.id,
    nearest?.day,
    ...files.map(({ file, state, versionsBehind, daysBehind }) => `${file} ${state} ${versionsBehind} ${daysBehind}`),
  ]);

test('a file is behind, diverged, or both, and the template’s nearest commit is the one that most files agree with', () => {
  expect(states({ 'acme/a': made({ ...ours, '.editorconfig': 'root = true' }) })).toEqual([
    [
      'acme/a',
      '2025-01-01',
      '.editorconfig in-step 0 0',
      '.golangci.yml both 1 90',
      'Dockerfile diverged 0 0',
      'Makefile behind 2 90',
    ],
  ]);
});

test('one that is in step counts, one that is not does not, and the evidence names both files', () => {
  const now = { Makefile: `${text('make')}\nmost`, Dockerfile: text('image'), '.golangci.yml': text('lint', 6) };
  const { measure, members } = found({
    'acme/a': made(now, '2025-05-01'),
    'acme/b': made({ ...now, Makefile: text('make') }, '2025-05-01'),
  });
  expect(measure).toEqual({ value: 0.5, n: 1, of: 2, unclear: 0, basis: 'exact' });
  expect(members[1]).toEqual({
    component: 'acme/b',
    path: 'pipeline',
    side: 'not-counted',
    because:
      'Made from it, as its files say: 2 of 3 shared files in step with acme/starter and 1 behind; nearest to it as it was from 2025-04-01 on.',
    evidence: [
      { repository: 'acme/b', file: 'Makefile', commit: commitOf('2025-05-01'), line: null },
      { repository: 'acme/starter', file: 'Makefile', commit: commitOf('2025-01-01'), line: null },
    ],
  });
});

test('without a stamp three files that the template had no later show that it was made from it; with a stamp one will do', () => {
  const two = { Makefile: text('make'), Dockerfile: text('image') };
  expect(states({ 'acme/a': made(two), 'acme/b': made(ours, '2024-12-01') })).toEqual([]);
  const stamped: SmallRepository = {
    ...made({ '.editorconfig': 'root = true' }),
    uses: [{ subject: TEMPLATE, version: 'v1', days: '2025-02-01' }],
  };
  expect(states({ 'acme/a': stamped })).toEqual([['acme/a', '2025-01-01', '.editorconfig in-step 0 0']]);
});

test('of two templates that have files in common it was made from the one that it has more files like', () => {
  const said = {
    Makefile: text('make'),
    '.golangci.yml': text('lint'),
    'tox.ini': text('tox'),
    'buf.yaml': text('buf'),
  };
  const sister = made(said, '2025-01-01');
  const other = goldenPath({ id: 'sister', signals: [{ reference: 'pkg:generic/template/acme/sister' }] });
  const repositories = {
    'acme/starter': starter,
    'acme/sister': sister,
    'acme/a': made(ours),
    'acme/b': made({ ...ours, ...said }),
  };
  const world = smallWorld({ repositories, paths: [other, path] });
  const from = [path, other].map((one) => driftOf(one, world).map(({ component }) => component.id));
  expect(from).toEqual([['acme/a'], ['acme/b']]);
});

test('a stamp whose files cannot be compared is unclear', () => {
  const uses = [{ subject: TEMPLATE, version: 'v1', days: '2025-02-01' }];
  const { measure, members } = found({ 'acme/a': { uses }, 'acme/b': { uses, ...made({ 'tox.ini': text('tox') }) } });
  expect(measure).toEqual({ value: null, n: 0, of: 0, unclear: 2, basis: 'exact' });
  expect(members.map(({ because }) => because)).toEqual([
    'Nothing is known of its contents.',
    'It was made from acme/starter, as its stamp says (v1), but has no compared file in common with it.',
  ]);
});

test('what lies in a skeleton is compared at the path that it gets', () => {
  const contents = {
    '{{cookiecutter.slug}}/Makefile': { '2025-01-01': text('make') },
    Makefile: { '2025-01-01': text('own') },
  };
  const world = smallWorld({
    repositories: {
      'acme/starter': { contents },
      'acme/a': { ...made({ Makefile: text('make') }), uses: [{ subject: TEMPLATE, days: '2025-02-01' }] },
    },
    paths: [path],
  });
  expect(driftOf(path, world).map(({ files }) => files.map(({ state }) => state))).toEqual([['in-step']]);
});

test('without a template that was read, or anything made from it, there is no answer', () => {
  expect(
    drift.measure(smallWorld({ repositories: { 'acme/a': made(ours) }, paths: [path] }), ofPath('pipeline')),
  ).toEqual({
    measure: { unknown: 'no path is a project template among the repositories read and compared' },
    members: [],
  });
  expect(found({ 'acme/a': {} }).measure).toEqual({ unknown: 'no component is known to be made from the template' });
});
