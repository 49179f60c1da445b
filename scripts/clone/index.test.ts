import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
  chmodSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { forgeAddress } from '../discover/forge-address.ts';
import { repositoryOf } from '../discover/github/query.ts';
import { tokenFrom } from '../discover/token.ts';
import type { Outside } from '../effects.ts';
import { github, type GitHub } from '../testing/github.ts';
import { git, makeRepository, temporaryFolder } from '../testing/make-repository.ts';
import { asOnGitHub } from '../testing/on-github.ts';
import { clones } from './index.ts';
import { mirrorOf } from './mirror.ts';

let folder: string;
let cache: string;
let hub: GitHub;
beforeEach(async () => {
  folder = join(temporaryFolder(), 'forge');
  cache = join(temporaryFolder(), 'cache');
  hub = await github([], folder);
});
afterEach(() => hub.close());

const made = () =>
  makeRepository(
    [
      { write: { Dockerfile: 'FROM node:20\n', 'big.bin': 'x'.repeat(5000) }, tag: 'v1.0.0' },
      { on: 'release', write: { 'fix.txt': 'x' }, tag: ['annotated:v1.0.1', 'nightly'] },
      { on: 'main', write: { Dockerfile: 'FROM node:22\n' } },
    ],
    { folder: join(folder, 'acme/shop.git') },
  );
const outside: Outside = { fetch: globalThis.fetch, wait: async () => {}, chance: () => 0, environment: {} };
const ours = () =>
  clones({ cache, address: forgeAddress(hub.url), token: tokenFrom({ FOOTFALL_TOKEN: hub.token }), outside });
/** As the API tells of it. */
function listed(more: { head?: string } = {}) {
  const { owner, branch = 'main', head, ...one } = { ...asOnGitHub(folder, 'acme', 'shop'), ...more };
  return repositoryOf(
    {
      visibility: 'PRIVATE',
      ...one,
      owner: { login: owner },
      defaultBranchRef: { name: branch, target: { oid: head } },
    },
    new URL(hub.url).host,
  )!;
}
const place = () => mirrorOf(cache, listed().id);
const packs = () => readdirSync(join(place(), 'objects/pack')).filter((name) => name.endsWith('.pack'));
const has = (object: string) => git(place(), ['cat-file', '--batch-check'], `${object}\n`).split(' ')[1] !== 'missing';
const push = (message = 'x') =>
  git(join(folder, 'acme/shop.git'), [
    'update-ref',
    'refs/heads/main',
    git(join(folder, 'acme/shop.git'), ['commit-tree', '-p', 'main', '-m', message, 'main^{tree}']),
  ]);
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'none',
    (error: { reason?: string; message: string }) => error.reason ?? error.message,
  );

test('a mirror has all commits and trees, of releases beside the commits alone, and no file', async () => {
  const { commits } = made();
  const found = await ours().upToDate(listed());
  expect(found).toEqual({
    id: `${new URL(hub.url).host}:R_shop`,
    owner: 'acme',
    name: 'shop',
    ownerFrom: 'remote',
    branch: 'main',
    branchFrom: 'forge',
    forge: { created: null, archived: null },
    gitDirectory: place(),
    head: commits[2],
    tags: [
      { name: 'refs/tags/nightly', object: commits[1], peeled: null },
      { name: 'refs/tags/v1.0.0', object: commits[0], peeled: null },
      {
        name: 'refs/tags/v1.0.1',
        object: git(join(folder, 'acme/shop.git'), ['rev-parse', 'v1.0.1']),
        peeled: commits[1],
      },
    ].sort((a, b) => (a.name < b.name ? -1 : 1)),
  });
  const inForge = (spec: string) => git(join(folder, 'acme/shop.git'), ['rev-parse', spec]);
  const objects = [
    'v1.0.0',
    'main^{tree}',
    'v1.0.0^{tree}',
    'release',
    'release^{tree}',
    'main:Dockerfile',
    'main:big.bin',
  ];
  expect(objects.map((spec) => [spec, has(inForge(spec))])).toEqual([
    ['v1.0.0', true],
    ['main^{tree}', true],
    ['v1.0.0^{tree}', true],
    ['release', true],
    ['release^{tree}', false],
    ['main:Dockerfile', false],
    ['main:big.bin', false],
  ]);
  await ours().fetchMissing(found, [inForge('main:Dockerfile'), inForge('v1.0.0:Dockerfile')]);
  expect([has(inForge('main:Dockerfile')), has(inForge('v1.0.0:Dockerfile')), has(inForge('main:big.bin'))]).toEqual([
    true,
    true,
    false,
  ]);
});

