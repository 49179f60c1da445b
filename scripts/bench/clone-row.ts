/** What a full clone would bring, against a mirror with nothing but what is read. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { clones } from '../clone/index.ts';
import type { DiscoveredRepository } from '../discover/discovered.ts';
import type { ForgeRepository } from '../discover/forge.ts';
import type { Effects } from '../effects.ts';
import { mineOrganisation } from '../mine/index.ts';
import { longest } from './longest.ts';
import type { Row } from './row.ts';
import { inScratch } from './scratch.ts';

const LEAST = 50e6;

export async function* cloneRows(repositories: DiscoveredRepository[], effects: Effects): AsyncGenerator<Row> {
  yield await cloneRow(await longest(repositories), effects);
}

async function cloneRow(repository: DiscoveredRepository, effects: Effects): Promise<Row> {
  const row: Omit<Row, 'figure' | 'note'> = {
    row: 'full clone ÷ mirror and the files that are read, bytes',
    goal: { at: 'least', value: 8 },
  };
  const there = packBytes(repository.gitDirectory);
  const { outside } = effects;
  if (there < LEAST || outside === undefined)
    return { ...row, figure: null, note: `needs a repository of 50 MB; the longest has ${megabytes(there)}` };
  return inScratch(async (folder) => {
    effects.progress(`bench clone of ${repository.owner}/${repository.name}`);
    const forge = served(repository, join(folder, 'forge'));
    const cache = join(folder, 'cache');
    const full = await fullBytes(repository);
    const address = { host: 'bench', api: '', git: `file://${forge}/` };
    const token = { value: () => 'none', renewed: () => false };
    const ours = clones({ cache, address, token, outside });
    const mirror = await ours.upToDate(asListed(repository));
    const before = packBytes(mirror.gitDirectory);
    const { fetchMissing } = ours;
    for await (const result of mineOrganisation([mirror], { cache, authorKey: 'a key for the bench', fetchMissing }))
      if (result.failed !== undefined) throw new Error(result.failed.message);
    const after = packBytes(mirror.gitDirectory);
    const note = `${megabytes(full)} of one branch, with the files that this copy has ÷ (${megabytes(before)} of commits and trees + ${megabytes(after - before)} of files)`;
    return { ...row, figure: full / after, note };
  });
}

/** What git sends for a clone of the head; a copy that is partial itself lacks some of it. */
async function fullBytes({ gitDirectory, head }: DiscoveredRepository): Promise<number> {
  const env = {
    PATH: '/usr/bin:/bin',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_NO_LAZY_FETCH: '1',
  };
  const pack = ['pack-objects', '--revs', '--stdout', '--missing=allow-any', '--delta-base-offset', '-q'];
  const child = spawn('git', [`--git-dir=${gitDirectory}`, ...pack], { env, stdio: ['pipe', 'pipe', 'ignore'] });
  child.stdin.end(`${head}\n`);
  let bytes = 0;
  child.stdout.on('data', (chunk: Buffer) => (bytes += chunk.length));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`git pack-objects ended with ${code}`);
  return bytes;
}

/** The repository as somebody would serve it who allows partial clones. It is not written to. */
function served({ owner, name, gitDirectory, branch, head, tags }: DiscoveredRepository, folder: string): string {
  const place = join(folder, owner, `${name}.git`);
  const ref = `refs/heads/${branch ?? 'main'}`;
  mkdirSync(join(place, 'refs'), { recursive: true });
  symlinkSync(resolve(gitDirectory, 'objects'), join(place, 'objects'));
  writeFileSync(join(place, 'HEAD'), `ref: ${ref}\n`);
  writeFileSync(join(place, 'config'), '[core]\n\tbare = true\n[uploadpack]\n\tallowFilter = true\n');
  const lines = [{ name: ref, object: head, peeled: null }, ...tags].map(
    ({ name, object, peeled }) => `${object} ${name}\n${peeled === null ? '' : `^${peeled}\n`}`,
  );
  writeFileSync(join(place, 'packed-refs'), lines.join(''));
  return folder;
}

const asListed = ({ id, owner, name, branch, head }: DiscoveredRepository): ForgeRepository => ({
  id,
  owner,
  name,
  branch: branch ?? 'main',
  head,
  pushed: null,
  created: null,
  archived: null,
  isArchived: false,
  isFork: false,
  isEmpty: false,
  isTemplate: false,
  isDisabled: false,
  isLocked: false,
  visibility: 'unknown',
  kilobytes: 0,
});

function packBytes(gitDirectory: string): number {
  const packs = join(gitDirectory, 'objects/pack');
  const names = readdirSync(packs).filter((name) => name.endsWith('.pack'));
  return names.reduce((sum, name) => sum + statSync(join(packs, name)).size, 0);
}

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
