/** Other ways to the same knowledge, or to less of it: what the miner is compared with. */
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { readersFor } from '../read/index.ts';
import { Unreadable } from '../read/reader.ts';
import { DIFF, WALK, type History } from './history.ts';
import type { PlainGit } from './plain-git.ts';

/** The floor: the commands without which no history can be read, to nowhere. */
export async function bareCommands(git: PlainGit, { head, blobs }: History): Promise<void> {
  await git.discard({ args: [...WALK, head] }, { args: DIFF });
  await git.discard({ args: ['rev-list', '--topo-order', head] }, { args: ['cat-file', '--batch', '--buffer'] });
  await git.discard({ args: ['cat-file', '--batch', '--buffer'], input: `${blobs.join('\n')}\n` });
}

/** Lists the tree of each commit and reads its relevant files. `folder`: only those below it, as for a single check. */
export async function readTrees(git: PlainGit, commits: string[], folder?: string): Promise<void> {
  for (const commit of commits) {
    const listing = await git.read([
      'ls-tree',
      '-r',
      '-z',
      '--full-tree',
      commit,
      ...(folder === undefined ? [] : ['--', folder]),
    ]);
    const files: { id: string; path: string }[] = [];
    for (const row of listing.toString('utf8').split('\0')) {
      const path = row.slice(row.indexOf('\t') + 1);
      if (row.startsWith('100') && readersFor(path).length > 0) files.push({ id: row.split(/[ \t]/, 3)[2]!, path });
    }
    if (files.length === 0) continue;
    const contents = await git.read(['cat-file', '--batch'], `${files.map(({ id }) => id).join('\n')}\n`);
    let at = 0;
    for (const { path } of files) {
      const end = contents.indexOf(10, at);
      const [, type, size] = contents.toString('latin1', at, end).split(' ');
      at = end + 1;
      // A partial clone lacks some.
      if (type !== 'blob') continue;
      readFacts(path, contents.toString('utf8', at, at + Number(size)));
      at += Number(size) + 1;
    }
  }
}

/** Checks each commit out, one after the other in one work tree, and reads the relevant files from disk. */
export async function checkOuts(git: PlainGit, commits: string[]): Promise<void> {
  const tree = join(git.scratch, 'tree');
  mkdirSync(tree, { recursive: true });
  for (const [index, commit] of commits.entries()) {
    const from = index === 0 ? ['--reset'] : ['-m', commits[index - 1]!];
    await git.read(['--work-tree', tree, 'read-tree', '-u', ...from, commit]);
    for (const entry of readdirSync(tree, { recursive: true, withFileTypes: true })) {
      const file = join(entry.parentPath, entry.name);
      const path = relative(tree, file);
      if (entry.isFile() && readersFor(path).length > 0) readFacts(path, readFileSync(file, 'utf8'));
    }
  }
}

function readFacts(path: string, text: string): void {
  for (const reader of readersFor(path)) {
    try {
      if (reader.needles === undefined || reader.needles.some((needle) => text.includes(needle))) reader.read?.(text);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
    }
  }
}