test('a head that did not move is not fetched, and one that moved is fetched into the same mirror', async () => {
  made();
  await ours().upToDate(listed());
  const posts = () => hub.git.filter(({ url }) => url.endsWith('/git-upload-pack')).length;
  const before = posts();
  await ours().upToDate(listed());
  // One question for the refs, and no pack.
  expect([posts() - before, packs().length]).toEqual([1, 2]);
  push();
  const { head } = await ours().upToDate(listed());
  expect([head, packs().length]).toEqual([git(join(folder, 'acme/shop.git'), ['rev-parse', 'main']), 3]);
});

test('after fifty packs it is cloned anew', async () => {
  made();
  await ours().upToDate(listed());
  for (let at = 0; at < 50; at++) writeFileSync(join(place(), `objects/pack/pack-${at}.pack`), '');
  await ours().upToDate(listed());
  expect(packs().length).toBe(2);
});

describe('what lies in the cache is not believed', () => {
  const broken: [string, () => void][] = [
    ['G04 HEAD is garbage', () => writeFileSync(join(place(), 'HEAD'), '\0\xff')],
    ['G07 a pack that breaks off', () => shorten('.pack')],
    [
      'G09 an index is gone',
      () => rmSync(join(place(), 'objects/pack', packs()[0]!.replace('.pack', '.idx')), { force: true }),
    ],
    ['the head is gone', () => rmSync(join(place(), 'refs/mined/head'))],
    ['the head is garbage', () => writeFileSync(join(place(), 'refs/mined/head'), 'x')],
    [
      'G14 a shallow file',
      () => writeFileSync(join(place(), 'shallow'), `${git(join(folder, 'acme/shop.git'), ['rev-parse', 'main'])}\n`),
    ],
    [
      'G15 grafts',
      () => (
        mkdirSync(join(place(), 'info')),
        writeFileSync(join(place(), 'info/grafts'), `${git(join(folder, 'acme/shop.git'), ['rev-parse', 'main'])}\n`)
      ),
    ],
    [
      'G25 locks',
      () => ['config.lock', 'refs/mined/head.lock'].forEach((name) => writeFileSync(join(place(), name), '')),
    ],
    ['G26 a pack that was never finished', () => writeFileSync(join(place(), 'objects/pack/tmp_pack_x'), 'x')],
  ];
  const shorten = (end: string) => {
    for (const name of readdirSync(join(place(), 'objects/pack')).filter((name) => name.endsWith(end))) {
      chmodSync(join(place(), 'objects/pack', name), 0o644);
      truncateSync(join(place(), 'objects/pack', name), 30);
    }
  };
  test.each(broken)('%s: healed in the same night', async (_, damage) => {
    const { commits } = made();
    await ours().upToDate(listed());
    damage();
    push();
    const { head } = await ours().upToDate(listed());
    expect(git(place(), ['rev-list', '--count', head])).toBe('3');
    expect(git(place(), ['rev-parse', `${head}~1`])).toBe(commits[2]);
    expect(readdirSync(place()).sort()).toEqual(['HEAD', 'config', 'objects', 'refs']);
    expect(readdirSync(join(place(), 'objects/pack')).filter((name) => name.startsWith('tmp'))).toEqual([]);
  });

  test('G17–G24: settings, hooks, links and borrowed objects do nothing and are gone', async () => {
    made();
    await ours().upToDate(listed());
    const canary = join(temporaryFolder(), 'canary');
    const script = `#!/bin/sh\ntouch ${canary}\n`;
    mkdirSync(join(place(), 'hooks'));
    for (const hook of ['reference-transaction', 'post-checkout', 'pre-auto-gc'])
      writeFileSync(join(place(), 'hooks', hook), script, { mode: 0o755 });
    writeFileSync(join(place(), 'run.sh'), script, { mode: 0o755 });
    const run = join(place(), 'run.sh');
    writeFileSync(
      join(place(), 'config'),
      `[core]\n\tfsmonitor = ${run}\n\tsshCommand = ${run}\n\tgitProxy = ${run}\n[remote "origin"]\n\turl = ext::${run}\n\tuploadpack = ${run}\n[url "ext::${run} "]\n\tinsteadOf = http\n[credential]\n\thelper = ${run}\n[extensions]\n\tpartialClone = origin\n`,
    );
    mkdirSync(join(place(), 'objects/info'), { recursive: true });
    writeFileSync(join(place(), 'objects/info/alternates'), `${join(folder, 'acme/shop.git/objects')}\n`);
    writeFileSync(join(place(), 'objects/info/http-alternates'), 'http://127.0.0.1:1/\n');
    symlinkSync('/etc', join(place(), 'objects/etc'));
    push();
    await ours().upToDate(listed());
    expect([
      existsSync(canary),
      existsSync(join(place(), 'objects/etc')),
      readdirSync(join(place(), 'objects/info')),
    ]).toEqual([false, false, []]);
    expect(readFileSync(join(place(), 'config'), 'utf8')).toBe(
      '[core]\n\trepositoryformatversion = 0\n\tbare = true\n',
    );
    expect(existsSync('/etc/hostname')).toBe(true);
  });
});

