import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Mined } from '../../data/schema/mined.ts';
import type { Run } from '../../data/schema/run.ts';
import { exitCodeOf } from '../command/command.ts';
import { HOME } from '../command/places.ts';
import { mine } from '../mine.ts';
import { github, type GitHub, json } from '../testing/github.ts';
import { git, makeRepository, temporaryFolder } from '../testing/make-repository.ts';
import { onGitHub, outsideOf } from '../testing/on-github.ts';

const NAMES = ['cart', 'mail', 'shop', 'site'];
let forge: string;
let root: string;
let hub: GitHub;
let said: string[];
beforeEach(async () => {
  root = temporaryFolder();
  forge = join(root, 'forge');
  said = [];
  for (const [at, name] of NAMES.entries()) {
    const commits = [
      { write: { Dockerfile: `FROM node:${20 + at}\n`, 'notes.txt': 'x' }, tag: 'v1.0.0' },
      { on: 'release', write: { fix: 'x' }, tag: 'annotated:v1.0.1' },
      { on: 'main', write: { 'catalog-info.yaml': 'a: [\n', '.github/workflows/ci.yml': 'on: push\n' } },
    ];
    makeRepository(commits, { folder: join(forge, `acme/${name}.git`), remote: `https://example.com/acme/${name}` });
  }
  hub = await github(onGitHub(forge, 'acme'), forge);
  process.env['FOOTFALL_KEY'] = 'a key for tests only';
});
afterEach(async () => {
  delete process.env['FOOTFALL_KEY'];
  await hub.close();
});

const effects = () => outsideOf(hub, said);
const data = (name = 'data') => join(root, name);
const run = (name?: string): Run => JSON.parse(readFileSync(join(data(name), 'run.json'), 'utf8')) as Run;
const rows = (name?: string) =>
  run(name).repositories.map(({ repository, state, reason }) => [repository, state, reason]);
async function night(more: string[] = [], name = 'data'): Promise<number> {
  const given = ['--org', 'acme', '--forge', hub.url, '--data', data(name), '--cache', join(root, `${name}-cache`)];
  return exitCodeOf(mine, [...given, ...more], effects());
}
const fromFolder = (name: string) =>
  exitCodeOf(mine, ['--repos', forge, '--data', data(name), '--cache', join(root, `${name}-cache`)], effects());
/** The API, brought up to what the repositories are. */
const told = () => (hub.repositories = onGitHub(forge, 'acme'));
const push = (name: string) => {
  const folder = join(forge, `acme/${name}.git`);
  git(folder, ['update-ref', 'refs/heads/main', git(folder, ['commit-tree', '-p', 'main', '-m', 'x', 'main^{tree}'])]);
};
const asked = () => hub.git.length;

/** Documents by name, without what only the forge knows. */
function documents(name: string): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (const part of ['mined', 'activity'])
    for (const file of readdirSync(`${join(data(name), part)}/`, { recursive: true, encoding: 'utf8' }).sort()) {
      if (!statSync(join(data(name), part, file)).isFile()) continue;
      const document = JSON.parse(readFileSync(join(data(name), part, file), 'utf8')) as Mined;
      if (part === 'mined')
        document.repository = {
          owner: document.repository.owner,
          name: document.repository.name,
        } as Mined['repository'];
      found[`${part}/${file}`] = document;
    }
  return found;
}

test('mined from a forge, every document is that of the same repositories in a folder', async () => {
  expect([await night(), await fromFolder('folder')]).toEqual([0, 0]);
  expect(documents('data')).toEqual(documents('folder'));
  expect(Object.keys(documents('data')).length).toBe(8);
  const { repository } = JSON.parse(readFileSync(join(data(), 'mined/acme/cart.json'), 'utf8')) as Mined;
  expect(repository).toEqual({
    id: `${new URL(hub.url).host}:R_cart`,
    owner: 'acme',
    name: 'cart',
    ownerFrom: 'remote',
    branch: 'main',
    branchFrom: 'forge',
    forge: { created: '2024-01-01T00:00:00Z', archived: null },
  });
});

