/** The deprecations as they were last committed, so that a date moved in silence is seen. */
import { execFileSync } from 'node:child_process';
import type { Before } from './deprecations-before.ts';

/** `ref`: what has been published; in a pull request, the branch it goes to. Null: the folder is in no repository with such a commit. */
export function committedDeprecations(folder: string, ref = 'HEAD'): Before | null {
  if (!isCommitted(folder, ref)) return null;
  const names = git(folder, ['ls-tree', '-z', '--name-only', ref, './']).split('\0');
  const files = names.filter((name) => /^dep-\d{4}-.*\.md$/.test(name));
  return new Map(files.map((name) => [name, git(folder, ['cat-file', 'blob', `${ref}:./${name}`])]));
}

/** A git that was started and says no has answered. */
function isCommitted(folder: string, ref: string): boolean {
  try {
    git(folder, ['rev-parse', '--verify', '--quiet', `${ref}^{commit}`]);
    return true;
  } catch (error) {
    if (typeof (error as { status?: unknown }).status !== 'number') throw error;
    return false;
  }
}

function git(folder: string, args: string[]): string {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')));
  return execFileSync('git', ['-C', folder, ...args], { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}
