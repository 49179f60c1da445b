/** Commits as git lists and stores them, newest first. */
import { Unusable } from '../discover/unusable.ts';
import { batchObjects } from './batch-objects.ts';
import { commitObject, type CommitObject } from './commit-object.ts';
import { git, type GitReader, type GitRun } from './git.ts';
import { type MessageMarks, messageMarks } from './message.ts';

export interface Listed {
  ids: string[];
  /** The place of a commit in the list. */
  place: Map<string, number>;
  /** Each once, in order; the first of them is the first parent. */
  parents: string[][];
  commits: ListedCommit[];
}
type ListedCommit = Pick<CommitObject, 'author' | 'authored' | 'committed'> & MessageMarks;

/**
 * All that `head` reaches and `known` does not. `onLine` is told the commits of the first-parent line, newest first, as soon
 * as they are known.
 */
export async function listedCommits(
  reader: GitReader,
  head: string,
  known: string | null,
  onLine: (ids: string[]) => void,
): Promise<Listed> {
  const listed: Listed = { ids: [], place: new Map(), parents: [], commits: [] };
  const contents = git(reader, ['cat-file', '--batch', '--buffer']);
  await settled([list(reader, head, known, listed, contents, onLine), readCommits(contents, listed)]);
  if (listed.ids.length === 0 && known === null)
    throw new Unusable('corrupt', 'The head does not point to a commit; clone it again.');
  if (listed.commits.length !== listed.ids.length)
    throw new Unusable(
      'corrupt',
      `${listed.ids.length} commits are listed, ${listed.commits.length} are there; clone it again.`,
    );
  return listed;
}

/** `<id> <parent> <parent> …` a line. */
const revList = (reader: GitReader, head: string, known: string | null): GitRun =>
  git(
    reader,
    known === null
      ? ['rev-list', '--parents', '--end-of-options', head]
      : ['rev-list', '--parents', '--end-of-options', head, `^${known}`],
  );

async function list(
  reader: GitReader,
  head: string,
  known: string | null,
  listed: Listed,
  contents: GitRun,
  onLine: (ids: string[]) => void,
): Promise<void> {
  const follow = firstParents(listed);
  try {
    for await (const lines of linesOf(revList(reader, head, known).output)) {
      const first = listed.ids.length;
      for (const line of lines) {
        const [id, ...parents] = line.split(' ');
        listed.place.set(id!, listed.ids.push(id!) - 1);
        listed.parents.push(parents.length > 1 ? [...new Set(parents)] : parents);
      }
      contents.write(`${listed.ids.slice(first).join('\n')}\n`);
      onLine(follow());
    }
  } finally {
    contents.end();
  }
}

/** The commits of the first-parent line that have been listed since it was last asked. */
function firstParents({ ids, place, parents }: Listed): () => string[] {
  let next: string | undefined;
  return () => {
    const found: string[] = [];
    next ??= ids[0];
    for (let at = place.get(next ?? ''); at !== undefined; at = place.get(next ?? '')) {
      found.push(next!);
      // A root has no first parent: nothing is listed under that name.
      next = parents[at]![0] ?? 'none';
    }
    return found;
  };
}

async function readCommits(contents: GitRun, { commits }: Listed): Promise<void> {
  const whole = batchObjects(true);
  for await (const chunk of contents.output)
    for (const { id, type, body } of whole(chunk)) {
      if (type !== 'commit') throw new Unusable('corrupt', `Commit ${id} is missing; clone it again.`);
      const { author, committer, authored, committed } = commitObject(body);
      const { numbered, request, reverts } = messageMarks(body);
      commits.push({ author, authored, committed, numbered: numbered && author !== committer, request, reverts });
    }
}

/** Lines, as many as come at once. */
async function* linesOf(output: AsyncIterable<Buffer>): AsyncGenerator<string[]> {
  let rest = '';
  for await (const chunk of output) {
    const lines = (rest + chunk.toString('latin1')).split('\n');
    rest = lines.pop()!;
    if (lines.length > 0) yield lines;
  }
}

/** Waits for all, then throws the first failure: no half is left running. */
export async function settled(parts: Promise<unknown>[]): Promise<void> {
  for (const part of await Promise.allSettled(parts)) if (part.status === 'rejected') throw part.reason;
}
