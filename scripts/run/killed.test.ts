import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HOME } from '../command/places.ts';
import { git, makeRepository, temporaryFolder } from '../testing/make-repository.ts';

// More of them: FOOTFALL_KILLS=300 npx vitest …; others: FOOTFALL_SEED=7.
const kills = Number(process.env['FOOTFALL_KILLS'] ?? 6);
const seed = Number(process.env['FOOTFALL_SEED'] ?? 1);

const NAMES = ['cart', 'mail', 'shop', 'site', 'tool', 'zoo'];

function organisation(): string {
  const folder = join(temporaryFolder(), 'acme');
  for (const name of NAMES)
    makeRepository(
      [{ write: { Dockerfile: 'FROM node:20\n' } }, { write: { 'catalog-info.yaml': 'a: [\n' }, tag: 'v1' }],
      {
        folder: join(folder, `${name}.git`),
      },
    );
  return folder;
}

function push(repos: string, version: number): void {
  for (const name of NAMES) {
    const folder = join(repos, `${name}.git`);
    const blob = git(folder, ['hash-object', '-w', '--stdin'], `FROM node:${version}\n`);
    const tree = git(folder, ['mktree'], `100644 blob ${blob}\tDockerfile\n`);
    git(folder, ['update-ref', 'refs/heads/main', git(folder, ['commit-tree', '-p', 'main', '-m', 'x', tree])]);
  }
}

/** A push that takes back what was there: the run must still come to its end. */
function reset(repos: string): void {
  for (const name of NAMES.slice(0, 2)) git(join(repos, `${name}.git`), ['update-ref', 'refs/heads/main', 'main~1']);
}

function started(repos: string, data: string, cache: string): ChildProcess {
  const given = ['--repos', repos, '--data', data, '--cache', cache];
  const env = { PATH: process.env['PATH'], FOOTFALL_KEY: 'a key for tests only' };
  return spawn(process.execPath, [join(HOME, 'scripts/mine.ts'), ...given], { env, stdio: 'ignore' });
}

async function mined(repos: string, data: string, cache: string): Promise<void> {
  expect(await once(started(repos, data, cache), 'exit')).toEqual([0, null]);
}

/** Everything but the run's own clocks. */
function documents(data: string): string {
  if (!existsSync(join(data, 'run.json'))) return 'nothing';
  const files = ['mined', 'activity'].flatMap((part) =>
    NAMES.map((name) => readFileSync(join(data, part, 'acme', `${name}.json`), 'utf8')),
  );
  const { repositories } = JSON.parse(readFileSync(join(data, 'run.json'), 'utf8')) as { repositories: unknown[] };
  return [...files, repositories.length].join('\n');
}

const files = (folder: string) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();

test(`a miner killed at any of ${kills} moments leaves the old or the new, and the next one writes what was to be written`, async () => {
  const [repos, folder] = [organisation(), temporaryFolder()];
  const [data, cache] = [join(folder, 'data'), join(folder, 'cache')];
  let milliseconds = 0;
  let version = 20;
  const moments = fc.sample(fc.double({ min: 0, max: 1, noNaN: true }), { numRuns: kills, seed });
  for (const moment of moments) {
    const before = documents(data);
    const run = started(repos, data, cache);
    const killed = new Promise((resolve) => setTimeout(resolve, moment * (milliseconds || 500)));
    await Promise.race([killed, once(run, 'exit')]);
    if (run.exitCode === null) {
      run.kill('SIGKILL');
      if (run.signalCode === null) await once(run, 'exit');
    }
    const fresh = temporaryFolder();
    const begun = performance.now();
    await mined(repos, join(fresh, 'data'), join(fresh, 'cache'));
    milliseconds = performance.now() - begun;
    const after = documents(join(fresh, 'data'));
    expect([before, after]).toContain(documents(data));

    await mined(repos, data, cache);
    expect(documents(data)).toBe(after);
    expect(
      files(cache)
        .map((file) => file.replace(/^facts\/[0-9a-f]{12}/, 'facts/key'))
        .sort(),
    ).toEqual(
      files(join(fresh, 'cache'))
        .map((file) => file.replace(/^facts\/[0-9a-f]{12}/, 'facts/key'))
        .sort(),
    );
    expect(readdirSync(data).sort()).toEqual(['.current', '.generations', 'activity', 'mined', 'report', 'run.json']);
    // The one that is current, and the one before: whoever reads that may finish.
    expect(readdirSync(join(data, '.generations')).filter((name) => !/^\d{6}$/.test(name))).toEqual([]);
    expect(readdirSync(join(data, '.generations')).length).toBeLessThanOrEqual(2);
    push(repos, ++version);
    await mined(repos, data, cache);
    reset(repos);
  }
}, 600_000);
