/** Paths as people declare them, from the root of a repository: `*` and `?` within a name, `**` for any number of folders. */
import { covers } from './codeowners-rules.ts';

/** Called for every path that ever changed: most are told apart by how they begin and end. */
export function pathGlob(glob: string): (path: string) => boolean {
  const [head = ''] = glob.split(/[*?]/, 1);
  const tail = glob.slice(Math.max(glob.lastIndexOf('*'), glob.lastIndexOf('?')) + 1);
  if (head === glob) return (path) => path === glob;
  const last = tail.slice(tail.lastIndexOf('/') + 1);
  const anchored = `/${glob}`;
  return (path) => path.startsWith(head.replace(/\/$/, '')) && path.endsWith(last) && covers(anchored, path);
}

/** What is wrong with one, as the rest of a sentence; null: nothing. */
export function globProblem(glob: string): string | null {
  if (glob.startsWith('/') || glob.startsWith('./')) return 'begin without / or ./, as paths are from the root anyway';
  if (glob.endsWith('/')) return 'name files, not a folder: folder/** is everything in it';
  if (glob.split('/').includes('..')) return 'leave out .., as nothing lies outside the repository';
  if (/[[\]{}!\\]/.test(glob)) return 'use * and ? only; for several kinds of files give a list';
  return null;
}
