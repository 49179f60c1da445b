import { expect, test } from 'vitest';
import { type CommitDescription, makeRepository } from '../testing/make-repository.ts';
import { minedOnly } from '../testing/mined.ts';

async function born(...commits: CommitDescription[]) {
  const { history } = (await minedOnly(makeRepository(commits).folder)).mined;
  return [history.born?.date.slice(0, 10) ?? null, history.bornBecause];
}
const on = (date: string, more: CommitDescription): CommitDescription => ({ date: `${date}T12:00:00Z`, ...more });
const mass = (folder: string, files: number) =>
  Object.fromEntries(Array.from({ length: files }, (_, at) => [`${folder}/part-${at}.ts`, '']));
const old = [
  on('2015-01-01', { write: { 'main.c': '1' }, author: 'Old <old@example.com>' }),
  on('2016-01-01', { write: { 'main.c': '2' }, author: 'Old <old@example.com>' }),
];

test('the first code is the birth; README, licence and CI are none', async () => {
  expect(
    await born(
      on('2024-01-01', { write: { 'README.md': '', LICENSE: '', '.github/workflows/ci.yml': '' } }),
      on('2024-02-01', { write: { 'main.c': '' } }),
    ),
  ).toEqual(['2024-02-01', 'first-code']);
});

test('without code nothing is born', async () => {
  expect(await born(on('2024-01-01', { write: { 'README.md': '' } }))).toEqual([null, null]);
});

test('a silence alone is no birth, nor are people who come after less than a year', async () => {
  const bump = on('2024-01-01', { write: { 'main.c': '3', 'new.c': '' }, author: 'Old <old@example.com>' });
  expect(await born(...old, bump)).toEqual(['2015-01-01', 'first-code']);
  const soon = on('2016-10-01', { write: { 'new.c': '' } });
  expect(await born(...old, soon)).toEqual(['2015-01-01', 'first-code']);
});

test('after a year only other people go on: born with the first code that they add', async () => {
  expect(
    await born(
      ...old,
      on('2024-01-01', { write: { 'README.md': '' } }),
      on('2024-02-01', { write: { 'main.c': '3' } }),
      on('2024-03-01', { write: { 'new.c': '' } }),
    ),
  ).toEqual(['2024-03-01', 'after-strangers']);
});

test('requests that are numbered on say that it is the same repository, whoever goes on after a year; a fork counts from one', async () => {
  const author = 'Old <old@example.com>';
  const request = (number: number) =>
    on('2016-02-01', { write: { 'main.c': '3' }, message: `Fix (#${number})`, author });
  const next = (message: string) => on('2024-03-01', { write: { 'new.c': '' }, message });
  expect(await born(...old, request(21), next('Merge pull request #23 from acme/new'))).toEqual([
    '2015-01-01',
    'first-code',
  ]);
  expect(await born(...old, request(21), next('Merge pull request #1 from acme/new'))).toEqual([
    '2024-03-01',
    'after-strangers',
  ]);
  expect(await born(...old, request(21), next('New'))).toEqual(['2024-03-01', 'after-strangers']);
});

test('a campaign in a quiet repository is no birth: it adds no code', async () => {
  const campaign = on('2024-01-01', { write: { '.github/workflows/ci.yml': '', 'main.c': '3' } });
  expect(await born(...old, campaign)).toEqual(['2015-01-01', 'first-code']);
});

test('after half a year most of the code comes at once', async () => {
  const rewritten = on('2016-09-01', { write: mass('src', 30), author: 'Old <old@example.com>' });
  expect(await born(...old, rewritten)).toEqual(['2016-09-01', 'after-mass']);
});

test('another history joins a silent line with most of the code', async () => {
  const joined = await born(
    ...old,
    on('2020-01-01', { on: 'new', from: null, write: { 'new.c': '' } }),
    on('2020-02-01', { on: 'main', merge: ['new'], write: { 'new.c': '', 'more.c': '' } }),
  );
  expect(joined).toEqual(['2020-02-01', 'after-joined']);
});

test('an older history that is merged in does not make the repository older', async () => {
  const merged = await born(
    on('2024-01-01', { write: { 'main.c': '' } }),
    on('2019-01-01', { on: 'bought', from: null, write: { 'old/a.c': '' } }),
    on('2024-03-01', { on: 'main', merge: ['bought'], write: { 'old/a.c': '' } }),
  );
  expect(merged).toEqual(['2024-01-01', 'beside-imported']);
});

test('code that came as a mass in the first commit may be older', async () => {
  expect(await born(on('2024-01-01', { write: mass('src', 200) }))).toEqual(['2024-01-01', 'all-at-once']);
});
