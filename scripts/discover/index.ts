/** Which repositories exist: a source per place where they can lie. */
import type { Listing } from './discovered.ts';
import { repositoriesInFolder } from './sources/folder.ts';

export type { DiscoveredRepository, Listing, UnusableRepository } from './discovered.ts';

/** Throws a sentence for a person when the folder cannot be listed at all. */
export async function discover(source: { folder: string }): Promise<Listing> {
  return repositoriesInFolder(source.folder);
}