describe('a night after a night', () => {
  test('asks git nothing where the forge says the same, also without a mirror', async () => {
    await night();
    const before = asked();
    rmSync(join(root, 'data-cache/mirrors'), { recursive: true });
    expect(await night()).toBe(0);
    expect([asked() - before, rows().map(([, state]) => state)]).toEqual([0, NAMES.map(() => 'unchanged')]);
  });

  test('fetches what was pushed, and sees a tag on a head that did not move', async () => {
    await night();
    push('cart');
    git(join(forge, 'acme/mail.git'), ['tag', 'v2.0.0', 'main']);
    told();
    expect(await night()).toBe(0);
    expect(rows().map(([name, state]) => [name, state])).toEqual([
      ['acme/cart', 'mined'],
      ['acme/mail', 'mined'],
      ['acme/shop', 'unchanged'],
      ['acme/site', 'unchanged'],
    ]);
    await fromFolder('folder');
    expect(documents('data')).toEqual(documents('folder'));
  });

  test('keeps the last good document of what it cannot reach, stale, with the reason, and takes it up again', async () => {
    await night();
    push('cart');
    told();
    hub.gitMishap = (response, url) => url.startsWith('/acme/cart') && (response.writeHead(404).end(), true);
    expect(await night()).toBe(0);
    expect(rows()[0]).toEqual(['acme/cart', 'stale', 'forbidden']);
    hub.gitMishap = null;
    await night();
    expect(rows()[0]).toEqual(['acme/cart', 'mined', null]);
  });

  test('on which a file cannot be fetched keeps the whole document', async () => {
    await night();
    const cart = join(forge, 'acme/cart.git');
    const blob = git(cart, ['hash-object', '-w', '--stdin'], 'FROM node:99\n');
    const tree = git(cart, ['mktree'], `100644 blob ${blob}\tDockerfile\n`);
    git(cart, ['update-ref', 'refs/heads/main', git(cart, ['commit-tree', '-p', 'main', '-m', 'x', tree])]);
    told();
    const head = git(cart, ['rev-parse', 'main']);
    const mirrors = join(root, 'data-cache/mirrors');
    const isThere = () =>
      readdirSync(mirrors).some((name) => readFileSync(join(mirrors, name, 'refs/mined/head'), 'utf8') === `${head}\n`);
    // The commits have come, and the files are still to be asked for.
    hub.gitMishap = (response) => isThere() && (response.writeHead(403).end(), true);
    await night();
    expect(rows()[0]).toEqual(['acme/cart', 'stale', 'forbidden']);
    hub.gitMishap = null;
    await night();
    await fromFolder('folder');
    expect(documents('data')).toEqual(documents('folder'));
  });

  test('heals a mirror whose trees are broken, in the same night', async () => {
    await night();
    const mirrors = join(root, 'data-cache/mirrors');
    for (const mirror of readdirSync(mirrors)) rmSync(join(mirrors, mirror, 'objects/pack'), { recursive: true });
    rmSync(join(root, 'data-cache/facts'), { recursive: true });
    for (const name of NAMES) push(name);
    told();
    await night();
    await fromFolder('folder');
    expect(documents('data')).toEqual(documents('folder'));
  });
});

describe('A35: by its id', () => {
  test('a renamed repository is the same one, and says what it was called', async () => {
    await night();
    renameSync(join(forge, 'acme/cart.git'), join(forge, 'acme/basket.git'));
    hub.repositories = onGitHub(forge, 'acme').map((one) => (one.name === 'basket' ? { ...one, id: 'R_cart' } : one));
    const before = hub.git.length;
    await night();
    expect(rows()).toEqual([
      ['acme/basket', 'mined', 'renamed'],
      ['acme/mail', 'unchanged', null],
      ['acme/shop', 'unchanged', null],
      ['acme/site', 'unchanged', null],
    ]);
    expect(run().repositories[0]!.message).toBe('It was called acme/cart.');
    expect(readdirSync(join(data(), 'mined/acme')).sort()).toEqual([
      'basket.json',
      'mail.json',
      'shop.json',
      'site.json',
    ]);
    // The mirror is the one that there was: its refs are asked for, and nothing is fetched but what it lacks.
    expect(hub.git.slice(before).filter(({ url }) => url.endsWith('/git-upload-pack')).length).toBe(1);
  });

  test('one that is in no list is kept for two lists, and gone with the third', async () => {
    await night();
    rmSync(join(forge, 'acme/cart.git'), { recursive: true });
    told();
    const seen: unknown[] = [];
    for (let lists = 0; lists < 3; lists++) {
      await night();
      seen.push(rows()[0], existsSync(join(data(), 'mined/acme/cart.json')));
    }
    expect(seen).toEqual([
      ['acme/cart', 'stale', 'not-found'],
      true,
      ['acme/cart', 'stale', 'not-found'],
      true,
      ['acme/mail', 'unchanged', null],
      false,
    ]);
    expect(readdirSync(join(root, 'data-cache/mirrors')).length).toBe(3);
  });

  test('while one cannot be seen, none is gone, and one that comes back is as it was', async () => {
    await night();
    const cart = hub.repositories[0]!;
    hub.repositories[0] = null;
    for (let lists = 0; lists < 5; lists++) await night();
    expect(rows()[0]).toEqual(['acme/cart', 'stale', 'not-found']);
    expect(said).toContain('1 repositories of acme cannot be seen with this token and are left out.');
    hub.repositories[0] = cart;
    await night();
    expect([rows()[0], run().repositories[0]!.forge!.absent]).toEqual([['acme/cart', 'unchanged', null], 0]);
  });

  test('P17: what may not be shown is in no document and no line from the same night on; forks are somebody else’s', async () => {
    await night();
    hub.repositories = onGitHub(forge, 'acme', { visibility: 'PUBLIC' });
    Object.assign(hub.repositories[0]!, { visibility: 'PRIVATE' });
    Object.assign(hub.repositories[1]!, { isFork: true });
    said = [];
    await night(['--visibility', 'public,internal']);
    expect(rows().map(([name]) => name)).toEqual(['acme/shop', 'acme/site']);
    expect([said.join('\n'), readFileSync(join(data(), 'run.json'), 'utf8')].join()).not.toContain('cart');
  });

  test('empty, disabled and locked ones say so, and archived ones are read', async () => {
    makeRepository([], { folder: join(forge, 'acme/empty.git') });
    told();
    Object.assign(
      hub.repositories.find((one) => one!.name === 'cart')!,
      { isDisabled: true },
    );
    Object.assign(
      hub.repositories.find((one) => one!.name === 'mail')!,
      { isLocked: true },
    );
    Object.assign(
      hub.repositories.find((one) => one!.name === 'shop')!,
      { isArchived: true, archivedAt: '2025-06-01T00:00:00Z' },
    );
    await night();
    expect(rows()).toEqual([
      ['acme/cart', 'failed', 'disabled'],
      ['acme/empty', 'failed', 'empty'],
      ['acme/mail', 'failed', 'locked'],
      ['acme/shop', 'mined', null],
      ['acme/site', 'mined', null],
    ]);
  });
});

