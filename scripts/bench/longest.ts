import type { DiscoveredRepository } from '../discover/discovered.ts';
import { plainGit } from './plain-git.ts';

/** The repository with the longest first-parent line: ratios of short histories measure how long processes take to start. */
export async function longest(repositories: DiscoveredRepository[]): Promise<DiscoveredRepository> {
  let best: { repository: DiscoveredRepository; commits: number } | null = null;
  for (const repository of repositories) {
    const git = await plainGit(repository.gitDirectory);
    const commits = Number(await git.read(['rev-list', '--first-parent', '--count', repository.head]));
    git.close();
    if (best === null || commits > best.commits) best = { repository, commits };
  }
  return best!.repository;
}
