/** What a repository's document depends on, as one hash: the same hash, the same document, nothing to mine. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HOME } from '../command/places.ts';
import type { DiscoveredRepository } from '../discover/discovered.ts';
import type { ForgeRepository } from '../discover/forge.ts';
import type { Probe } from '../read/probe.ts';

/** What holds for every repository of a run: the code that mines and reads, the key, the bots, what is asked of text. */
export function commonGround(authorKey: string, bots: string[], probes: Probe[]): string {
  const hash = createHash('sha256');
  for (const folder of ['scripts/mine', 'scripts/read', 'data/schema'])
    for (const file of codeIn(join(HOME, folder))) hash.update(file).update(readFileSync(join(HOME, folder, file)));
  hash.update(createHash('sha256').update(`footfall key ${authorKey}`).digest());
  hash.update(JSON.stringify([[...bots].sort(), probes.map(({ id }) => id).sort()]));
  return hash.digest('hex');
}

export function seen(repository: DiscoveredRepository, ground: string): string {
  const { id, owner, name, ownerFrom, branch, branchFrom, forge, head, tags } = repository;
  const place = [id, owner, name, ownerFrom, branch, branchFrom, ...(forge ? [forge] : [])];
  return createHash('sha256')
    .update(JSON.stringify([ground, ...place, head, tags.map(tagText).sort()]))
    .digest('hex')
    .slice(0, 32);
}

/** What a forge says of a repository: the same, and nothing need be asked of git. Whatever is pushed, a tag too, changes it. */
export function said(repository: ForgeRepository, ground: string): string {
  const { id, owner, name, branch, head, pushed, created, archived } = repository;
  return createHash('sha256')
    .update(JSON.stringify([ground, id, owner, name, branch, head, pushed, created, archived]))
    .digest('hex')
    .slice(0, 32);
}

const tagText = (tag: DiscoveredRepository['tags'][number]) => `${tag.name} ${tag.object} ${tag.peeled ?? ''}`;

function codeIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .sort();
}
