/** Hostile and broken repositories, by their numbers in the catalogue of what the miner must bear. */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type CommitDescription, git, makeRepository, temporaryFolder } from '../testing/make-repository.ts';
import { minedIn, minedOnly } from '../testing/mined.ts';

const two: CommitDescription[] = [
  { write: { 'a.facts': 'ref acme/tool 1\n', 'b.txt': 'b\n' } },
  { write: { 'a.facts': 'ref acme/tool 2\n' } },
];
/** What is true at the head, in short. */
async function atHead(folder: string) {
  const { mined } = await minedOnly(folder);
  return {
    commits: mined.history.commits,
    references: mined.references.flatMap(({ subject, locations }) =>
      locations.map(({ version }) => `${subject}@${version}`),
    ),
    unreadable: mined.unreadable.map(({ file, reason }) => `${file} ${reason}`),
  };
}
const whole = { commits: 2, references: ['pkg:generic/acme/tool@2'], unreadable: [] };

const packs = (folder: string) => readdirSync(join(folder, 'objects/pack'));
const packFile = (folder: string, ending: string) =>
  join(
    folder,
    'objects/pack',
    packs(folder).find((name) => name.endsWith(ending))!,
  );
const packed = (folder: string) => {
  git(folder, ['repack', '-q', '-a', '-d']);
  for (const ending of ['.pack', '.idx']) chmodSync(packFile(folder, ending), 0o644);
};
const loose = (folder: string, id: string) => join(folder, 'objects', id.slice(0, 2), id.slice(2));
const unpacked = (folder: string) => {
  if (packs(folder).length === 0) return;
  const pack = readFileSync(packFile(folder, '.pack'));
  rmSync(join(folder, 'objects/pack'), { recursive: true });
  mkdirSync(join(folder, 'objects/pack'));
  git(folder, ['unpack-objects', '-q'], pack);
};
/** Any object, as bytes, without git looking at what they mean. */
const object = (folder: string, type: string, bytes: string | Uint8Array) =>
  git(folder, ['hash-object', '--literally', '-w', '-t', type, '--stdin'], bytes);
const treeOf = (folder: string, entries: [mode: string, name: string | Uint8Array, id: string][]) =>
  object(
    folder,
    'tree',
    Buffer.concat(
      entries.flatMap(([mode, name, id]) => [
        Buffer.from(`${mode} `),
        Buffer.from(name as string),
        Buffer.from([0]),
        Buffer.from(id, 'hex'),
      ]),
    ),
  );
/** Makes the tree the files of a new head. */
const headWith = (folder: string, tree: string) =>
  git(folder, ['update-ref', 'refs/heads/main', git(folder, ['commit-tree', '-p', 'main', '-m', 'x', tree])]);

