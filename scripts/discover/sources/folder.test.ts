import {
  appendFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { git, makeRepository, temporaryFolder } from '../../testing/make-repository.ts';
import { discover } from '../index.ts';

const one = [{ write: { 'a.txt': 'a\n' } }];
/** What was found, in short: `owner/name branch how` and `place reason`. */
async function inShort(folder: string) {
  const { repositories, unusable } = await discover({ folder });
  return [
    ...repositories.map((found) => `${found.id} ${found.branch} ${found.branchFrom}`),
    ...unusable.map((found) => `${found.place} ${found.reason}`),
  ];
}

test('bare and working repositories are found one and two levels down, and no deeper', async () => {
  const root = join(temporaryFolder(), 'acme');
  makeRepository(one, { folder: join(root, 'bare.git') });
  makeRepository(one, { folder: join(root, 'plain') });
  makeRepository(one, { folder: join(root, 'payments', 'work'), bare: false });
  makeRepository(one, { folder: join(root, 'payments', 'deep', 'er.git') });
  makeRepository(one, { folder: join(root, 'work-2'), bare: false });
  mkdirSync(join(root, 'notes'));
  expect(await inShort(root)).toEqual([
    'local:acme/bare main head',
    'local:acme/plain main head',
    'local:acme/work-2 main guessed',
    'local:payments/work main guessed',
  ]);
});

test('a folder that is a repository is that one repository', async () => {
  const root = join(temporaryFolder(), 'acme');
  const made = makeRepository(one, { folder: join(root, 'shop.git') });
  const { repositories } = await discover({ folder: made.folder });
  expect(repositories).toEqual([
    {
      id: 'local:acme/shop',
      owner: 'acme',
      name: 'shop',
      ownerFrom: 'folder',
      gitDirectory: made.folder,
      branch: 'main',
      branchFrom: 'head',
      head: made.commits[0],
      tags: [],
    },
  ]);
});

test.each([
  ['https://github.com/acme/shop.git', 'acme/shop'],
  ['https://token@github.com/acme/shop', 'acme/shop'],
  ['ssh://git@example.com:2222/acme/shop.git/', 'acme/shop'],
  ['git@example.com:acme/shop.git', 'acme/shop'],
  ['https://example.com/scm/acme/shop.git', 'acme/shop'],
  ['git@ssh.example.com:v3/acme/shop', 'v3-acme-ae175e84/shop'],
  ['https://example.com/acme/..', 'acme/x-5ec1f7e7'],
  ['https://example.com/a%2Fb/sh%20op.git', 'a-b-c14cddc0/sh-op-da25af7b'],
  ['/srv/git/elsewhere/shop.git', 'team/folder'],
  ['../shop.git', 'team/folder'],
])('the remote %s makes it %s', async (remote, name) => {
  const folder = join(temporaryFolder(), 'team', 'folder');
  makeRepository(one, { folder, remote });
  const { repositories } = await discover({ folder });
  expect(repositories.map((found) => found.id)).toEqual([`local:${name}`]);
});

test('a working clone follows origin/HEAD, not what happens to be checked out', async () => {
  const upstream = makeRepository([...one, { on: 'next', write: { b: '' } }], { head: 'next' });
  const folder = join(temporaryFolder(), 'acme', 'shop');
  git('/', ['clone', '-q', upstream.folder, folder]);
  git(folder, ['checkout', '-q', '-b', 'wip']);
  git(folder, ['commit', '-q', '--allow-empty', '-m', 'wip']);
  const { repositories } = await discover({ folder });
  expect(repositories.map(({ branch, branchFrom, head }) => ({ branch, branchFrom, head }))).toEqual([
    { branch: 'next', branchFrom: 'origin-head', head: upstream.commits[1] },
  ]);
});

test('a detached head has no branch', async () => {
  const made = makeRepository([...one, { write: { b: '' } }]);
  git(made.folder, ['update-ref', '--no-deref', 'HEAD', made.commits[0]!]);
  const { repositories } = await discover({ folder: made.folder });
  expect(repositories.map(({ branch, head }) => ({ branch, head }))).toEqual([{ branch: null, head: made.commits[0] }]);
});

test('tags are read loose and packed, annotated ones peeled where the repository says to what', async () => {
  const made = makeRepository([{ write: { a: '' }, tag: ['v1', 'annotated:v2'] }]);
  git(made.folder, ['pack-refs', '--all']);
  const object = git(made.folder, ['rev-parse', 'v2']);
  git(made.folder, ['update-ref', 'refs/tags/group/v3', made.commits[0]!]);
  git(made.folder, ['update-ref', 'refs/pull/1/head', made.commits[0]!]);
  const { repositories } = await discover({ folder: made.folder });
  expect(repositories[0]!.tags).toEqual([
    { name: 'refs/tags/group/v3', object: made.commits[0], peeled: null },
    { name: 'refs/tags/v1', object: made.commits[0], peeled: null },
    { name: 'refs/tags/v2', object, peeled: made.commits[0] },
  ]);
});

test('a git directory without a configuration is read all the same', async () => {
  const folder = join(temporaryFolder(), 'acme', 'shop.git');
  makeRepository(one, { folder });
  rmSync(join(folder, 'config'));
  expect(await inShort(folder)).toEqual(['local:acme/shop main head']);
});

test('linked worktrees are the repository they belong to, once', async () => {
  const root = join(temporaryFolder(), 'acme');
  const made = makeRepository(one, { folder: join(root, 'shop'), bare: false });
  git(made.folder, ['worktree', 'add', '-q', '../a-feature', '-b', 'feature']);
  expect(await inShort(root)).toEqual(['local:acme/shop main guessed']);
  expect(await inShort(join(root, 'a-feature'))).toEqual(['local:acme/shop main guessed']);
});

test('of two repositories with one name the first place stays and the other is reported', async () => {
  const root = temporaryFolder();
  const remote = 'https://github.com/Acme/Shop.git';
  makeRepository(one, { folder: join(root, 'b.git'), remote });
  makeRepository(one, { folder: join(root, 'a.git'), remote: remote.toLowerCase() });
  expect(await discover({ folder: root })).toMatchObject({
    repositories: [{ id: 'local:acme/shop' }],
    unusable: [
      {
        owner: 'Acme',
        name: 'Shop',
        place: 'b.git',
        reason: 'duplicate-name',
        message: 'a.git is Acme/Shop too and is the one that is read; remove one of them.',
      },
    ],
  });
});

/** A repository, broken; what it is called comes from trust.md's list where it has a number there. */
const broken: [string, string, (folder: string) => void][] = [
  ['G01 no commit yet', 'empty', (folder) => void makeRepository([], { folder })],
  [
    'G02 HEAD names a branch that does not exist',
    'unborn-head',
    (folder) => void makeRepository(one, { folder, head: 'trunk' }),
  ],
  ['G04 HEAD is empty', 'corrupt', (folder) => made(folder, (git) => writeFileSync(join(git, 'HEAD'), ''))],
  ['G04 HEAD is garbage', 'corrupt', (folder) => made(folder, (git) => writeFileSync(join(git, 'HEAD'), '\0\xff'))],
  [
    'HEAD leads out of refs',
    'corrupt',
    (folder) => made(folder, (git) => writeFileSync(join(git, 'HEAD'), 'ref: refs/../../secret\n')),
  ],
  ['HEAD is gone', 'corrupt', (folder) => made(folder, (git) => rmSync(join(git, 'HEAD')))],
  ['objects are gone', 'corrupt', (folder) => made(folder, (git) => rmSync(join(git, 'objects'), { recursive: true }))],
  [
    'G05 packed-refs is empty',
    'corrupt',
    (folder) => packed(folder, (git) => writeFileSync(join(git, 'packed-refs'), '')),
  ],
  [
    'G06 packed-refs is garbage',
    'corrupt',
    (folder) => packed(folder, (git) => appendFileSync(join(git, 'packed-refs'), '\0rubbish\n')),
  ],
  ['refs are gone', 'suspect-empty', (folder) => made(folder, (git) => rmSync(join(git, 'refs/heads/main')))],
  [
    'refs go round',
    'corrupt',
    (folder) => made(folder, (git) => writeFileSync(join(git, 'refs/heads/main'), 'ref: refs/heads/main\n')),
  ],
  [
    '.git names nothing',
    'corrupt',
    (folder) => {
      mkdirSync(folder);
      writeFileSync(join(folder, '.git'), 'gitdir: ../gone\n');
    },
  ],
  [
    'refs are kept in a reftable',
    'internal',
    (folder) => made(folder, (git) => appendFileSync(join(git, 'config'), '[extensions]\n\trefStorage = reftable\n')),
  ],
  [
    'G17 objects are borrowed from outside',
    'forbidden',
    (folder) =>
      made(folder, (git) => {
        mkdirSync(join(git, 'objects/info'), { recursive: true });
        writeFileSync(join(git, 'objects/info/alternates'), `${join(makeRepository(one).folder, 'objects')}\n`);
      }),
  ],
];
const made = (folder: string, damage: (git: string) => void) => damage(makeRepository(one, { folder }).gitDirectory);
const packed = (folder: string, damage: (git: string) => void) =>
  made(folder, (directory) => {
    git(directory, ['pack-refs', '--all']);
    damage(directory);
  });

test.each(broken)('%s: listed as %s, beside a whole one', async (_, reason, make) => {
  const root = join(temporaryFolder(), 'acme');
  makeRepository(one, { folder: join(root, 'whole.git') });
  make(join(root, 'broken.git'));
  expect(await inShort(root)).toEqual(['local:acme/whole main head', `broken.git ${reason}`]);
});

test('objects borrowed inside the folder are fine', async () => {
  const root = join(temporaryFolder(), 'acme');
  const lender = makeRepository(one, { folder: join(root, 'lender.git') });
  git(root, ['clone', '-q', '--bare', '--shared', lender.folder, 'borrower.git']);
  rmSync(join(root, 'borrower.git', 'config'));
  expect(await inShort(root)).toEqual(['local:acme/borrower main head', 'local:acme/lender main head']);
});

test('symbolic links are followed, each repository once', async () => {
  const elsewhere = makeRepository(one, { folder: join(temporaryFolder(), 'acme', 'shop.git') });
  const root = temporaryFolder();
  symlinkSync(elsewhere.folder, join(root, 'a.git'));
  symlinkSync(elsewhere.folder, join(root, 'b.git'));
  symlinkSync(join(root, 'gone'), join(root, 'c.git'));
  expect((await discover({ folder: root })).repositories.map((found) => found.gitDirectory)).toEqual([
    elsewhere.folder,
  ]);
});

test('nothing in the folder is written, not even a time', async () => {
  const root = join(temporaryFolder(), 'acme');
  const made = makeRepository(one, { folder: join(root, 'shop'), bare: false });
  const state = () =>
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .sort()
      .map((path) => `${path} ${statSync(join(root, path)).mtimeMs}`);
  const before = state();
  await discover({ folder: root });
  expect(state()).toEqual(before);
  cpSync(made.folder, join(root, 'copy'), { recursive: true });
  renameSync(join(root, 'copy'), join(root, 'moved'));
  expect(await inShort(root)).toEqual(['local:acme/moved main guessed', 'local:acme/shop main guessed']);
});

test('a folder that does not exist is an error, not an empty list', async () => {
  await expect(discover({ folder: join(temporaryFolder(), 'gone') })).rejects.toThrow('ENOENT');
});
