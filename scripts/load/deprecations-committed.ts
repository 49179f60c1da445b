/** The deprecations as they were last committed, so that a date moved in silence is seen. */
import { existsSync } from 'node:fs';
import type { Before } from './deprecations-before.ts';
import { ownRepository } from './own-repository.ts';

/** `ref`: what has been published; in a pull request, the branch it goes to. Null: the folder is in no repository with such a commit. */
export async function committedDeprecations(folder: string, ref = 'HEAD'): Promise<Before | null> {
  if (!existsSync(folder)) return null;
  const repository = ownRepository(folder);
  const commit = await repository.commitOf(ref);
  if (commit === null) return null;
  const before = new Map<string, string>();
  for (const name of await repository.names(commit))
    if (/^dep-\d{4}-.*\.md$/.test(name)) before.set(name, await repository.text(commit, name));
  return before;
}
