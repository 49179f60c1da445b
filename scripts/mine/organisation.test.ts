import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Activity } from '../../data/schema/activity.ts';
import { Mined } from '../../data/schema/mined.ts';
import { discover } from '../discover/index.ts';
import { type CommitDescription, git, makeRepository, temporaryFolder } from '../testing/make-repository.ts';
import { minedIn, minedOnly } from '../testing/mined.ts';
import { type MineProgress, mineOrganisation } from './index.ts';

const shop: CommitDescription[] = [
  { write: { 'README.md': '# Shop\n', '.ci.facts': 'ref acme/tool 1\n' } },
  { write: { 'src/main.ts': '' }, author: 'Grace <grace@example.com>', tag: 'v1.0.0' },
  { on: 'fix', write: { '.ci.facts': 'trait fast\nref acme/tool 2 two\n' }, author: 'renovate[bot] <bot@example.com>' },
  { merge: ['fix'], write: { '.ci.facts': 'trait fast\nref acme/tool 2 two\n' }, date: '2025-02-03T00:00:00Z' },
];
const at = (commits: string[], index: number, date: string) => ({ commit: commits[index]!, date: `${date}Z` });

test('a repository becomes one document: what its files say, and since when', async () => {
  const folder = join(temporaryFolder(), 'acme', 'shop.git');
  const { commits } = makeRepository(shop, { folder });
  const { mined, activity } = await minedOnly(folder);
  const first = at(commits, 0, '2025-01-01T12:00:00');
  const second = at(commits, 1, '2025-01-02T12:00:00');
  const head = at(commits, 3, '2025-02-03T00:00:00');
  expect(mined).toEqual({
    schema: 'footfall/mined/1',
    repository: {
      id: 'local:acme/shop',
      owner: 'acme',
      name: 'shop',
      ownerFrom: 'folder',
      branch: 'main',
      branchFrom: 'head',
    },
    head,
    history: {
      firstCommit: first,
      born: second,
      bornBecause: 'first-code',
      commits: 4,
      firstParentCommits: 3,
      roots: 1,
      weeks: [
        ['2024-12-30', 2, 1],
        ['2025-02-03', 1, 0],
      ],
      tags: [{ name: 'v1.0.0', ...second }],
      redated: [],
      skewed: 0,
    },
    references: [
      {
        subject: 'pkg:generic/acme/tool',
        intervals: [{ from: first, to: null }],
        versions: [
          { version: '1', label: null, intervals: [{ from: first, to: head }] },
          { version: '2', label: 'two', intervals: [{ from: head, to: null }] },
        ],
        locations: [{ file: '.ci.facts', line: 2, version: '2' }],
      },
    ],
    traits: [{ name: 'fast', intervals: [{ from: head, to: null }], files: ['.ci.facts'], lines: [1] }],
    catalog: [],
    owners: [],
    unreadable: [],
    components: [],
    coverage: {
      readers: [
        { id: 'guess', version: 1 },
        { id: 'lines', version: 1 },
        { id: 'presence', version: 1 },
        { id: 'rules', version: 1 },
        { id: 'traits', version: 1 },
      ],
      files: 1,
      versions: 2,
    },
  });
  expect(activity).toEqual({
    schema: 'footfall/activity/1',
    repository: 'acme/shop',
    head: commits[3],
    authors: [
      { key: expect.any(String) as string, bot: false },
      { key: expect.any(String) as string, bot: false },
      { key: expect.any(String) as string, bot: true },
    ],
    commits: {
      time: ['2025-01-01T12:00:00Z', '2025-01-02T12:00:00Z', '2025-02-03T00:00:00Z', '2025-01-03T12:00:00Z'].map(
        (date) => Date.parse(date) / 1000,
      ),
      authored: expect.any(Array) as number[],
      author: [0, 1, 0, 2],
      landed: [0, 1, 2, 2],
      tagged: [0, 0, -1, -1],
    },
    tags: [{ name: 'v1.0.0', time: Date.parse('2025-01-02T12:00:00Z') / 1000 }],
    squashed: [],
    reverts: [],
    positions: [
      { commit: commits[0], position: 0 },
      { commit: commits[1], position: 1 },
      { commit: commits[3], position: 2 },
    ],
    components: [],
    contents: [],
  });
  expect(Mined.parse(mined)).toEqual(mined);
  expect(Activity.parse(activity)).toEqual(activity);
  expect(JSON.stringify([mined, activity])).not.toMatch(/\bada\b|grace|example\.com/i);
});

/** Raw commit objects, one after the other, whose author and committer lines git itself would not write. */
function rawHistory(lines: string[]) {
  const { folder } = makeRepository([{ write: { 'a.facts': 'trait fast\n' } }], {
    folder: join(temporaryFolder(), 'acme', 'odd.git'),
  });
  const tree = git(folder, ['rev-parse', 'main^{tree}']);
  let parent = git(folder, ['rev-parse', 'main']);
  for (const line of lines)
    parent = git(
      folder,
      ['hash-object', '--literally', '-w', '-t', 'commit', '--stdin'],
      `tree ${tree}\nparent ${parent}\n${line}\n`,
    );
  git(folder, ['update-ref', 'refs/heads/main', parent]);
  return folder;
}
const person = (date: string) => `author Ada <ada@example.com> ${date}\ncommitter Ada <ada@example.com> ${date}\n\nx`;

