import { existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { discover } from '../discover/index.ts';
import { histories, monorepos } from '../testing/histories.ts';
import { readers } from '../testing/line-readers.ts';
import { git, makeRepository, temporaryFolder } from '../testing/make-repository.ts';
import { memoryCache } from './fact-cache.ts';
import { gitProgram } from './git-program.ts';
import { kept } from './kept.ts';
import { keysOf } from './kept-repository.ts';
import type { MinedRepository } from './index.ts';
import { FEW } from './object-reader.ts';
import { readingPool } from './reading-pool.ts';
import { mined as mine } from './repository.ts';

const numRuns = Math.ceil(Number(process.env['FOOTFALL_HISTORIES'] ?? 200) / 4);
const seed = Number(process.env['FOOTFALL_SEED'] ?? 1);

const url = new URL('../testing/line-readers.ts', import.meta.url);
const sources = { module: url.href, probes: [] };
const cache = temporaryFolder();
const pool = readingPool(sources, 1);
const keys = keysOf(sources, readers);
afterAll(() => pool.close());

/** What happens between two nights. */
interface Push {
  /** On along main, or to any commit whatever: a force-push, a reset, a merge the other way round. */
  to: 'on' | 'any';
  pick: number;
  tag: number | null;
  /** What happens to what was kept. */
  harm: 'none' | 'removed' | 'cut' | 'flipped' | 'emptied';
}
const push: fc.Arbitrary<Push> = fc.record({
  to: fc.constantFrom('on' as const, 'on' as const, 'on' as const, 'any' as const),
  pick: fc.nat(),
  tag: fc.option(fc.nat(), { freq: 3 }),
  harm: fc.oneof(
    { weight: 9, arbitrary: fc.constant('none' as const) },
    {
      weight: 1,
      arbitrary: fc.constantFrom('removed' as const, 'cut' as const, 'flipped' as const, 'emptied' as const),
    },
  ),
});

function harm(file: string, how: Push['harm'], pick: number): void {
  if (how === 'none' || !existsSync(file)) return;
  if (how === 'removed') return rmSync(file);
  const bytes = readFileSync(file);
  if (how === 'cut') return truncateSync(file, pick % bytes.length);
  if (how === 'emptied') return writeFileSync(file, '');
  bytes[pick % bytes.length]! ^= 1 << (pick % 8);
  writeFileSync(file, bytes);
}

test(`after every one of ${numRuns} generated sequences of pushes, going on gives what beginning again gives`, async () => {
  const property = fc.asyncProperty(
    fc.oneof(histories, monorepos),
    fc.array(push, { minLength: 2, maxLength: 6 }),
    async (commits, pushes) => {
      const { folder, commits: ids } = makeRepository(commits, { folder: join(temporaryFolder(), 'acme/shop.git') });
      const main = commits.flatMap(({ on }, index) => (on === 'main' ? [index] : []));
      const own = temporaryFolder();
      let at = -1;
      let before: string | null = null;
      for (const { to, pick, tag, harm: how } of pushes) {
        const later = main.filter((index) => index > at);
        at = to === 'on' && later.length > 0 ? later[pick % Math.min(later.length, 4)]! : pick % ids.length;
        git(folder, ['update-ref', 'refs/heads/main', ids[at]!]);
        if (tag !== null) git(folder, ['update-ref', `refs/tags/v${tag % 3}`, ids[tag % ids.length]!]);
        harm(join(keptIn(own), 'acme/shop.facts'), how, pick);
        const onwards = await mined(folder, own);
        const afresh = await mined(folder, temporaryFolder());
        expect(bytes(onwards)).toBe(bytes(afresh));
        const line = git(folder, ['rev-list', '--first-parent', 'main']).split('\n');
        if (how === 'none') expect(onwards.rewritten).toBe(before !== null && !line.includes(before));
        before = ids[at]!;
      }
    },
  );
  await fc.assert(property, { numRuns, seed });
}, 600_000);

test('more new commits than are asked for one by one are listed by git, and give the same', async () => {
  const { folder, commits } = makeRepository(
    Array.from({ length: FEW + 20 }, (_, at) => ({ write: { 'one.facts': `ref acme/tool ${at}\n` } })),
    { folder: join(temporaryFolder(), 'acme/shop.git') },
  );
  const own = temporaryFolder();
  for (const head of [9, FEW + 19]) {
    git(folder, ['update-ref', 'refs/heads/main', commits[head]!]);
    const onwards = await mined(folder, own);
    expect(bytes(onwards)).toBe(bytes(await mined(folder, temporaryFolder())));
    expect(onwards.rewritten).toBe(false);
  }
});

const bytes = ({ mined, activity }: MinedRepository) => JSON.stringify([mined, activity], null, 1);
const keptIn = (own: string) => kept(own, 'key').folder;

async function mined(folder: string, own: string): Promise<MinedRepository> {
  const [repository] = (await discover({ folder })).repositories;
  const tools = { program: gitProgram(), readers, pool, cache: memoryCache(), kept: kept(own, 'key'), keys };
  return mine(repository!, { cache, authorKey: 'key' }, tools);
}
