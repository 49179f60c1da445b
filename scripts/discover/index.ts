/** Which repositories exist: a source per place where they can lie. */
import type { Effects } from '../effects.ts';
import type { Listing } from './discovered.ts';
import type { Inventory } from './forge.ts';
import { repositoriesInFolder } from './sources/folder.ts';
import { type GitHubSource, repositoriesOnGitHub } from './sources/github.ts';

export type { DiscoveredRepository, Listing, UnusableRepository } from './discovered.ts';

/** Throws a sentence for a person when the folder cannot be listed at all. */
export async function discover(source: { folder: string }): Promise<Listing> {
  return repositoriesInFolder(source.folder);
}

/** What a forge has, before anything is cloned. Throws a sentence for a person when its list is not whole. */
export const inventory = (source: GitHubSource, effects: Effects): Promise<Inventory> =>
  repositoriesOnGitHub(source, effects);