test('D01–D18 every commit is counted once, however odd its date, author or message', async () => {
  const folder = rawHistory([
    ...['0 +0000', '1 +0000', '4294967295 +0000', '9223372036854775807 +0000', '18446744073709551615 +0000'].map(
      person,
    ),
    ...['-5 +0000', '', '1700000000', '1700000000 +99999999', '1700000000.5 +0000', '0x10 +0000'].map(person),
    'committer Ada <ada@example.com> 1800000000 +0000\n\nno author',
    'author Ada <ada@example.com 1800000000 +0000\ncommitter <> 1800000001 +0000\n\nunclosed',
    `author ${'x'.repeat(100_000)} <long@example.com> 1800000002 +0000\ncommitter A <a@b.c> 1800000002 +0000\n\nlong`,
    'author A <a@b.c> 1800000003 +0000\ncommitter A <a@b.c> 1800000003 +0000\nencoding UTF-7\n\n+AGE-',
    `author A <a@b.c> 1800000004 +0000\ncommitter A <a@b.c> 1800000004 +0000\n\nzero \0 byte\r\n${'a'.repeat(40)} commit 5\n`,
    '\n',
  ]);
  const { mined, activity } = await minedOnly(folder);
  expect(mined.history.commits).toBe(18);
  expect(mined.history.weeks.reduce((sum, [, people, bots]) => sum + people + bots, 0)).toBe(18);
  expect(activity.commits.time).toEqual(activity.commits.time.toSorted((a, b) => a - b));
  expect(activity.commits.authored.every((seconds, index) => seconds <= activity.commits.time[index]!)).toBe(true);
  expect(activity.commits.author.filter((author) => author === -1)).toHaveLength(3);
  expect(mined.head.date).toBe('1970-01-01T00:00:00Z');
  expect(mined.history.redated).toEqual([
    { commit: mined.history.firstCommit.commit, date: '2023-11-14T22:13:20Z' },
    { commit: mined.head.commit, date: '2027-01-15T08:00:04Z' },
  ]);
  expect(Mined.parse(mined)).toEqual(mined);
  expect(Activity.parse(activity)).toEqual(activity);
});

test('D10 ten commits from 1970 inside a history are counted where they landed', async () => {
  const { folder } = makeRepository([
    ...Array.from({ length: 10 }, (_, day) => ({ date: 1_700_000_000 + day * 86_400 })),
    ...Array.from({ length: 10 }, () => ({ date: 0 })),
    ...Array.from({ length: 10 }, (_, day) => ({ date: 1_710_000_000 + day * 86_400 })),
  ]);
  const { mined, activity } = await minedOnly(folder);
  expect([mined.history.commits, mined.history.skewed]).toEqual([30, 10]);
  expect(activity.commits.time.slice(9, 21)).toEqual([...Array<number>(11).fill(1_700_777_600), 1_710_000_000]);
});

test('an organisation is mined with progress; what fails is named and stops nothing', async () => {
  const root = join(temporaryFolder(), 'acme');
  for (const name of ['a', 'b', 'c', 'd']) makeRepository(shop, { folder: join(root, `${name}.git`) });
  writeFileSync(join(root, 'b.git/HEAD'), `${git(join(root, 'b.git'), ['rev-parse', 'main:.ci.facts'])}\n`);
  makeRepository([], { folder: join(root, 'empty.git') });
  const seen: MineProgress[] = [];
  const outcomes = await minedIn(root, { onProgress: (progress) => seen.push(progress), concurrency: 2 });
  expect(outcomes.map(({ name, failed }) => [name, failed?.reason ?? 'mined'])).toEqual([
    ['a', 'mined'],
    ['b', 'corrupt'],
    ['c', 'mined'],
    ['d', 'mined'],
    ['empty', 'empty'],
  ]);
  expect(seen.map(({ done, of }) => `${done}/${of}`)).toEqual(['1/4', '2/4', '3/4', '4/4']);
  expect(seen.at(-1)!.commits).toBe(9);
});

test('whoever stops listening early gets no error and leaves nothing running', async () => {
  const root = join(temporaryFolder(), 'acme');
  for (const name of ['a', 'b', 'c', 'd']) makeRepository(shop, { folder: join(root, `${name}.git`) });
  const { repositories } = await discover({ folder: root });
  const readers = new URL('../testing/line-readers.ts', import.meta.url);
  for await (const result of mineOrganisation(repositories, {
    cache: temporaryFolder(),
    authorKey: 'key',
    readers,
    concurrency: 1,
  })) {
    expect(result.failed).toBe(undefined);
    break;
  }
});

test('any concurrency and any order give the same bytes', async () => {
  const root = join(temporaryFolder(), 'acme');
  for (const name of ['a', 'b', 'c']) makeRepository(shop, { folder: join(root, `${name}.git`) });
  const { repositories } = await discover({ folder: root });
  const readers = new URL('../testing/line-readers.ts', import.meta.url);
  const bytes = async (order: typeof repositories, concurrency: number) => {
    const documents: string[] = [];
    const options = { cache: temporaryFolder(), authorKey: 'key', readers, concurrency };
    for await (const result of mineOrganisation(order, options))
      if (result.failed === undefined) documents.push(JSON.stringify([result.mined, result.activity]));
    return documents.sort();
  };
  const one = await bytes(repositories, 1);
  expect(one).toHaveLength(3);
  expect(await bytes(repositories.toReversed(), 3)).toEqual(one);
});

test('nothing is written into the repositories that are read', async () => {
  const root = join(temporaryFolder(), 'acme');
  const { folder } = makeRepository(shop, { folder: join(root, 'shop'), bare: false });
  mkdirSync(join(folder, '.git', 'info'), { recursive: true });
  const state = () =>
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .sort()
      .map((path) => {
        const stat = statSync(join(root, path));
        return `${path} ${stat.mtimeMs} ${stat.isFile() ? readFileSync(join(root, path)).length : ''}`;
      });
  const before = state();
  await minedOnly(root);
  expect(state()).toEqual(before);
});
