/** Every commit that the head reaches, in columns, as git lists them (newest first). */
import { Unusable } from '../discover/unusable.ts';
import type { Authors } from './authors.ts';
import { batchObjects } from './batch-objects.ts';
import { commitObject } from './commit-object.ts';
import { git, type GitReader } from './git.ts';

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
}

export async function readHistory(reader: GitReader, head: string, authors: Authors): Promise<History> {
  const history: History = { ids: [], index: new Map(), parents: [], committed: [], authored: [], author: [] };
  const contents = git(reader, ['cat-file', '--batch', '--buffer']);
  const listing = listInto(contents, git(reader, ['rev-list', '--end-of-options', head]).output, history);
  const parentIds: string[][] = [];
  const whole = batchObjects(true);
  const reading = (async () => {
    for await (const chunk of contents.output)
      for (const object of whole(chunk)) {
        if (object.type !== 'commit') throw new Unusable('corrupt', `Commit ${object.id} is missing; clone it again.`);
        const commit = commitObject(object.body);
        parentIds.push(commit.parents);
        history.committed.push(commit.committed);
        history.authored.push(commit.authored);
        history.author.push(authors.indexOf(commit.author));
      }
  })();
  await settled([listing, reading]);
  if (parentIds.length !== history.ids.length)
    throw new Unusable('corrupt', `Expected ${history.ids.length} commits, found ${parentIds.length}; clone it again.`);
  history.parents = parentIds.map((ids) => [...new Set(ids)].map((id) => history.index.get(id) ?? lost(id)));
  return history;
}

async function listInto(contents: ReturnType<typeof git>, output: AsyncIterable<Buffer>, history: History) {
  try {
    for await (const lines of idLines(output)) {
      for (const id of lines) history.index.set(id, history.ids.push(id) - 1);
      contents.write(`${lines.join('\n')}\n`);
    }
  } finally {
    contents.end();
  }
}

/** Lines of ids, as many as come at once. */
export async function* idLines(output: AsyncIterable<Buffer>): AsyncGenerator<string[]> {
  let rest = '';
  for await (const chunk of output) {
    const lines = (rest + chunk.toString('latin1', 0, chunk.length)).split('\n');
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