test('G28: a force-push that the API agrees with is followed; one that it does not know of means to clone anew', async () => {
  const { commits } = made();
  const shop = join(folder, 'acme/shop.git');
  await ours().upToDate(listed());
  git(shop, ['update-ref', 'refs/heads/main', git(shop, ['commit-tree', '-m', 'other', 'main^{tree}'])]);
  expect((await ours().upToDate(listed())).head).toBe(git(shop, ['rev-parse', 'main']));
  expect(has(commits[2]!)).toBe(true);
  git(shop, ['update-ref', 'refs/heads/main', git(shop, ['commit-tree', '-m', 'third', 'main^{tree}'])]);
  await ours().upToDate(listed({ head: commits[2]! }));
  expect(has(commits[2]!)).toBe(false);
});

describe('A37: what git is told, as a reason', () => {
  const said: [number | string, string][] = [
    [401, 'auth-expired'],
    [403, 'forbidden'],
    [404, 'forbidden'],
    [429, 'rate-limited'],
    [500, 'server-error'],
    [503, 'server-error'],
    ['html', 'bad-reply'],
    ['reset', 'network'],
    ['elsewhere', 'renamed'],
  ];
  test.each(said)('%s is %s, and the mirror stays as it was', async (answer, reason) => {
    made();
    const before = (await ours().upToDate(listed())).head;
    push();
    hub.gitMishap = (response) => {
      if (answer === 'reset') response.destroy();
      else if (answer === 'html') response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Log in</html>');
      else if (answer === 'elsewhere') response.writeHead(301, { location: 'http://127.0.0.1:1/acme/shop.git' }).end();
      else response.writeHead(answer as number).end();
      return true;
    };
    expect(await refusal(ours().upToDate(listed()))).toBe(reason);
    expect(readFileSync(join(place(), 'refs/mined/head'), 'utf8')).toBe(`${before}\n`);
    hub.gitMishap = null;
    expect((await ours().upToDate(listed())).head).not.toBe(before);
  });

  test('a first clone that fails leaves nothing', async () => {
    made();
    hub.gitMishap = (response, url) => url.endsWith('git-upload-pack') && (response.destroy(), true);
    expect(await refusal(ours().upToDate(listed()))).toBe('network');
    expect(existsSync(place())).toBe(false);
  });

  test('what passes is asked once more', async () => {
    made();
    let failures = 1;
    hub.gitMishap = (response) => failures-- > 0 && (response.writeHead(502).end(), true);
    expect((await ours().upToDate(listed())).name).toBe('shop');
  });
});

test('a redirect gets no token, and nothing at all', async () => {
  made();
  const other = await github([], folder);
  hub.gitMishap = (response, url) => (response.writeHead(302, { location: `${other.url}${url}` }).end(), true);
  expect(await refusal(ours().upToDate(listed()))).toBe('renamed');
  expect(other.git).toEqual([]);
  await other.close();
});

test('the token stands in no argument of any process, and in no file of the cache', async () => {
  made();
  const secrets = [hub.token, Buffer.from(`x-access-token:${hub.token}`).toString('base64')];
  const seen: string[] = [];
  hub.gitMishap = () => {
    for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
      try {
        seen.push(readFileSync(`/proc/${pid}/cmdline`, 'utf8'));
      } catch (error) {
        // It has just ended.
        if (!['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code!)) throw error;
      }
    }
    return false;
  };
  await ours().upToDate(listed());
  expect(seen.some((line) => line.includes('\0fetch\0') || line.includes('remote-http'))).toBe(true);
  expect(seen.filter((line) => secrets.some((secret) => line.includes(secret)))).toEqual([]);
  const files = readdirSync(cache, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile());
  const text = files.map((file) => readFileSync(join(file.parentPath, file.name), 'latin1')).join('\n');
  expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
});

test('G27: a run that is killed while it clones leaves nothing that is believed, and the next one completes', async () => {
  made();
  hub.gitMishap = (response, url) => {
    if (!url.endsWith('git-upload-pack') || hub.git.length < 3) return false;
    // It has begun to send, and goes no further.
    response.writeHead(200, { 'content-type': 'application/x-git-upload-pack-result' }).write('0');
    started();
    return true;
  };
  let started = () => {};
  const begun = new Promise<void>((resolve) => (started = resolve));
  const script = join(import.meta.dirname, '../testing/killed-clone.ts');
  const env = { PATH: process.env['PATH'], FOOTFALL_TOKEN: hub.token };
  const child = spawn(process.execPath, [script, hub.url, cache, JSON.stringify(listed())], { env, stdio: 'ignore' });
  await begun;
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(existsSync(place())).toBe(false);
  hub.gitMishap = null;
  await ours().upToDate(listed());
  expect(readdirSync(join(cache, 'mirrors')).length).toBe(1);
  expect(git(place(), ['rev-list', '--count', 'refs/mined/head'])).toBe('2');
});
