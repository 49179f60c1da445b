/** Repositories made for a test, as GitHub has them. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Effects } from '../effects.ts';
import { git } from './make-repository.ts';
import type { GitHub, OnGitHub } from './github.ts';

/** Every bare repository in `<folder>/<owner>/<name>.git`, with the head that it has now. */
export function onGitHub(folder: string, owner: string, more: Partial<OnGitHub> = {}): OnGitHub[] {
  return readdirSync(join(folder, owner))
    .filter((file) => file.endsWith('.git') && existsSync(join(folder, owner, file, 'HEAD')))
    .sort()
    .map((file) => asOnGitHub(folder, owner, file.slice(0, -'.git'.length), more));
}

export function asOnGitHub(folder: string, owner: string, name: string, more: Partial<OnGitHub> = {}): OnGitHub {
  const directory = join(folder, owner, `${name}.git`);
  const branch = git(directory, ['symbolic-ref', '--short', 'HEAD']);
  const found = git(directory, ['for-each-ref', '--format=%(objectname)', `refs/heads/${branch}`]);
  const refs = git(directory, ['for-each-ref']);
  // The forge notes when something was pushed: other refs, another time.
  const pushedAt = `2025-01-01T00:00:00.${hash(refs)}Z`;
  return { id: `R_${name}`, owner, name, branch, head: found === '' ? null : found, pushedAt, ...more };
}

const hash = (text: string): number => [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) >>> 0, 7);

/** The outside world of a run on it: nothing is waited for, and what is told is in `said`. */
export const outsideOf = (hub: GitHub, said: string[]): Effects => ({
  now: () => new Date('2026-01-01T00:00:00Z'),
  progress: () => {},
  log: (line) => said.push(line),
  warn: (line) => said.push(line),
  outside: {
    fetch: globalThis.fetch,
    wait: async () => {},
    chance: () => 0,
    environment: { FOOTFALL_TOKEN: hub.token },
  },
});
