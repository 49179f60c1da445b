/** Every commit that the head reaches, in columns, as git lists them (newest first). */
import { Unusable } from '../discover/unusable.ts';
import type { Authors } from './authors.ts';
import { batchObjects } from './batch-objects.ts';
import { commitObject } from './commit-object.ts';
import { git, type GitReader, type GitRun } from './git.ts';
import { messageMarks } from './message.ts';

export interface History {
  ids: string[];
  /** Position in `ids`. */
  index: Map<string, number>;
  /** Indexes, in order; the first of them is the first parent. */
  parents: number[][];
  /** UTC seconds as written; NaN when it is no date. */
  committed: number[];
  authored: number[];
  author: number[];
  /** Whether somebody else than the author committed it, under a first line that ends with the number of a request. */
  numbered: boolean[];
  /** Ids of the commits that a commit says it reverts; by index, only of those that do. */
  reverts: Map<number, string[]>;
}

/** `onLine` is told the commits of the first-parent line, newest first, as soon as they are known. */
export async function readHistory(
  reader: GitReader,
  head: string,
  authors: Authors,
  onLine: (ids: string[]) => void,
): Promise<History> {
  const history: History = {
    ids: [],
    index: new Map(),
    parents: [],
    committed: [],
    authored: [],
    author: [],
    numbered: [],
    reverts: new Map(),
  };
  const contents = git(reader, ['cat-file', '--batch', '--buffer']);
  await settled([listCommits(reader, head, history, contents, onLine), readCommits(contents, history, authors)]);
  if (history.ids.length === 0) throw new Unusable('corrupt', 'The head does not point to a commit; clone it again.');
  if (history.committed.length !== history.ids.length)
    throw new Unusable(
      'corrupt',
      `${history.ids.length} commits are listed, ${history.committed.length} are there; clone it again.`,
    );
  return history;
}

/** `<id> <parent> <parent> …` a line. */
async function listCommits(
  reader: GitReader,
  head: string,
  history: History,
  contents: GitRun,
  onLine: (ids: string[]) => void,
): Promise<void> {
  const rows: string[][] = [];
  const follow = firstParents(history, rows);
  try {
    for await (const lines of linesOf(git(reader, ['rev-list', '--parents', '--end-of-options', head]).output)) {
      const first = rows.length;
      for (const line of lines) {
        const row = line.split(' ');
        history.index.set(row[0]!, history.ids.push(row[0]!) - 1);
        rows.push(row);
      }
      contents.write(`${history.ids.slice(first).join('\n')}\n`);
      onLine(follow());
    }
  } finally {
    contents.end();
  }
  history.parents = rows.map((row) => [...new Set(row.slice(1))].map((id) => history.index.get(id) ?? lost(id)));
}

/** The commits of the first-parent line that have been listed since it was last asked. */
function firstParents(history: History, rows: string[][]): () => string[] {
  let next: string | undefined;
  return () => {
    const ids: string[] = [];
    next ??= history.ids[0];
    for (let at = history.index.get(next ?? ''); at !== undefined; at = history.index.get(next ?? '')) {
      ids.push(next!);
      // A root has no first parent: nothing is listed under that name.
      next = rows[at]![1] ?? 'none';
    }
    return ids;
  };
}

async function readCommits(contents: GitRun, history: History, authors: Authors): Promise<void> {
  const whole = batchObjects(true);
  for await (const chunk of contents.output)
    for (const { id, type, body } of whole(chunk)) {
      if (type !== 'commit') throw new Unusable('corrupt', `Commit ${id} is missing; clone it again.`);
      const commit = commitObject(body);
      const { numbered, reverts } = messageMarks(body);
      if (reverts.length > 0) history.reverts.set(history.committed.length, reverts);
      history.committed.push(commit.committed);
      history.authored.push(commit.authored);
      history.author.push(authors.indexOf(commit.author));
      history.numbered.push(numbered && commit.author !== commit.committer);
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

function lost(id: string): never {
  throw new Unusable('corrupt', `Commit ${id} is missing; clone it again.`);
}