describe('broken objects: the repository fails with its reason, and no other does', () => {
  const cases: [string, string, (folder: string, commits: string[]) => void][] = [
    ['G07 a truncated pack', 'corrupt', (folder) => truncateSync(packFile(folder, '.pack'), 200)],
    [
      'G08 one flipped byte',
      'corrupt',
      (folder) => {
        const bytes = readFileSync(packFile(folder, '.pack'));
        bytes[20]! ^= 0xff;
        writeFileSync(packFile(folder, '.pack'), bytes);
      },
    ],
    ['G09 no index', 'corrupt', (folder) => rmSync(packFile(folder, '.idx'))],
    [
      'G10 a missing parent',
      'corrupt',
      (folder, commits) => {
        unpacked(folder);
        rmSync(loose(folder, commits[0]!));
      },
    ],
    [
      'G35 a branch that points to a file',
      'corrupt',
      (folder) => writeFileSync(join(folder, 'refs/heads/main'), `${git(folder, ['rev-parse', 'main:b.txt'])}\n`),
    ],
    [
      'G13 a shallow clone',
      'shallow',
      (folder) => {
        const upstream = makeRepository(two);
        rmSync(folder, { recursive: true });
        git('/', ['clone', '-q', '--bare', '--depth', '1', `file://${upstream.folder}`, folder]);
      },
    ],
    [
      'G37 a tree of ten thousand million paths',
      'too-many-paths',
      (folder) => {
        let inner = treeOf(folder, [['100644', 'f', git(folder, ['rev-parse', 'main:b.txt'])]]);
        for (let level = 0; level < 10; level++)
          inner = treeOf(
            folder,
            [...'0123456789'].map((name) => ['40000', name, inner]),
          );
        headWith(folder, inner);
      },
    ],
  ];
  test.each(cases)('%s: %s', async (_, reason, damage) => {
    const root = join(temporaryFolder(), 'acme');
    makeRepository(two, { folder: join(root, 'healthy.git') });
    const broken = makeRepository(two, { folder: join(root, 'broken.git') });
    packed(broken.folder);
    damage(broken.folder, broken.commits);
    const outcomes = await minedIn(root, { gitMemory: 48 << 20 });
    expect(outcomes.map(({ name, failed }) => `${name} ${failed?.reason ?? 'mined'}`)).toEqual([
      `broken ${reason}`,
      'healthy mined',
    ]);
    expect(outcomes[0]!.failed!.message).not.toContain(root);
  });
});

describe('what a repository says about itself does not apply', () => {
  test('G14 a planted shallow file, G15 grafts and G16 replacements cut nothing off', async () => {
    const { folder, commits } = makeRepository(two);
    writeFileSync(join(folder, 'shallow'), `${commits[1]}\n`);
    writeFileSync(join(folder, 'info-grafts'), '');
    mkdirSync(join(folder, 'info'), { recursive: true });
    writeFileSync(join(folder, 'info/grafts'), `${commits[1]}\n`);
    const other = git(folder, ['commit-tree', '-m', 'another history', 'main^{tree}']);
    mkdirSync(join(folder, 'refs/replace'), { recursive: true });
    writeFileSync(join(folder, 'refs/replace', commits[1]!), `${other}\n`);
    expect(await atHead(folder)).toEqual(whole);
  });

  test('G20–G23 nothing in its configuration or hooks is run, and no promised object is fetched', async () => {
    const { folder } = makeRepository(two);
    const canary = join(temporaryFolder(), 'canary');
    const script = join(temporaryFolder(), 'run.sh');
    writeFileSync(script, `#!/bin/sh\necho "$0 $@" >> ${canary}\n`, { mode: 0o755 });
    const settings = `
[core]
	repositoryformatversion = 1
	fsmonitor = ${script}
	pager = ${script}
	editor = ${script}
	sshCommand = ${script}
	gitProxy = ${script}
	askPass = ${script}
	alternateRefsCommand = ${script}
	hooksPath = ${join(folder, 'hooks')}
	attributesFile = ${join(folder, 'attributes')}
[extensions]
	partialClone = origin
[remote "origin"]
	url = ext::${script} %S
	promisor = true
	partialclonefilter = blob:none
	uploadpack = ${script}
	vcs = evil
[protocol]
	allow = always
[diff]
	external = ${script}
[diff "x"]
	command = ${script}
	textconv = ${script}
[filter "x"]
	clean = ${script}
	smudge = ${script}
	process = ${script}
	required = true
[credential]
	helper = !${script}
[gpg]
	program = ${script}
[log]
	showSignature = true
[mailmap]
	blob = HEAD:.mailmap
[alias]
	rev-list = !${script}
	diff-tree = !${script}
[url "ext::${script}"]
	insteadOf = https://
[include]
	path = ${join(folder, 'more')}
[trace2]
	eventTarget = ${canary}
`;
    writeFileSync(join(folder, 'config'), settings);
    writeFileSync(join(folder, 'attributes'), '* diff=x filter=x\n');
    mkdirSync(join(folder, 'hooks'), { recursive: true });
    for (const hook of ['reference-transaction', 'post-index-change', 'fsmonitor-watchman', 'pre-auto-gc'])
      writeFileSync(join(folder, 'hooks', hook), readFileSync(script), { mode: 0o755 });
    unpacked(folder);
    rmSync(loose(folder, blobOf(folder, 'ref acme/tool 1\n')));
    const { mined } = await minedOnly(folder);
    expect(existsSync(canary)).toBe(false);
    expect(mined.unreadable.map(({ file, reason, intervals }) => [file, reason, intervals.length])).toEqual([
      ['a.facts', 'missing-object', 1],
    ]);
    expect(mined.references.map(({ subject, versions }) => [subject, versions.length])).toEqual([
      ['pkg:generic/acme/tool', 1],
    ]);
  });

  test('nothing of the environment reaches git', async () => {
    const { folder } = makeRepository(two);
    const before = { ...process.env };
    const canary = join(temporaryFolder(), 'trace');
    Object.assign(process.env, {
      GIT_TRACE: canary,
      GIT_DIR: '/nowhere',
      GIT_OBJECT_DIRECTORY: '/nowhere',
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: 'core.bare',
      GIT_CONFIG_VALUE_0: 'nonsense',
    });
    try {
      expect(await atHead(folder)).toEqual(whole);
      expect(existsSync(canary)).toBe(false);
    } finally {
      process.env = before;
    }
  });

  test('a reader directory that somebody changed is made anew', async () => {
    const { folder } = makeRepository(two);
    const cache = temporaryFolder();
    const reader = join(cache, 'reader/sha1.git');
    await minedOnly(folder, { cache });
    const files = () => readdirSync(reader, { recursive: true, encoding: 'utf8' }).sort();
    expect(files()).toEqual(['HEAD', 'config', 'objects', 'refs']);
    mkdirSync(join(reader, 'info'));
    writeFileSync(join(reader, 'info/grafts'), '');
    writeFileSync(join(reader, 'config'), '[core]\n\tbare = nonsense\n');
    await minedOnly(folder, { cache });
    expect(files()).toEqual(['HEAD', 'config', 'objects', 'refs']);
  });
});

