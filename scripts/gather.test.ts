import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, afterAll, describe, expect, test } from 'vitest';
import type { Run } from '../data/schema/run.ts';
import { exitCodeOf, type Command } from './command/command.ts';
import { gather } from './gather.ts';
import { measure } from './measure.ts';
import { mine } from './mine.ts';
import { git, makeRepository, temporaryFolder } from './testing/make-repository.ts';

const NAMES = ['cart', 'mail', 'shop', 'site', 'tool'];
const REPOSITORIES = [...NAMES, 'broken'].map((name) => `acme/${name}`).sort();

/** Five repositories of one to five commits, and one that cannot be read. */
function organisation(): string {
  const folder = join(temporaryFolder(), 'acme');
  for (const [index, name] of NAMES.entries())
    makeRepository(
      Array.from({ length: index + 1 }, (_, at) => ({ write: { Dockerfile: `FROM node:${at + 18}\n` } })),
      { folder: join(folder, `${name}.git`), remote: `https://example.com/acme/${name}` },
    );
  const { folder: broken } = makeRepository([{}], { folder: join(folder, 'broken.git') });
  git(broken, ['update-ref', '--no-deref', 'HEAD', 'refs/heads/main']);
  git(broken, ['symbolic-ref', 'HEAD', 'refs/heads/gone']);
  return folder;
}

async function said(command: Command, args: string[]): Promise<{ code: number; lines: string[] }> {
  const lines: string[] = [];
  const say = (line: string) => void lines.push(line);
  const code = await exitCodeOf(command, args, {
    now: () => new Date('2026-01-01'),
    progress: () => {},
    log: say,
    warn: say,
  });
  return { code, lines };
}

/** What a machine of its own hands over: links followed, the key and the generations left behind. */
async function part(repos: string, shard: string, key?: string): Promise<string> {
  const [machine, artifact] = [temporaryFolder(), join(temporaryFolder(), shard.replace('/', '-of-'))];
  if (key !== undefined) process.env['FOOTFALL_KEY'] = key;
  const given = ['--repos', repos, '--data', join(machine, 'data'), '--cache', join(machine, 'cache')];
  expect((await said(mine, [...given, '--shard', shard])).code).toBe(0);
  process.env['FOOTFALL_KEY'] = KEY;
  for (const kept of ['data/mined', 'data/activity', 'data/run.json', 'cache/facts'])
    if (existsSync(join(machine, kept)))
      cpSync(join(machine, kept), join(artifact, kept), { recursive: true, dereference: true });
  return artifact;
}

const KEY = 'a key for tests only';
const all = (of: number) => Array.from({ length: of }, (_, at) => `${at + 1}/${of}`);
const parts = (repos: string, shards: string[]) => Promise.all(shards.map((shard) => part(repos, shard)));
const gatheredInto = (data: string, words: string[]) =>
  said(gather, [...words, '--data', data, '--cache', join(data, '../cache')]);
const run = (data: string): Run => JSON.parse(readFileSync(join(data, 'run.json'), 'utf8')) as Run;
const rows = (data: string) =>
  run(data).repositories.map(({ repository, state, reason, seen }) => [repository, state, reason, seen]);

/** Every document by its name, of the report too. */
function documents(data: string): Record<string, string> {
  const found: [string, string][] = [];
  for (const kind of ['mined', 'activity', 'report'])
    for (const file of readdirSync(join(data, `${kind}/`), { recursive: true, encoding: 'utf8' }))
      if (statSync(join(data, kind, file)).isFile())
        found.push([`${kind}/${file}`, readFileSync(join(data, kind, file), 'utf8')]);
  return Object.fromEntries(found.sort());
}

let repos: string;
let whole: string;
beforeAll(async () => {
  process.env['FOOTFALL_KEY'] = KEY;
  repos = organisation();
  whole = join(temporaryFolder(), 'data');
  await said(mine, ['--repos', repos, '--data', whole, '--cache', join(whole, '../cache')]);
  await said(measure, ['--data', whole]);
});
afterAll(() => void delete process.env['FOOTFALL_KEY']);

