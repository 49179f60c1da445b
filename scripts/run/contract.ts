/** What documents of a repository are, as a hash: those that were written under the same contract are checked once, when they are written. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Run } from '../../data/schema/run.ts';
import { HOME } from '../command/places.ts';

const SCHEMAS = ['shapes.ts', 'mined.ts', 'activity.ts'];

export function contract(): string {
  const hash = createHash('sha256');
  for (const file of SCHEMAS) hash.update(readFileSync(join(HOME, 'data/schema', file)));
  return hash.digest('hex').slice(0, 32);
}

/** The run that documents are of, as far as it says which of them it wrote. */
export type Written = Pick<Run, 'contract' | 'repositories' | 'shards'>;

/**
 * Whether a repository's documents are what this code writes. Those that a failed repository has kept may be older, and so may
 * those that a part of the night has left to other machines.
 */
export function writtenHere(run: Written | null): (repository: string) => boolean {
  if (run === null || run.shards !== undefined || run.contract !== contract()) return () => false;
  const own = run.repositories.filter(({ state }) => state === 'mined' || state === 'unchanged');
  const names = new Set(own.map(({ repository }) => repository));
  return (repository) => names.has(repository);
}
