/** Our own copy of a repository, by the forge's id: a new name is the same copy. What lies there is only believed after a look. */
import { createHash } from 'node:crypto';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { isAlive } from '../write/lock.ts';

const CONFIG = '[core]\n\trepositoryformatversion = 0\n\tbare = true\n';
const HEAD = 'ref: refs/heads/none\n';
const KEPT = new Set(['HEAD', 'config', 'objects', 'refs', 'packed-refs']);
const BESIDE_OBJECTS = ['alternates', 'http-alternates', 'commit-graph', 'commit-graphs'];

export const mirrorsIn = (cache: string): string => join(resolve(cache), 'mirrors');

export function mirrorOf(cache: string, id: string): string {
  return join(mirrorsIn(cache), `${createHash('sha256').update(id).digest('hex').slice(0, 24)}.git`);
}

/** An empty one, beside its place until it is whole. */
export function newMirror(place: string): string {
  const folder = `${place}.${process.pid}.next`;
  rmSync(folder, { recursive: true, force: true });
  for (const part of ['objects/info', 'objects/pack', 'refs']) mkdirSync(join(folder, part), { recursive: true });
  writeConstants(folder);
  return folder;
}

/** Puts a whole one where the old one was. */
export function settle(folder: string, place: string): void {
  rmSync(place, { recursive: true, force: true });
  renameSync(folder, place);
}

/** What a killed run was making, and one that was being replaced. */
export function removeUnfinished(cache: string): void {
  const all = mirrorsIn(cache);
  for (const name of existsSync(all) ? readdirSync(all) : []) {
    const maker = /\.git\.(\d+)\.next$/.exec(name)?.[1];
    if (maker !== undefined && !isAlive(Number(maker))) rmSync(join(all, name), { recursive: true, force: true });
  }
}

/** Leaves of a mirror, wherever it was restored from, only objects and plain refs. */
export function cleaned(place: string): void {
  for (const name of readdirSync(place))
    if (!KEPT.has(name)) rmSync(join(place, name), { recursive: true, force: true });
  for (const entry of readdirSync(place, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath, entry.name);
    const isStrange = !entry.isDirectory() && !entry.isFile();
    if (isStrange || /\.lock$|^tmp_/.test(entry.name)) unlinkOrRemove(path);
  }
  for (const name of BESIDE_OBJECTS) rmSync(join(place, 'objects/info', name), { recursive: true, force: true });
  for (const part of ['objects/pack', 'refs']) mkdirSync(join(place, part), { recursive: true });
  writeConstants(place);
}

function unlinkOrRemove(path: string): void {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found?.isDirectory() === true) rmSync(path, { recursive: true, force: true });
  else if (found !== undefined) unlinkSync(path);
}

function writeConstants(folder: string): void {
  for (const [name, text] of [
    ['config', CONFIG],
    ['HEAD', HEAD],
  ] as const) {
    rmSync(join(folder, name), { recursive: true, force: true });
    writeFileSync(join(folder, name), text);
  }
}

/** The commit that it was brought up to; null: none that one could name. */
export function headIn(place: string): string | null {
  const file = join(place, 'refs/mined/head');
  if (!existsSync(file)) return null;
  return /^([0-9a-f]{40}|[0-9a-f]{64})\n$/.exec(readFileSync(file, 'latin1').slice(0, 80))?.[1] ?? null;
}

export const packsIn = (place: string): number =>
  readdirSync(join(place, 'objects/pack')).filter((name) => name.endsWith('.pack')).length;

export function bytesIn(place: string): number {
  let bytes = 0;
  for (const entry of readdirSync(join(place, 'objects'), { withFileTypes: true, recursive: true }))
    bytes += lstatSync(join(entry.parentPath, entry.name), { throwIfNoEntry: false })?.size ?? 0;
  return bytes;
}

/** Mirrors of repositories that are gone. */
export function removeMirrorsBut(cache: string, ids: Iterable<string>): void {
  const kept = new Set([...ids].map((id) => basename(mirrorOf(cache, id))));
  const all = mirrorsIn(cache);
  for (const name of existsSync(all) ? readdirSync(all) : [])
    if (/^[0-9a-f]{24}\.git$/.test(name) && !kept.has(name))
      rmSync(join(dirname(join(all, name)), name), { recursive: true, force: true });
}
