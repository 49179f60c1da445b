/** What the contenders need to know of a repository before the clock runs. */
import { readersFor } from '../read/index.ts';
import type { PlainGit } from './plain-git.ts';

export interface History {
  head: string;
  /** First-parent commits, oldest first, with committer seconds. */
  line: { commit: string; seconds: number }[];
  /** Every version of every relevant file, in the order of history, each once. */
  blobs: string[];
  years: number;
}

export const WALK = ['rev-list', '--first-parent'];
export const DIFF = 'diff-tree --stdin -r -z --no-renames --root --diff-merges=first-parent --raw'.split(' ');

export async function historyOf(git: PlainGit, head: string): Promise<History> {
  const line = await firstParentLine(git, head);
  const listing = (await git.read([...WALK, head])).toString('latin1');
  const changes = (await git.read(DIFF, listing)).toString('utf8');
  let [first, last] = [Infinity, -Infinity];
  for (const { seconds } of line) [first, last] = [Math.min(first, seconds), Math.max(last, seconds)];
  const years = (last - first) / (365.25 * 86_400);
  return { head, line, blobs: relevantBlobs(changes), years };
}

async function firstParentLine(git: PlainGit, head: string): Promise<History['line']> {
  const text = (await git.read([...WALK, '--timestamp', '--reverse', head])).toString('latin1');
  return text
    .trimEnd()
    .split('\n')
    .map((row) => row.split(' '))
    .map(([seconds, commit]) => ({ commit: commit!, seconds: Number(seconds) }));
}

/** Ids after the change, of files that some reader claims. */
function relevantBlobs(changes: string): string[] {
  const found = new Set<string>();
  const fields = changes.split('\0');
  for (let i = 0; i + 1 < fields.length; i++) {
    const change = fields[i]!;
    if (!change.startsWith(':')) continue;
    const [, mode, , id] = change.slice(1).split(' ');
    if (mode?.startsWith('100') && readersFor(fields[++i]!).length > 0) found.add(id!);
  }
  return [...found];
}

/** The last commit of each week. */
export function weekEnds({ line }: History): string[] {
  const weeks = new Map(line.map(({ commit, seconds }) => [Math.floor((seconds - 4 * 86_400) / (7 * 86_400)), commit]));
  return [...weeks.values()];
}

/** At most `most`, evenly spread, and how many each of them stands for. */
export function sample<T>(all: T[], most: number): { some: T[]; each: number } {
  if (all.length <= most) return { some: all, each: 1 };
  const step = all.length / most;
  return { some: Array.from({ length: most }, (_, i) => all[Math.floor(i * step)]!), each: step };
}
