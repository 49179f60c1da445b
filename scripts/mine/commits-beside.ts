/** Commits that only tags reach, such as those of release branches. */
import { Unusable } from '../discover/unusable.ts';
import { isDate } from './dates.ts';
import { git, type GitReader } from './git.ts';
import type { History } from './history.ts';
import { releasesAll, type VersionTag } from './tags.ts';

/** With their parents. */
export type CommitsBeside = Map<string, string[]>;

/** `known`: those of the run before; git is asked only when a tag leads to others. */
export async function commitsBeside(
  reader: GitReader,
  history: History,
  tags: VersionTag[],
  { name: repository, head }: { name: string; head: string },
  known: CommitsBeside,
): Promise<CommitsBeside> {
  const tips = tags.filter(
    ({ name, commit, committed }) =>
      releasesAll(name, repository) && isDate(committed) && !history.index.has(commit) && !known.has(commit),
  );
  if (tips.length === 0) return known;
  try {
    return new Map([...known, ...(await parentsBeside(reader, new Set(tips.map(({ commit }) => commit)), head))]);
  } catch (error) {
    // They may be half there; then such tags are left out, and the rest of the repository stands.
    if (error instanceof Unusable && error.reason === 'corrupt') return new Map();
    throw error;
  }
}

async function parentsBeside(reader: GitReader, tips: Set<string>, head: string): Promise<CommitsBeside> {
  const run = git(reader, ['rev-list', '--parents', '--stdin']);
  run.write(`^${head}\n${[...tips].join('\n')}\n`);
  run.end();
  const found: CommitsBeside = new Map();
  let rest = '';
  for await (const chunk of run.output) {
    const lines = (rest + chunk.toString('latin1')).split('\n');
    rest = lines.pop()!;
    for (const text of lines) {
      const [id = '', ...parents] = text.split(' ');
      found.set(id, parents);
    }
  }
  return found;
}
