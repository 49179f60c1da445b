/**
 * What is known of a repository from the runs before: its walk, and what its blobs said. One file per repository under the
 * cache. It saves time and nothing else: a file that is missing, broken, of another key, other code or other bots is as good
 * as none.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { deserialize, serialize } from 'node:v8';
import { documentPath } from '../write/document-path.ts';
import { isAlive } from '../write/lock.ts';

export interface Kept {
  folder: string;
  load(owner: string, name: string): unknown;
  save(owner: string, name: string, content: unknown): void;
  forget(owner: string, name: string): void;
}

const SEAL = 32;
const LEVEL = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };

/** Sealed with the key of the authors: nobody without it can write one that is believed, and with another key none is left. */
export function kept(cache: string, authorKey: string | Uint8Array): Kept {
  const key = createHmac('sha256', authorKey).update('footfall: what is kept').digest();
  const all = join(cache, 'facts');
  const folder = join(all, key.toString('hex', 0, 6));
  const fileOf = (owner: string, name: string) =>
    join(folder, documentPath('mined', owner, name).replace(/^mined\/(.*)\.json$/, '$1.facts'));
  // Each V8 serializes in its own way.
  const sealOf = (place: string, bytes: Uint8Array) =>
    createHmac('sha256', key).update(`${process.versions.v8} ${place}\0`).update(bytes).digest();
  sweep(all, folder);
  return {
    folder,
    load(owner, name) {
      const file = fileOf(owner, name);
      if (!existsSync(file)) return null;
      const bytes = readFileSync(file);
      const body = bytes.subarray(SEAL);
      if (bytes.length < SEAL || !timingSafeEqual(bytes.subarray(0, SEAL), sealOf(`${owner}/${name}`, body)))
        return null;
      return deserialize(zstdDecompressSync(body));
    },
    save(owner, name, content) {
      const file = fileOf(owner, name);
      const body = zstdCompressSync(serialize(content), LEVEL);
      const next = `${file}.${process.pid}.next`;
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(next, Buffer.concat([sealOf(`${owner}/${name}`, body), body]));
      renameSync(next, file);
    },
    forget: (owner, name) => rmSync(fileOf(owner, name), { force: true }),
  };
}

/** What another key sealed, and what a killed run was writing. */
function sweep(all: string, folder: string): void {
  if (!existsSync(all)) return;
  for (const name of readdirSync(all))
    if (join(all, name) !== folder) rmSync(join(all, name), { recursive: true, force: true });
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const writer = /\.facts\.(\d+)\.next$/.exec(name)?.[1];
    if (writer !== undefined && !isAlive(Number(writer))) rmSync(join(folder, name), { force: true });
  }
}