describe('nothing is written', () => {
  test('after a list that is not whole', async () => {
    await night();
    const before = readFileSync(join(data(), 'run.json'), 'utf8');
    push('cart');
    told();
    hub.mishap = async (response, answer) => (
      json(response, 200, (await answer()).replace('"totalCount":4', '"totalCount":5')),
      true
    );
    expect(await night()).toBe(2);
    expect(said.at(-1)).toMatch(/^The repositories of acme could not be listed .* The data stays as it was\.$/);
    expect(readFileSync(join(data(), 'run.json'), 'utf8')).toBe(before);
  });

  test('P2: on a night on which most cannot be read, nor is the forge asked again and again', async () => {
    await night();
    const before = readFileSync(join(data(), 'run.json'), 'utf8');
    for (const name of NAMES) push(name);
    told();
    hub.git.length = 0;
    hub.gitMishap = (response) => (response.writeHead(401).end(), true);
    expect(await night()).toBe(2);
    expect(said.at(-1)).toBe(
      '4 of 4 repositories could not be read (acme/cart: auth-expired, The forge no longer accepts the token.); the data stays as it was.',
    );
    expect(readFileSync(join(data(), 'run.json'), 'utf8')).toBe(before);
    hub.gitMishap = null;
    expect(await night()).toBe(0);
  });
});

test('all shards of an organisation add up to what one run writes', async () => {
  await night([], 'whole');
  for (const shard of ['2/3', '1/3', '3/3']) expect(await night(['--shard', shard], 'parts')).toBe(0);
  expect(documents('parts')).toEqual(documents('whole'));
  push('cart');
  told();
  await night([], 'whole');
  for (const shard of ['1/3', '2/3', '3/3']) await night(['--shard', shard], 'parts');
  expect(documents('parts')).toEqual(documents('whole'));
});

test('P10: the token is in no file, and in nothing that is printed', async () => {
  const secrets = [
    hub.token,
    Buffer.from(`x-access-token:${hub.token}`).toString('base64'),
    Buffer.from(hub.token).toString('base64'),
  ];
  hub.gitMishap = (response, url) =>
    url.startsWith('/acme/cart') && (response.writeHead(500).end(`${hub.token}`), true);
  await night();
  const files = readdirSync(root, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile());
  const text = [said.join('\n'), ...files.map((file) => readFileSync(join(file.parentPath, file.name), 'latin1'))].join(
    '\n',
  );
  expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
});

test('a run that is killed while it clones leaves the old data, and the next one gives what it would have given', async () => {
  await night();
  for (const name of NAMES) push(name);
  told();
  const before = readFileSync(join(data(), 'run.json'), 'utf8');
  let reached = () => {};
  const third = new Promise<void>((resolve) => (reached = resolve));
  hub.git.length = 0;
  hub.gitMishap = () => hub.git.length >= 6 && (reached(), true);
  const given = ['--org', 'acme', '--forge', hub.url, '--data', data(), '--cache', join(root, 'data-cache')];
  const env = { PATH: process.env['PATH'], FOOTFALL_KEY: 'a key for tests only', FOOTFALL_TOKEN: hub.token };
  const child = spawn(process.execPath, [join(HOME, 'scripts/mine.ts'), ...given], { env, stdio: 'ignore' });
  await third;
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(readFileSync(join(data(), 'run.json'), 'utf8')).toBe(before);
  hub.gitMishap = null;
  expect(await night()).toBe(0);
  await fromFolder('folder');
  expect(documents('data')).toEqual(documents('folder'));
  expect(readdirSync(join(root, 'data-cache/mirrors')).filter((name) => !/^[0-9a-f]{24}\.git$/.test(name))).toEqual([]);
});