const blobOf = (folder: string, text: string) => git(folder, ['hash-object', '--stdin'], text);

test.each([
  '--output=x',
  '--upload-pack=x',
  '-x',
  '$(touch x)',
  '`id`',
  ';id',
  '</script><script>',
  'HEAD',
  'a'.repeat(40),
  '‮evil',
  'ä'.repeat(60),
])('G29–G33 a branch named %s is a branch', async (branch) => {
  const { folder, commits } = makeRepository(two);
  const file = join(folder, 'refs/heads', branch);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, `${commits[1]}\n`);
  writeFileSync(join(folder, 'HEAD'), `ref: refs/heads/${branch}\n`);
  const { mined } = await minedOnly(folder);
  expect([mined.repository.branch, mined.history.commits]).toEqual([branch, 2]);
});

test('G03 a detached head is mined like any other', async () => {
  const { folder, commits } = makeRepository(two);
  writeFileSync(join(folder, 'HEAD'), `${commits[1]}\n`);
  expect(await atHead(folder)).toEqual(whole);
});

test('G34 a hundred thousand refs do no harm', async () => {
  const { folder, commits } = makeRepository(two);
  const refs = Array.from({ length: 100_000 }, (_, index) => `${commits[0]} refs/pull/${index}/head\n`);
  writeFileSync(join(folder, 'packed-refs'), `# pack-refs with: peeled fully-peeled sorted \n${refs.join('')}`);
  expect(await atHead(folder)).toEqual(whole);
});

