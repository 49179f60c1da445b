import { expect, test } from 'vitest';
import { desires } from '../desire.ts';
import { organisation } from '../world/scope.ts';
import { commitOf, goldenPath, PIPELINE, smallWorld, type SmallRepository } from '../small-world.ts';
import { desirePaths } from './desire-paths.ts';

const TOOLS = 'pkg:githubactions/acme/tools';
const user = (team: string, days = '2025-01-01', subject = `${TOOLS}#lint`): SmallRepository => ({
  owners: [{ owners: [`@acme/${team}`] }],
  uses: [{ subject, days }],
});
const shared = {
  'acme/a': user('web'),
  'acme/b': user('web', '2026-01-01'),
  'acme/c': user('data', '2025-01-01', `${TOOLS}#test`),
  'acme/tools': user('platform'),
};
const found = (repositories: Record<string, SmallRepository>, paths = [goldenPath()]) =>
  desires(smallWorld({ repositories, paths })).map(({ subject, users, teams, yearAgo }) => ({
    subject,
    users: users.map(({ component, since }) => `${component.id} ${since}`),
    teams,
    yearAgo,
  }));

test('what three components of two teams refer to, whatever part of it; its provider is none of them', () => {
  expect(found(shared)).toEqual([
    {
      subject: TOOLS,
      users: ['acme/a 2025-01-01', 'acme/b 2026-01-01', 'acme/c 2025-01-01'],
      teams: ['data', 'web'],
      yearAgo: 2,
    },
  ]);
});

test('one team alone, two components, what a path covers and what strangers offer are no desire path', () => {
  expect(found({ ...shared, 'acme/c': user('web') })).toEqual([]);
  expect(found({ ...shared, 'acme/b': {} })).toEqual([]);
  expect(found({ ...shared, 'acme/b': user('web', '2025-01-01..2026-01-01') })).toEqual([]);
  expect(found(shared, [goldenPath({ signals: [{ reference: TOOLS }] })])).toEqual([]);
  const strangers = Object.fromEntries(
    ['web', 'web', 'data'].map((team, i) => [
      `acme/s${i}`,
      user(team, '2025-01-01', 'pkg:githubactions/actions/checkout'),
    ]),
  );
  expect(found(strangers)).toEqual([]);
});

test('another workflow of a path’s own repository is one', () => {
  const other = 'pkg:githubactions/acme/paths#.github/workflows/other.yml';
  const all = { 'acme/a': user('web', '2025-01-01', other), 'acme/b': user('web', '2025-01-01', other) };
  expect(found({ ...all, 'acme/c': user('data', '2025-01-01', other) }).map(({ subject }) => subject)).toEqual([
    'pkg:githubactions/acme/paths',
  ]);
  expect(found({ ...all, 'acme/c': user('data', '2025-01-01', PIPELINE) })).toEqual([]);
});

test('the number is how many there are; its members are who refers to them, with the place', () => {
  const { measure, members } = desirePaths.measure(smallWorld({ repositories: shared }), organisation);
  expect(measure).toEqual({ value: 1, n: 3, of: 4, unclear: 0, basis: 'exact' });
  expect(members[0]).toEqual({
    component: 'acme/a',
    path: null,
    side: 'counted',
    because: `It refers to ${TOOLS}.`,
    evidence: [{ repository: 'acme/a', file: '.github/workflows/ci.yml', commit: commitOf('2026-06-30'), line: 7 }],
  });
});

const FILE = '.github/workflows/release.yml';
const text = (changed: number) =>
  Array.from({ length: 20 }, (_, at) => `line ${at}${at < changed ? ' own' : ''}`).join('\n');
const having = (team: string, changed: number, day = '2025-01-01', file = FILE): SmallRepository => ({
  owners: [{ owners: [`@acme/${team}`] }],
  contents: { [file]: { [day]: text(changed) } },
});
const alike = {
  'acme/a': having('web', 0),
  'acme/b': having('web', 1, '2026-01-01', '.github/workflows/publish.yml'),
  'acme/c': having('data', 2),
};

test('near-identical files are one too, whatever they are called, and so is a chain of them', () => {
  expect(found(alike)).toEqual([
    {
      subject: FILE,
      users: ['acme/a 2025-01-01', 'acme/b 2026-01-01', 'acme/c 2025-01-01'],
      teams: ['data', 'web'],
      yearAgo: 2,
    },
  ]);
});

test('another kind of file, another text, or files that call a path are none', () => {
  expect(found({ ...alike, 'acme/c': having('data', 2, '2025-01-01', 'Makefile') })).toEqual([]);
  expect(found({ ...alike, 'acme/c': having('data', 12) })).toEqual([]);
  const calls = { ...having('data', 2), uses: [{ subject: PIPELINE, days: '2025-01-01', file: FILE }] };
  expect(found({ ...alike, 'acme/c': calls })).toEqual([]);
});

test('teams times growth decides the order', () => {
  const uses = shared['acme/a'].uses;
  const both = Object.fromEntries(Object.entries(alike).map(([name, one]) => [name, { ...one, uses }]));
  const growing = Object.entries(alike).map(([name, one], at) => [
    name,
    { ...both[name], ...(at > 0 ? having(one.owners![0]!.owners![0]!.slice(6), 0, '2026-01-01') : {}) },
  ]);
  expect(found(Object.fromEntries(growing) as typeof alike).map(({ subject }) => subject)).toEqual([FILE, TOOLS]);
});