describe('parts of several machines', () => {
  test('in any order, and one of them twice, are what one machine writes, and the night after reads nothing again', async () => {
    const machines = await parts(repos, all(3));
    const [first, second, third] = machines as [string, string, string];
    const again = await part(repos, '2/3');
    for (const order of [machines, [third, first, second], [again, second, third, second, first]]) {
      const data = join(temporaryFolder(), 'data');
      const { code, lines } = await gatheredInto(data, order);
      expect([code, lines]).toEqual([
        0,
        [`6 repositories from ${order.length} parts: 1 failed, 5 mined. Next: npm run measure`],
      ]);
      expect(rows(data)).toEqual(rows(whole));
      await said(measure, ['--data', data]);
      expect(documents(data)).toEqual(documents(whole));
    }
    const data = join(temporaryFolder(), 'data');
    await gatheredInto(data, machines);
    await said(mine, ['--repos', repos, '--data', data, '--cache', join(data, '../cache')]);
    expect(run(data).repositories.map(({ state }) => state)).toEqual(
      ['failed', ...NAMES.map(() => 'unchanged')].sort(),
    );
  });

  test('of different rounds add up too, as far as they cover all', async () => {
    const machines = [...(await parts(repos, ['1/2', '2/3', '3/3'])), await part(repos, '1/3')];
    const data = join(temporaryFolder(), 'data');
    expect((await gatheredInto(data, machines)).code).toBe(0);
    await said(measure, ['--data', data]);
    expect(documents(data)).toEqual(documents(whole));
  });

  test('without one of them leave its repositories as they were, say so, and lose nothing', async () => {
    const [first, , third] = (await parts(repos, all(3))) as [string, string, string];
    const missing = REPOSITORIES.filter((name) =>
      [first, third].every((one) => !existsSync(join(one, `data/mined/${name}.json`))),
    ).filter((name) => name !== 'acme/broken');
    const data = join(temporaryFolder(), 'data');
    const never = await gatheredInto(data, [first, third]);
    expect([never.code, never.lines[0]]).toEqual([
      0,
      `Part 2/3 is missing; ${missing.length} repositories of nobody. Not yet read: ${missing.join(' and ')}.`,
    ]);
    const failed = run(data).repositories.filter(({ state }) => state === 'failed');
    expect(failed.map(({ repository, reason }) => [repository, reason])).toEqual([
      ['acme/broken', 'unborn-head'],
      ...missing.map((name) => [name, 'shard-missing']),
    ]);

    const past = join(temporaryFolder(), 'data');
    cpSync(whole, past, { recursive: true, verbatimSymlinks: true });
    expect((await gatheredInto(past, [third, first])).lines[0]).toBe(
      `Part 2/3 is missing; ${missing.length} repositories of nobody. As the run before left them: ${missing.join(' and ')}.`,
    );
    const stale = run(past).repositories.filter(({ state }) => state === 'stale');
    expect(stale.map(({ repository, reason }) => [repository, reason])).toEqual(
      missing.map((name) => [name, 'shard-missing']),
    );
    const mined = (of: string) => Object.entries(documents(of)).filter(([name]) => !name.startsWith('report/'));
    expect(mined(past)).toEqual(mined(whole));
  });

  test('that weighed differently may leave out some, and say which', async () => {
    const heavy = join(temporaryFolder(), 'acme');
    cpSync(repos, heavy, { recursive: true });
    writeFileSync(join(heavy, 'cart.git/objects/heavy'), Buffer.alloc(2 ** 20));
    const data = join(temporaryFolder(), 'data');
    const { lines } = await gatheredInto(data, [await part(heavy, '1/2'), await part(repos, '2/2')]);
    expect(lines[0]).toBe(
      'The machines weighed the repositories differently (clones of other sizes, or another run before); 2 repositories of nobody. Not yet read: acme/shop and acme/tool.',
    );
  });

  test('copied over each other are not measured as if they were all', async () => {
    const data = temporaryFolder();
    for (const one of await parts(repos, all(2))) cpSync(join(one, 'data'), data, { recursive: true });
    const { code, lines } = await said(measure, ['--data', data]);
    expect([code, lines.length, lines[0]!.includes('brought together by npm run gather')]).toEqual([2, 1, true]);
  });

  test('of another key are refused: the same people would count twice', async () => {
    const machines = [await part(repos, '1/2'), await part(repos, '2/2', 'the key of another machine')];
    const data = join(temporaryFolder(), 'data');
    const { code, lines } = await gatheredInto(data, machines);
    expect([code, lines[0]]).toEqual([
      2,
      `${machines[1]}: mined with another key, other code, other bots or other declared checks than ${machines[0]}; give every machine the same FOOTFALL_KEY, the same inputs and the same version, and mine that part again.`,
    ]);
    expect(existsSync(data)).toBe(false);
  });

  test('that came over in pieces are refused, and the data stays as it was', async () => {
    const [first, second] = (await parts(repos, all(2))) as [string, string];
    const data = join(temporaryFolder(), 'data');
    await gatheredInto(data, [first, second]);
    const before = documents(data);
    const [name] = NAMES.filter((one) => existsSync(join(second, `data/mined/acme/${one}.json`)));
    rmSync(join(second, `data/activity/acme/${name}.json`));
    expect((await gatheredInto(data, [first, second])).lines).toEqual([
      `${second}: its run.json says that acme/${name} was read, and there is no activity/acme/${name}.json; bring the folder over whole.`,
    ]);
    rmSync(join(second, 'data/run.json'));
    expect((await gatheredInto(data, [first, second])).lines).toEqual([
      `${second}: there is no run.json in it nor in its data; expected what npm run mine -- --shard i/n --data ${second}/data wrote, with mined, activity and run.json.`,
    ]);
    expect(documents(data)).toEqual(before);
  });
});
