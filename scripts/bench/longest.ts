import type { DiscoveredRepository } from '../discover/discovered.ts';
import { Refusal } from '../command/refusal.ts';
import { plainGit } from './plain-git.ts';

/** The repository with the longest first-parent line: ratios of short histories measure how long processes take to start. */
export async function longest(repositories: DiscoveredRepository[]): Promise<DiscoveredRepository> {
  let best: { repository: DiscoveredRepository; commits: number } | null = null;
  for (const repository of repositories) {
    const commits = await lengthOf(repository);
    if (commits !== null && (best === null || commits > best.commits)) best = { repository, commits };
  }
  if (best === null) throw new Refusal('None of the repositories can be read, so there is nothing to measure.');
  return best.repository;
}

/** Null: it cannot be read, and is none to measure with. */
async function lengthOf({ gitDirectory, head }: DiscoveredRepository): Promise<number | null> {
  const git = await plainGit(gitDirectory);
  try {
    return Number(await git.read(['rev-list', '--first-parent', '--count', head]));
  } catch {
    return null;
  } finally {
    git.close();
  }
}
