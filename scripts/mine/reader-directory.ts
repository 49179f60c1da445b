/**
 * Git reads other people's objects through an empty repository of our own, so that their configuration, hooks, attributes,
 * grafts, replacements and shallow files do not exist for it.
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const config = {
  sha1: '[core]\n\trepositoryformatversion = 0\n\tbare = true\n',
  sha256: '[core]\n\trepositoryformatversion = 1\n\tbare = true\n[extensions]\n\tobjectFormat = sha256\n',
};

/** The folder to give to git as `--git-dir`, for object ids of 40 or 64 digits. */
export function readerDirectory(cache: string, idLength: number): string {
  const format = idLength === 64 ? 'sha256' : 'sha1';
  const folder = join(resolve(cache), 'reader', `${format}.git`);
  if (!isConstant(folder, format)) {
    rmSync(folder, { recursive: true, force: true });
    for (const part of ['objects', 'refs']) mkdirSync(join(folder, part), { recursive: true });
    writeFileSync(join(folder, 'HEAD'), 'ref: refs/heads/none\n');
    writeFileSync(join(folder, 'config'), config[format]);
  }
  return folder;
}

/** The cache may have been restored from anywhere: what is not exactly as written here is written again. */
function isConstant(folder: string, format: keyof typeof config): boolean {
  if (!existsSync(join(folder, 'config'))) return false;
  const entries = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort().join();
  return (
    entries === 'HEAD,config,objects,refs' &&
    readFileSync(join(folder, 'HEAD'), 'utf8') === 'ref: refs/heads/none\n' &&
    readFileSync(join(folder, 'config'), 'utf8') === config[format]
  );
}
