import { join } from 'node:path';
import { expect, test } from 'vitest';
import { discover } from '../discover/index.ts';
import { git, makeRepository, temporaryFolder } from '../testing/make-repository.ts';
import { mineOrganisation, type MineOptions, type MineResult } from './index.ts';

const options = (more: Partial<MineOptions> = {}): MineOptions => ({
  cache: temporaryFolder(),
  authorKey: 'a key for tests only',
  ...more,
});

async function mined(folder: string, more: Partial<MineOptions>): Promise<MineResult[]> {
  const results: MineResult[] = [];
  for await (const result of mineOrganisation((await discover({ folder })).repositories, options(more)))
    results.push(result);
  return results;
}

/** A repository, and a copy of it in a folder of the same name that has no file yet. */
function partial() {
  const root = temporaryFolder();
  const made = makeRepository(
    [
      { write: { Dockerfile: 'FROM node:20\n', 'big.bin': 'x' } },
      { write: { Dockerfile: 'FROM node:22\n', 'web/Dockerfile': { symlink: '../Dockerfile' } } },
    ],
    { folder: join(root, 'whole/acme/shop.git') },
  );
  git(made.folder, ['config', 'uploadpack.allowFilter', 'true']);
  git(made.folder, ['config', 'uploadpack.allowAnySHA1InWant', 'true']);
  const copy = join(root, 'partial/acme/shop.git');
  git('/', ['clone', '-q', '--bare', '--filter=blob:none', `file://${made.folder}`, copy]);
  git(copy, ['config', 'remote.origin.url', made.folder]);
  return { whole: made.folder, copy };
}

test('what a partial clone lacks is asked for once, only what is read, and then gives the document of the whole', async () => {
  const { whole, copy } = partial();
  const asked: string[][] = [];
  const fetchMissing: MineOptions['fetchMissing'] = async ({ name }, blobs) => {
    asked.push([name, ...blobs.map((blob) => git(whole, ['cat-file', '-p', blob]).trim()).sort()]);
    git(copy, ['fetch', '-q', '--no-tags', '--no-write-fetch-head', '--stdin', 'origin'], `${blobs.join('\n')}\n`);
  };
  const [found] = await mined(copy, { fetchMissing });
  const [expected] = await mined(whole, {});
  expect(asked).toEqual([['shop', '../Dockerfile', 'FROM node:20', 'FROM node:22']]);
  expect(found).toEqual({ ...expected, repository: { ...expected!.repository, gitDirectory: copy } });
});

test('without anybody to ask, what is missing is unknown', async () => {
  const [found] = await mined(partial().copy, {});
  const reasons = found!.failed ? [] : found!.mined.unreadable.map(({ file, reason }) => [file, reason]);
  expect([...new Set(reasons.map(String))].sort()).toEqual(['Dockerfile,missing-object', 'web/Dockerfile,symlink']);
});
