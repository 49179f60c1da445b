/**
 * Symbolic links. One that leads to a file which the same reader reads says nothing of its own: that file speaks for
 * itself, and nothing is counted twice. One that leads anywhere else cannot be read, where its path tells the format.
 */
import { posix } from 'node:path';
import type { Reader } from '../read/reader.ts';
import { batchObjects, type BatchObject } from './batch-objects.ts';
import type { FileHistory } from './changes.ts';
import { claimOf } from './claims.ts';
import { git, type GitReader } from './git.ts';
import { FEW, type ObjectReader } from './object-reader.ts';
import { type Reading, unreadable } from './reading.ts';

/** What a link at `path` says to a reader (its index). */
export type LinkReadings = (path: string, blob: string, reader: number) => Reading;

const NOTHING: Reading = { facts: [] };
const ELSEWHERE = unreadable('symlink', 'It is a symbolic link to a file that is not read here, and is not followed.');
/** No path that git writes is longer. */
const LONGEST = 4096;

/** `objects`: asked when little is wanted. */
export async function linkReadings(
  reader: GitReader,
  files: FileHistory[],
  readers: readonly Reader[],
  objects: ObjectReader | null = null,
): Promise<LinkReadings> {
  const blobs = files.flatMap(({ blobs, links }) => blobs.filter((blob, at) => blob !== null && links[at]));
  const targets = await targetsOf(reader, [...new Set(blobs as string[])], objects);
  return (path, blob, index) => {
    if (readers[index]!.guess) return NOTHING;
    const target = targets.get(blob);
    const followed = target === undefined ? null : inTree(path, target);
    const isRead = followed !== null && followed !== path && claimOf(followed, readers)?.readers.includes(index);
    return isRead === true ? NOTHING : ELSEWHERE;
  };
}

/** Where a link leads, from the root of the tree; null when it leads out of it. */
export function inTree(path: string, target: string): string | null {
  if (target.startsWith('/') || target.includes('\0')) return null;
  const found = posix.join(posix.dirname(path), target);
  return found === '..' || found.startsWith('../') ? null : found;
}

async function targetsOf(
  reader: GitReader,
  blobs: string[],
  objects: ObjectReader | null,
): Promise<Map<string, string>> {
  const targets = new Map<string, string>();
  const note = ({ id, type, size, body }: BatchObject) => {
    if (type === 'blob' && size <= LONGEST) targets.set(id, body.toString('utf8'));
  };
  if (blobs.length === 0) return targets;
  if (objects !== null && blobs.length <= FEW) {
    for (const object of await objects.read(blobs)) note(object);
    return targets;
  }
  const run = git(reader, ['cat-file', '--batch', '--buffer'], true);
  run.write(`${blobs.join('\n')}\n`);
  run.end();
  const parse = batchObjects(true);
  for await (const chunk of run.output) for (const object of parse(chunk)) note(object);
  return targets;
}