test('G35, G36 tags of files, of nothing, and of tags without end are no versions; short chains are followed', async () => {
  const { folder, commits } = makeRepository(two);
  const tag = (name: string, target: string, type = 'tag') =>
    object(folder, 'tag', `object ${target}\ntype ${type}\ntag ${name}\ntagger Ada <ada@example.com> 0 +0000\n\n`);
  let chain = tag('v1', commits[0]!, 'commit');
  const refs: Record<string, string> = {
    'v1.0.1': tag('x', chain),
    'v1.0.2': git(folder, ['rev-parse', 'main:b.txt']),
  };
  for (let length = 0; length < 60; length++) chain = tag('x', chain);
  Object.assign(refs, {
    'v1.0.3': chain,
    'v1.0.4': 'b'.repeat(40),
    'pkg@2.0.0': commits[1]!,
    'ci/v3': commits[1]!,
    nightly: commits[1]!,
  });
  for (const [name, id] of Object.entries(refs)) {
    mkdirSync(join(folder, 'refs/tags', name, '..'), { recursive: true });
    writeFileSync(join(folder, 'refs/tags', name), `${id}\n`);
  }
  const { mined } = await minedOnly(folder);
  expect(mined.history.tags).toEqual([
    { name: 'ci/v3', commit: commits[1], date: '2025-01-02T12:00:00Z' },
    { name: 'pkg@2.0.0', commit: commits[1], date: '2025-01-02T12:00:00Z' },
    { name: 'v1.0.1', commit: commits[0], date: '2025-01-01T12:00:00Z' },
  ]);
});

