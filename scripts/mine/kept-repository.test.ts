import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { discover } from '../discover/index.ts';
import { readers } from '../testing/line-readers.ts';
import { makeRepository, temporaryFolder } from '../testing/make-repository.ts';
import { memoryCache } from './fact-cache.ts';
import { gitProgram } from './git-program.ts';
import { forget, mineOrganisation } from './index.ts';
import { kept } from './kept.ts';
import { keysOf } from './kept-repository.ts';
import type { Keys } from './mine.ts';
import { readingPool } from './reading-pool.ts';
import { mined } from './repository.ts';

const url = new URL('../testing/line-readers.ts', import.meta.url);
const sources = { module: url.href, probes: [] };
const pool = readingPool(sources, 1);
const keys = keysOf(sources, readers);
afterAll(() => pool.close());

async function shop() {
  const { folder } = makeRepository(
    [
      { write: { 'one.facts': 'ref acme/tool 1\n', 'both.facts': 'trait fast\n' } },
      { write: { 'one.facts': 'ref acme/tool 2\n' } },
    ],
    { folder: join(temporaryFolder(), 'acme/shop.git') },
  );
  return (await discover({ folder })).repositories[0]!;
}

/** Mines with what is kept, and tells how many blobs each reader had to read. */
async function readIn(
  cache: string,
  repository: Awaited<ReturnType<typeof shop>>,
  more: Partial<Keys>,
  bots: string[] = [],
) {
  const read = readers.map(({ id }) => ({ id, blobs: 0 }));
  const counting: typeof pool = {
    ...pool,
    read(task, deadline) {
      for (const { readers } of task.blobs) for (const index of readers) read[index]!.blobs++;
      return pool.read(task, deadline);
    },
  };
  const mine = { program: gitProgram(), readers, pool: counting, cache: memoryCache(), kept: kept(cache, 'key'), keys };
  const result = await mined(repository, { cache, authorKey: 'key', bots }, { ...mine, keys: { ...keys, ...more } });
  return { blobs: Object.fromEntries(read.map(({ id, blobs }) => [id, blobs])), result };
}

test('what a blob said is read once; a changed reader reads again, and only that one', async () => {
  const [cache, repository] = [temporaryFolder(), await shop()];
  const first = await readIn(cache, repository, {});
  expect(first.blobs).toEqual({ lines: 3, traits: 1, presence: 0, rules: 0, guess: 0 });
  expect(await readIn(cache, repository, {})).toEqual({
    ...first,
    blobs: { lines: 0, traits: 0, presence: 0, rules: 0, guess: 0 },
  });

  const raised = keys.readers.map((key, index) => (readers[index]!.id === 'traits' ? `${key} raised` : key));
  expect((await readIn(cache, repository, { readers: raised })).blobs).toEqual({
    lines: 0,
    traits: 1,
    presence: 0,
    rules: 0,
    guess: 0,
  });
});

test('other files asked for, or other bots, are a new walk and no new reading', async () => {
  const [cache, repository] = [temporaryFolder(), await shop()];
  await readIn(cache, repository, {});
  expect((await readIn(cache, repository, { walk: 'other claims' })).blobs).toEqual({
    lines: 0,
    traits: 0,
    presence: 0,
    rules: 0,
    guess: 0,
  });
  const { blobs, result } = await readIn(cache, repository, { walk: 'other claims' }, ['Ada']);
  expect(blobs).toEqual({ lines: 0, traits: 0, presence: 0, rules: 0, guess: 0 });
  expect(result.activity.authors.map(({ bot }) => bot)).toEqual([true]);
});

test('what was written in another form is as good as nothing', async () => {
  const [cache, repository] = [temporaryFolder(), await shop()];
  const first = await readIn(cache, repository, { form: 'of last year' });
  expect(await readIn(cache, repository, {})).toEqual(first);
});

test('another key leaves nothing that the old one sealed, and a repository that is gone leaves nothing at all', async () => {
  const [cache, repository] = [temporaryFolder(), await shop()];
  const facts = () => readdirSync(join(cache, 'facts'), { recursive: true, encoding: 'utf8' }).sort();
  const night = async (authorKey: string) => {
    for await (const { failed } of mineOrganisation([repository], { cache, authorKey, readers: url }))
      expect(failed).toBe(undefined);
  };
  await night('key');
  const [old] = facts();
  await night('another key');
  const [fresh] = facts();
  expect(facts()).toEqual([fresh, `${fresh}/acme`, `${fresh}/acme/shop.facts`]);
  expect(existsSync(join(cache, 'facts', old!))).toBe(false);

  forget({ cache, authorKey: 'another key' }, 'acme/shop');
  expect(facts()).toEqual([fresh, `${fresh}/acme`]);
});

test('the key of a reader is of its own code and version, that of the walk of all readers but not of their versions', () => {
  const real = { module: new URL('../read/index.ts', import.meta.url).href, probes: [] };
  const two = readers.slice(0, 2).map((reader, index) => ({ ...reader, id: ['dockerfile', 'helm'][index]! }));
  const one = keysOf(real, two);
  const raised = keysOf(real, [two[0]!, { ...two[1]!, version: 2 }]);
  expect(raised).toEqual({ ...one, readers: [one.readers[0], expect.any(String) as string] });
  expect(raised.readers[1]).not.toBe(one.readers[1]);
  expect(new Set([...one.readers, ...keysOf(sources, two).readers]).size).toBe(3);
});
