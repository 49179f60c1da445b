/** The repository that Footfall itself is kept in, people's own: asked a few small things, with their git as they have set it up. */
import { simpleGit, GitError } from 'simple-git';
import { Refusal } from '../command/refusal.ts';

export interface OwnRepository {
  /** Null: the folder is in no repository, or nothing of that name is committed. */
  commitOf(ref: string): Promise<string | null>;
  /** Names in the folder itself, as committed. */
  names(commit: string): Promise<string[]>;
  text(commit: string, name: string): Promise<string>;
}

export function ownRepository(folder: string): OwnRepository {
  const { PATH = '', HOME = '' } = process.env;
  const git = simpleGit({ baseDir: folder }).env({ PATH, HOME, LC_ALL: 'C' });
  return {
    async commitOf(ref) {
      if (!(await git.version()).installed) throw new Refusal('git is not to be found; expected it on the PATH.');
      try {
        // Without words git ends with 1, which simple-git takes for an empty answer.
        return (await git.raw('rev-parse', '--verify', '--quiet', `${ref}^{commit}`)).trim() || null;
      } catch (error) {
        if (error instanceof GitError) return null;
        throw error;
      }
    },
    names: async (commit) => (await git.raw('ls-tree', '-z', '--name-only', commit, './')).split('\0').filter(Boolean),
    text: (commit, name) => git.raw('cat-file', 'blob', `${commit}:./${name}`),
  };
}