describe('odd files', () => {
  test('G12 a file whose object is empty on disk is missing', async () => {
    const { folder } = makeRepository(two);
    unpacked(folder);
    const file = loose(folder, blobOf(folder, 'ref acme/tool 2\n'));
    chmodSync(file, 0o644);
    truncateSync(file);
    expect(await atHead(folder)).toEqual({
      commits: 2,
      references: ['pkg:generic/acme/tool@1'],
      unreadable: ['a.facts missing-object'],
    });
  });

  test('G38, G49–G52 each has its reason', async () => {
    const { folder } = makeRepository([
      {
        write: {
          'big.facts': 'x'.repeat(300_000),
          'link.facts': { symlink: '/etc/passwd' },
          'module.facts': { submodule: 'a'.repeat(40) },
          'folder.facts/inside': 'x',
          'lfs.facts': `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 1\n`,
          'latin.facts': new Uint8Array([0xe4, 0xf6]),
          'utf16.facts': Buffer.from('\ufeffref a/b 1\n', 'utf16le'),
          'broken.facts': 'broken\n',
          'bom.facts': '\ufeffref acme/bom 1\n',
        },
      },
    ]);
    const { mined } = await minedOnly(folder);
    expect(mined.unreadable.map(({ file, reason, message }) => [file, reason, message])).toEqual([
      ['big.facts', 'file-too-big', 'It has 293 kB; at most 256 kB are read.'],
      ['broken.facts', 'internal', 'The reader lines failed: a mistake in the reader'],
      ['latin.facts', 'not-utf8', 'It is not valid UTF-8.'],
      ['lfs.facts', 'lfs-pointer', 'It is a pointer to a large file that is not in git.'],
      ['link.facts', 'symlink', 'It is a symbolic link to a file that is not read here, and is not followed.'],
      ['utf16.facts', 'binary', 'It has zero bytes in it and is no text.'],
    ]);
    expect(mined.references.map(({ subject }) => subject)).toEqual(['pkg:generic/acme/bom']);
  });

  test('a file whose path does not tell its format is of another one, unless its words say so', async () => {
    const { folder } = makeRepository([
      {
        write: {
          'big.maybe': `trait long\n${'\n'.repeat(300_000)}`,
          'bigger.maybe': `trait x\n${'x'.repeat(1_100_000)}`,
          'huge.maybe': `trait x\n${'x'.repeat(4_200_000)}`,
          'other.maybe': 'x'.repeat(1_100_000),
          'bytes.maybe': new Uint8Array([0, 0xe4]),
          'link.maybe': { symlink: 'big.maybe' },
          'bad.maybe': 'trait x\nbad\n',
        },
      },
    ]);
    const { mined } = await minedOnly(folder);
    expect(mined.unreadable.map(({ file, reason, message }) => [file, reason, message])).toEqual([
      ['bad.maybe', 'parse-error', 'Line 2 is bad.'],
      ['bigger.maybe', 'file-too-big', 'It has 1074 kB; at most 1024 kB are read.'],
    ]);
    expect(mined.traits.map(({ name }) => name)).toEqual(['long']);
  });

  test('F06 a file that a reader never finishes is too slow, and the files beside it are read', async () => {
    const { folder } = makeRepository([
      { write: { 'a.facts': 'trait before\n', 'b.facts': 'loop\n', 'c.facts': 'trait after\n' } },
    ]);
    const { mined } = await minedOnly(folder);
    expect(mined.unreadable.map(({ file, reason }) => [file, reason])).toEqual([['b.facts', 'file-too-slow']]);
    expect(mined.traits.map(({ name }) => name)).toEqual(['after', 'before']);
  });

  test('G39 a very deep tree is walked', async () => {
    const { folder } = makeRepository([{ write: { [`${'d/'.repeat(1500)}a.facts`]: 'trait deep\n' } }]);
    const { mined } = await minedOnly(folder);
    expect(mined.traits.map(({ name }) => name)).toEqual(['deep']);
  });

  test('G41–G48 paths are only ever text: none is opened, none is an option, each is itself', async () => {
    const { folder } = makeRepository(two);
    const file = object(folder, 'blob', 'trait here\n');
    const other = object(folder, 'blob', 'trait there\n');
    const names: (string | Uint8Array)[] = [
      '*.facts',
      '--output=x.facts',
      '../../etc/passwd.facts',
      ':(exclude)x.facts',
      'A.facts',
      'line\nbreak.facts',
      'tab\t"quote"\\.facts',
      new Uint8Array([0x62, 0xff, ...Buffer.from('.facts')]),
      'a.facts',
      'e\u0301.facts',
      '\u00e9.facts',
    ];
    headWith(
      folder,
      treeOf(folder, [
        ...names.map((name): [string, typeof name, string] => ['100644', name, file]),
        ['100644', 'a.facts', other],
      ]),
    );
    const { mined } = await minedOnly(folder);
    expect(mined.traits).toMatchObject([
      { name: 'here', files: expect.arrayContaining(['*.facts', '--output=x.facts']) as string[] },
    ]);
    expect(mined.coverage.files).toBe(names.length);
  });

  test('G53 an octopus of a hundred and several roots have all their commits once', async () => {
    const arms = Array.from({ length: 100 }, (_, index) => ({
      on: `arm${index}`,
      from: null,
      write: { [`${index}.txt`]: '' },
    }));
    const { folder } = makeRepository([
      ...two,
      ...arms,
      { merge: arms.map(({ on }) => on), write: { 'b.facts': 'trait merged\n' } },
    ]);
    const { mined, activity } = await minedOnly(folder);
    expect([mined.history.commits, mined.history.firstParentCommits, mined.history.roots]).toEqual([103, 3, 101]);
    expect(activity.commits.landed.filter((position) => position === 2)).toHaveLength(101);
  });

  test('G54 a repository with SHA-256 ids is read', async () => {
    const folder = join(temporaryFolder(), 'sha256.git');
    git('/', ['init', '-q', '--bare', '--object-format=sha256', '--initial-branch=main', folder]);
    const tree = treeOf(folder, [['100644', 'a.facts', object(folder, 'blob', 'ref acme/tool 2\n')]]);
    git(folder, ['update-ref', 'refs/heads/main', git(folder, ['commit-tree', '-m', 'x', tree])]);
    expect(await atHead(folder)).toEqual({ ...whole, commits: 1 });
  });
});

test('a repository over its deadline is a timeout, and its git is gone', async () => {
  const { folder } = makeRepository(two);
  const [outcome] = await minedIn(folder, { deadline: 0 });
  expect(outcome!.failed).toEqual({
    reason: 'timeout',
    message: 'Reading it took longer than one repository may take.',
  });
});
