import { cpSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Run } from '../../data/schema/run.ts';
import { exitCodeOf } from '../command/command.ts';
import type { DiscoveredRepository } from '../discover/discovered.ts';
import { mine } from '../mine.ts';
import { git, makeRepository, temporaryFolder } from '../testing/make-repository.ts';
import { namesIn, parseShard, roundOf } from './shard.ts';

describe('a part of the repositories', () => {
  test.each(['0/3', '4/3', 'x', '1/0', '-1/2', '1/2/3', '1.5/2', ''])(
    '%j is refused in one sentence',
    async (shard) => {
      const said: string[] = [];
      const effects = {
        now: () => new Date(0),
        progress: () => {},
        log: () => {},
        warn: (line: string) => said.push(line),
      };
      expect(await exitCodeOf(mine, [`--shard=${shard}`], effects)).toBe(2);
      const why =
        shard === ''
          ? '--shard needs a value: --shard <i/n>'
          : `--shard: "${shard}" is no part; expected one such as 2/8, the second of eight.`;
      expect(said).toEqual([why]);
    },
  );

  test('every repository is in exactly one, and no part is heavier than the lightest by more than one repository', () => {
    const weights = fc.dictionary(fc.string({ minLength: 1 }), fc.nat(10_000), { maxKeys: 40 });
    const property = fc.property(weights, fc.integer({ min: 1, max: 9 }), (weights, of) => {
      const parts = Array.from({ length: of }, (_, at) => [
        ...namesIn({ index: at + 1, of }, { of, done: [], weights }),
      ]);
      expect(parts.flat().sort()).toEqual(Object.keys(weights).sort());
      const loads = parts.map((names) => names.reduce((sum, name) => sum + weights[name]!, 0));
      expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(Math.max(0, ...Object.values(weights)));
    });
    fc.assert(property, { seed: 1 });
  });

  test('is weighed by the commits that the run before found, and a round goes by the weights that it began with', () => {
    const repositories = ['a', 'b'].map((name) => ({ owner: 'acme', name })) as DiscoveredRepository[];
    const rows = (a: number, b: number) =>
      [
        { repository: 'acme/a', commits: a },
        { repository: 'acme/b', commits: b },
      ] as Run['repositories'];
    const before = { repositories: rows(10, 5) } as Run;
    const first = roundOf(parseShard('2/3'), repositories, before);
    expect(first).toEqual({ of: 3, done: [2], weights: { 'acme/a': 10, 'acme/b': 5 } });
    const between = { repositories: rows(10, 99), shards: first } as Run;
    const second = roundOf(parseShard('1/3'), repositories, between);
    expect(second).toEqual({ ...first, done: [1, 2] });
    expect(roundOf(parseShard('1/3'), repositories, { ...between, shards: second }).weights['acme/b']).toBe(99);
    expect(roundOf(parseShard('1/4'), repositories, between)).toMatchObject({ of: 4, done: [1] });
  });
});

const NAMES = ['cart', 'mail', 'shop', 'site', 'tool'];
const dockerfile = (version: number) => ({ Dockerfile: `FROM node:${version}\n` });

/** Five repositories of one to five commits, one that is empty and one that is broken. */
function organisation(): string {
  const folder = join(temporaryFolder(), 'acme');
  for (const [index, name] of NAMES.entries())
    makeRepository(
      Array.from({ length: index + 1 }, (_, at) => ({ write: dockerfile(at + 18), tag: `v${at}` })),
      { folder: join(folder, `${name}.git`), remote: `https://example.com/acme/${name}` },
    );
  makeRepository([], { folder: join(folder, 'empty.git') });
  const { folder: broken } = makeRepository([{}], { folder: join(folder, 'broken.git') });
  git(broken, ['update-ref', '--no-deref', 'HEAD', 'refs/heads/main']);
  git(broken, ['symbolic-ref', 'HEAD', 'refs/heads/gone']);
  return folder;
}

const quiet = { now: () => new Date('2026-01-01'), progress: () => {}, log: () => {}, warn: () => {} };

async function mined(repos: string, data: string, shard: string | null): Promise<void> {
  const given = ['--repos', repos, '--data', data, '--cache', join(data, '../cache')];
  expect(await exitCodeOf(mine, shard === null ? given : [...given, '--shard', shard], quiet)).toBe(0);
}
const run = (data: string): Run => JSON.parse(readFileSync(join(data, 'run.json'), 'utf8')) as Run;

/** Every document by its name. */
function documents(data: string): Record<string, string> {
  const found: [string, string][] = [];
  for (const part of ['mined', 'activity'])
    for (const file of readdirSync(join(data, `${part}/`), { recursive: true, encoding: 'utf8' }))
      if (statSync(join(data, part, file)).isFile())
        found.push([`${part}/${file}`, readFileSync(join(data, part, file), 'utf8')]);
  return Object.fromEntries(found.sort());
}

describe('all parts', () => {
  test.each([
    [1, [1]],
    [2, [2, 1]],
    [3, [1, 2, 3]],
    [8, [5, 1, 8, 2, 7, 3, 6, 4]],
  ])('of %i, in the order %j, add up to what one run writes; by night, and by the next night', async (of, order) => {
    const repos = organisation();
    const [whole, parts] = [join(temporaryFolder(), 'data'), join(temporaryFolder(), 'data')];
    const night = async () => {
      await mined(repos, whole, null);
      for (const index of order) await mined(repos, parts, `${index}/${of}`);
      expect(documents(parts)).toEqual(documents(whole));
      const states = (data: string) =>
        run(data).repositories.map(({ repository, state, reason, seen }) => [
          repository,
          state === 'failed',
          reason,
          seen,
        ]);
      expect(states(parts)).toEqual(states(whole));
    };
    process.env['FOOTFALL_KEY'] = 'a key for tests only';
    await night();
    const cart = join(repos, 'cart.git');
    for (let more = 0; more < 9; more++)
      git(cart, ['update-ref', 'refs/heads/main', git(cart, ['commit-tree', '-p', 'main', '-m', 'x', 'main^{tree}'])]);
    await night();
    delete process.env['FOOTFALL_KEY'];
  });

  test('mined on machines of their own and copied into one folder, they are what one run writes', async () => {
    process.env['FOOTFALL_KEY'] = 'a key for tests only';
    const repos = organisation();
    const [whole, together] = [join(temporaryFolder(), 'data'), temporaryFolder()];
    await mined(repos, whole, null);
    for (let index = 1; index <= 8; index++) {
      const own = join(temporaryFolder(), 'data');
      await mined(repos, own, `${index}/8`);
      for (const part of ['mined', 'activity'])
        cpSync(join(own, `${part}/`), join(together, part), { recursive: true });
    }
    expect(documents(together)).toEqual(documents(whole));
    delete process.env['FOOTFALL_KEY'];
  });
});
