import { expect, test } from 'vitest';
import { ChangelogEntry, type WrittenEntry } from '../../../data/schema/changelog.ts';
import { deprecation } from '../deprecations/example.ts';
import { flags } from './flags.ts';
import { goldenPath, inputsOf } from '../small-world.ts';

const pipeline = goldenPath();
const entry = (slug: string, more: object): WrittenEntry => ({
  slug,
  file: `data/changelog/2026-03-02-${slug}.md`,
  entry: ChangelogEntry.parse({
    title: slug,
    date: '2026-03-02',
    type: 'added',
    summary: slug,
    owner: 'platform',
    action: 'none',
    annotate: ['adoption-curve'],
    ...more,
  }),
  body: '',
});
const flagsOf = (changelog: WrittenEntry[], more: object = {}) => {
  const inputs = { ...inputsOf({ repositories: {}, paths: [pipeline] }), changelog, ...more };
  return flags('adoption-curve', [pipeline], { asOf: '2026-06-30', inputs }).map(
    ({ day, title, what, address }) => `${day} ${title}: ${what}, ${address}`,
  );
};

test('an entry flags the figures that it names, for its path or for all', () => {
  const entries = [
    entry('on-the-path', { path: pipeline.id }),
    entry('for-all', { date: '2026-02-01' }),
    entry('on-another', { path: 'another' }),
    entry('elsewhere', { annotate: ['footfall'] }),
    entry('unnamed', { annotate: [] }),
  ];
  expect(flagsOf(entries)).toEqual([
    '2026-02-01 for-all: added, changelog/2026/02/for-all/',
    '2026-03-02 on-the-path: added, changelog/2026/03/on-the-path/',
  ]);
});

test('drafts, what was retracted and what is still to come flag nothing', () => {
  const entries = [
    entry('draft', { draft: true }),
    entry('retracted', { retracted: { on: '2026-03-03', reason: 'It was wrong.' } }),
    entry('to-come', { date: '2026-07-01' }),
  ];
  expect(flagsOf(entries)).toEqual([]);
});

test('a deprecation flags the days that make people move, once they have come', () => {
  const one = deprecation({
    announced: '2026-01-15',
    closed_to_new: '2026-03-01',
    removal: '2026-12-01',
    annotate: ['adoption-curve'],
  });
  const about = (more: object) =>
    flagsOf([], { deprecations: [{ file: 'x', body: '', deprecation: { ...one, ...more } }] });
  expect(about({})).toEqual([
    `2026-01-15 ${one.title}: announced, deprecations/${one.id.toLowerCase()}/`,
    `2026-03-01 ${one.title}: closed to new uses, deprecations/${one.id.toLowerCase()}/`,
  ]);
  expect(about({ removed_on: '2026-06-01' }).at(-1)).toBe(
    `2026-06-01 ${one.title}: removed, deprecations/${one.id.toLowerCase()}/`,
  );
  expect(about({ revoked_on: '2026-02-01' })).toEqual([]);
});
