/**
 * Branches and tags, read from the files themselves: nothing of the repository's configuration or hooks can apply, and a
 * hundred thousand refs cost one scan of packed-refs.
 */
import { existsSync, lstatSync, readFileSync, readdirSync, readlinkSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { TagRef } from './discovered.ts';
import { Unusable } from './unusable.ts';

const ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

export interface Refs {
  /** What HEAD names: a branch's full name, or a commit when it is detached. */
  head: { ref: string } | { commit: string };
  /** The object that a full name points to, symbolic names followed; null when there is none. */
  resolve(name: string): string | null;
  /** The full name that a symbolic ref names; null when it is none. */
  symbolic(name: string): string | null;
  /** Whether there is any branch, local or of a remote. */
  anyBranch(): boolean;
  tags(): TagRef[];
}

export function readRefs(gitDirectory: string): Refs {
  const packed = packedRefs(gitDirectory);
  const symbolic = (name: string) => {
    const target = looseRef(gitDirectory, name);
    return target !== null && 'ref' in target ? target.ref : null;
  };
  const resolve = (name: string) => {
    for (let hops = 0; hops < 5; hops++) {
      const loose = looseRef(gitDirectory, name);
      if (loose === null) return packed.get(name)?.object ?? null;
      if ('commit' in loose) return loose.commit;
      name = loose.ref;
    }
    throw new Unusable('corrupt', `The refs of ${name} go round in a circle.`);
  };
  return {
    head: looseRef(gitDirectory, 'HEAD') ?? fail('HEAD', 'nothing'),
    resolve,
    symbolic,
    anyBranch: () =>
      ['refs/heads/', 'refs/remotes/'].some(
        (prefix) =>
          [...packed.keys()].some((name) => name.startsWith(prefix)) || looseNames(gitDirectory, prefix).length > 0,
      ),
    tags: () => tagRefs(gitDirectory, packed, resolve),
  };
}

function tagRefs(gitDirectory: string, packed: Map<string, TagRef>, resolve: (name: string) => string | null) {
  const tags = new Map<string, TagRef>();
  for (const [name, ref] of packed) if (name.startsWith('refs/tags/')) tags.set(name, ref);
  for (const name of looseNames(gitDirectory, 'refs/tags/')) {
    const object = resolve(name);
    if (object !== null) tags.set(name, { name, object, peeled: null });
  }
  return [...tags.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function packedRefs(gitDirectory: string): Map<string, TagRef> {
  const refs = new Map<string, TagRef>();
  const file = join(gitDirectory, 'packed-refs');
  if (!existsSync(file)) return refs;
  let last: TagRef | undefined;
  for (const [index, line] of readFileSync(file, 'utf8').split('\n').entries()) {
    if (line === '' || line.startsWith('#')) continue;
    if (line.startsWith('^') && last !== undefined && ID.test(line.slice(1))) {
      last.peeled = line.slice(1);
      continue;
    }
    const space = line.indexOf(' ');
    const object = line.slice(0, space);
    if (!ID.test(object)) fail(`packed-refs:${index + 1}`, JSON.stringify(line.slice(0, 60)));
    last = { name: line.slice(space + 1), object, peeled: null };
    refs.set(last.name, last);
  }
  return refs;
}

function looseRef(gitDirectory: string, name: string): { ref: string } | { commit: string } | null {
  if (name !== 'HEAD' && !plain(name)) return fail(name, 'a name that no ref can have');
  const file = join(gitDirectory, name);
  const stat = lstatSync(file, { throwIfNoEntry: false });
  if (stat === undefined || stat.isDirectory()) return null;
  // Old repositories have symbolic links for symbolic refs.
  if (stat.isSymbolicLink() && readlinkSync(file).startsWith('refs/')) return { ref: readlinkSync(file) };
  if (statSync(file).size > 4096) return fail(name, 'a large file');
  const text = readFileSync(file, 'utf8').trim();
  if (ID.test(text)) return { commit: text };
  const ref = /^ref:\s*(refs\/.+)$/.exec(text)?.[1];
  return ref !== undefined && plain(ref) ? { ref } : fail(name, JSON.stringify(text.slice(0, 60)));
}

const plain = (ref: string) =>
  ref.startsWith('refs/') &&
  !ref.split('/').some((part) => part === '' || part === '.' || part === '..') &&
  !/[\0-\x1f\x7f]/.test(ref);

function looseNames(gitDirectory: string, prefix: string): string[] {
  const folder = join(gitDirectory, prefix);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return looseNames(gitDirectory, `${prefix}${entry.name}/`);
    return entry.isFile() && !entry.name.endsWith('.lock') ? [`${prefix}${entry.name}`] : [];
  });
}

function fail(where: string, found: string): never {
  throw new Unusable('corrupt', `${where}: expected a ref or an object id, found ${found}.`);
}
