/** What in a folder is a repository: bare ones with or without `.git` in the name, working clones, linked worktrees. */
import { existsSync, lstatSync, readFileSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, resolve, sep } from 'node:path';
import { Unusable } from './unusable.ts';

/** The folder with `objects` and `packed-refs` of the repository that lies at `folder`; null where none lies. */
export function gitDirectoryOf(folder: string): { gitDirectory: string; bare: boolean } | null {
  const dotGit = join(folder, '.git');
  const stat = statSync(dotGit, { throwIfNoEntry: false });
  if (stat?.isDirectory() === true) return { gitDirectory: whole(dotGit), bare: false };
  if (stat?.isFile() === true) return { gitDirectory: whole(linked(dotGit)), bare: false };
  if (basename(folder) !== '.git' && /.\.git$/.test(folder)) return { gitDirectory: whole(folder), bare: true };
  if (isFile(join(folder, 'HEAD')) && isFolder(join(folder, 'objects')) && isFolder(join(folder, 'refs')))
    return { gitDirectory: folder, bare: true };
  return null;
}

/** `.git` as a file names the real one (`gitdir: …`); a worktree's names the main clone's (`commondir`). */
function linked(file: string): string {
  const gitdir = /^gitdir: (.+)$/.exec(readFileSync(file, 'utf8').trim())?.[1];
  if (gitdir === undefined)
    throw new Unusable('corrupt', '.git: expected a line "gitdir: <folder>", found something else.');
  const real = resolve(dirname(file), gitdir);
  const common = join(real, 'commondir');
  return isFile(common) ? resolve(real, readFileSync(common, 'utf8').trim()) : real;
}

function whole(gitDirectory: string): string {
  const lacking = ['HEAD', 'objects'].filter(
    (part) => lstatSync(join(gitDirectory, part), { throwIfNoEntry: false }) === undefined,
  );
  if (lacking.length === 0) return gitDirectory;
  throw new Unusable(
    'corrupt',
    `Expected a git repository, found one without ${lacking.join(' and ')}; clone it again.`,
  );
}

/** Objects that the repository borrows from elsewhere are read only if they too lie in the folder that was asked for. */
export function refuseForeignObjects(gitDirectory: string, within: string): void {
  const waiting = [join(gitDirectory, 'objects')];
  const seen = new Set<string>();
  for (let objects = waiting.pop(); objects !== undefined; objects = waiting.pop()) {
    if (seen.has(objects)) continue;
    seen.add(objects);
    const alternates = join(objects, 'info', 'alternates');
    if (!existsSync(alternates)) continue;
    for (const line of readFileSync(alternates, 'utf8').split('\n')) {
      if (line === '' || line.startsWith('#')) continue;
      const place = isAbsolute(line) ? line : resolve(objects, line);
      if (!existsSync(place)) continue;
      if (!`${realpathSync(place)}${sep}`.startsWith(`${realpathSync(within)}${sep}`))
        throw new Unusable(
          'forbidden',
          'It borrows objects from a repository outside the folder (objects/info/alternates); run "git repack -a -d" in it and remove that file, or clone it again without --shared and --reference.',
        );
      waiting.push(place);
    }
  }
}

/** Whether there are any objects at all, loose or packed. */
export function hasObjects(gitDirectory: string): boolean {
  const objects = join(gitDirectory, 'objects');
  return readdirSync(objects).some((name) =>
    name === 'pack' ? readdirSync(join(objects, name)).length > 0 : /^[0-9a-f]{2}$/.test(name),
  );
}

export const isFile = (path: string) => statSync(path, { throwIfNoEntry: false })?.isFile() === true;
export const isFolder = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
