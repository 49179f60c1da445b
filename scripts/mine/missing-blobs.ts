/** What a partial clone lacks of what will be read: asked for once, between the walk and the reading. */
import type { DiscoveredRepository } from '../discover/discovered.ts';
import { batchObjects } from './batch-objects.ts';
import type { FileHistory } from './changes.ts';
import { git, type GitReader } from './git.ts';
import type { MineOptions } from './options.ts';

/** `wanted`: blobs. Nothing is asked where nobody can be asked. */
export async function fetchedMissing(
  repository: DiscoveredRepository,
  { fetchMissing }: MineOptions,
  reader: GitReader,
  files: FileHistory[],
  wanted: string[],
): Promise<void> {
  if (fetchMissing === undefined) return;
  const missing = await missingOf(reader, [...new Set([...wanted, ...linkBlobs(files)])]);
  if (missing.length > 0) await fetchMissing(repository, missing);
}

/** Where a link leads is written in a blob too. */
const linkBlobs = (files: FileHistory[]): string[] =>
  files.flatMap(({ blobs, links }) => blobs.filter((blob, at) => blob !== null && links[at]) as string[]);

async function missingOf(reader: GitReader, ids: string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const run = git(reader, ['cat-file', '--batch-check', '--buffer'], true);
  run.write(`${ids.join('\n')}\n`);
  run.end();
  const missing: string[] = [];
  const parse = batchObjects(false);
  for await (const chunk of run.output) for (const { id, type } of parse(chunk)) if (type === null) missing.push(id);
  return missing;
}
