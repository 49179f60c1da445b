import { chmodSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Mined } from '../../data/schema/mined.ts';
import type { Run } from '../../data/schema/run.ts';
import { discover } from '../discover/index.ts';
import { git, makeRepository, temporaryFolder, type CommitDescription } from '../testing/make-repository.ts';
import { beginGeneration } from '../write/generation.ts';
import { mineStage } from './mine-stage.ts';

const effects = { now: () => new Date(0), progress: () => {}, log: () => {}, warn: () => {} };
const COMMITS: CommitDescription[] = [{ write: { 'index.js': '1\n' } }, { write: { Dockerfile: 'FROM node:24\n' } }];

/** An organisation of two repositories, and a night on it: each row's name and state. */
function organisation() {
  const folder = temporaryFolder();
  const repos = join(folder, 'repos');
  const data = join(folder, 'data');
  const cache = join(folder, 'cache');
  for (const name of ['cart', 'mail']) makeRepository(COMMITS, { folder: join(repos, `acme/${name}.git`) });
  let before: Run | null = null;
  const night = async (authorKey = 'a key for tests only') => {
    const generation = beginGeneration(data);
    const stage = { cache, authorKey, bots: [], before };
    const rows = await mineStage(await discover({ folder: repos }), generation, stage, effects);
    generation.commit();
    before = { repositories: rows } as Run;
    return rows.map(({ repository, state, reason }) => [repository, state, reason]);
  };
  const mined = (name: string): Mined => JSON.parse(readFileSync(join(data, `mined/acme/${name}.json`), 'utf8'));
  return { repos, data, cache, night, mined };
}
const cart = (repos: string) => join(repos, 'acme/cart.git');

describe('a night after a night', () => {
  test('mines nothing where nothing moved, and keeps the very files', async () => {
    const { data, night } = organisation();
    expect(await night()).toEqual([
      ['acme/cart', 'mined', null],
      ['acme/mail', 'mined', null],
    ]);
    const file = join(data, 'mined/acme/cart.json');
    const before = statSync(file).ino;
    expect(await night()).toEqual([
      ['acme/cart', 'unchanged', null],
      ['acme/mail', 'unchanged', null],
    ]);
    expect(statSync(file).ino).toBe(before);
  });

  test('mines again where a tag was added to a head that did not move', async () => {
    const { repos, night, mined } = organisation();
    await night();
    git(cart(repos), ['tag', 'v1.0.0', 'main']);
    expect(await night()).toEqual([
      ['acme/cart', 'mined', null],
      ['acme/mail', 'unchanged', null],
    ]);
    expect(mined('cart').history.tags.map(({ name }) => name)).toEqual(['v1.0.0']);
  });

  test('goes on where the history does, and says where it was rewritten, with or without what was kept', async () => {
    const { repos, cache, night, mined } = organisation();
    await night();
    const first = mined('cart').head.commit;
    const commit = (parents: string[]) => {
      const tree = git(cart(repos), ['rev-parse', 'main^{tree}']);
      const given = parents.flatMap((parent) => ['-p', parent]);
      const id = git(cart(repos), ['commit-tree', '-m', 'x', ...given, tree]);
      git(cart(repos), ['update-ref', 'refs/heads/main', id]);
      return id;
    };
    const second = commit([first]);
    expect((await night())[0]).toEqual(['acme/cart', 'mined', null]);
    // The same commits, but the line of the first parents is another one.
    const side = commit([`${first}^`]);
    commit([side, second]);
    expect((await night())[0]).toEqual(['acme/cart', 'mined', 'history-rewritten']);
    expect(mined('cart').history.firstParentCommits).toBe(3);
    expect((await night())[0]).toEqual(['acme/cart', 'unchanged', null]);

    rmSync(cache, { recursive: true });
    git(cart(repos), ['update-ref', 'refs/heads/main', second]);
    expect((await night())[0]).toEqual(['acme/cart', 'mined', 'history-rewritten']);
    commit([second]);
    rmSync(cache, { recursive: true });
    expect((await night())[0]).toEqual(['acme/cart', 'mined', null]);
  });

  test('with another key mines everything, so that the same person is not two', async () => {
    const { night } = organisation();
    await night();
    expect((await night('another key for tests')).map(([, state]) => state)).toEqual(['mined', 'mined']);
  });

  test('keeps the last good document of a repository that broke, says stale, and takes it as it is when it heals', async () => {
    const { repos, night, mined } = organisation();
    await night();
    const good = mined('cart');
    const objects = join(cart(repos), 'objects');
    const packs = readdirSync(objects, { recursive: true, encoding: 'utf8' }).filter(
      (file) => file.endsWith('.pack') || /^..\/.{38}$/.test(file),
    );
    const whole = packs.map((file) => readFileSync(join(objects, file)));
    git(cart(repos), ['tag', 'v1.0.0', 'main']);
    for (const file of packs) {
      chmodSync(join(objects, file), 0o644);
      truncateSync(join(objects, file), 20);
    }
    expect(await night()).toEqual([
      ['acme/cart', 'stale', 'corrupt'],
      ['acme/mail', 'unchanged', null],
    ]);
    expect(mined('cart')).toEqual(good);

    for (const [index, file] of packs.entries()) writeFileSync(join(objects, file), whole[index]!);
    git(cart(repos), ['tag', '-d', 'v1.0.0']);
    expect(await night()).toEqual([
      ['acme/cart', 'unchanged', null],
      ['acme/mail', 'unchanged', null],
    ]);
  });

  test('drops a repository that is no longer there', async () => {
    const { repos, data, night } = organisation();
    await night();
    rmSync(cart(repos), { recursive: true });
    expect(await night()).toEqual([['acme/mail', 'unchanged', null]]);
    expect(readdirSync(join(data, 'mined/acme'))).toEqual(['mail.json']);
  });
});
