/** A folder of repositories: bare or working clones, nested one or two levels. Nothing is ever written into it. */
import { readFileSync, readdirSync, realpathSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { configValues } from '../config-text.ts';
import { defaultBranch } from '../default-branch.ts';
import type { DiscoveredRepository, Listing, UnusableRepository } from '../discovered.ts';
import { gitDirectoryOf, hasObjects, isFile, isFolder, refuseForeignObjects } from '../git-directory.ts';
import { identityOf } from '../identity.ts';
import { readRefs } from '../refs.ts';
import { Unusable } from '../unusable.ts';

interface Place {
  folder: string;
  /** Relative to the folder asked for. */
  place: string;
}
type Found = Place & ({ repository: DiscoveredRepository } | { unusable: UnusableRepository });

export function repositoriesInFolder(folder: string): Listing {
  const root = realpathSync(folder);
  const seen = new Set<string>();
  const found = places(root)
    .map((place) => lookAt(place, root, seen))
    .filter((found) => found !== null);
  return withoutDuplicates(found);
}

/** The folders that are repositories, whole or broken: the folder itself, or those below it. */
function places(root: string): Place[] {
  const found: Place[] = [];
  const look = (folder: string, depth: number) => {
    if (isRepository(folder)) found.push({ folder, place: relative(root, folder) || '.' });
    else if (depth < 2) for (const name of foldersIn(folder)) look(join(folder, name), depth + 1);
  };
  look(root, 0);
  return found;
}

const foldersIn = (folder: string) =>
  readdirSync(folder)
    .filter((name) => isFolder(join(folder, name)))
    .sort();

function isRepository(folder: string): boolean {
  try {
    return gitDirectoryOf(folder) !== null;
  } catch (error) {
    if (error instanceof Unusable) return true;
    throw error;
  }
}

/** Null for another worktree of a repository that was looked at already. */
function lookAt({ folder, place }: Place, root: string, seen: Set<string>): Found | null {
  let identity = identityOf(undefined, folder);
  try {
    const { gitDirectory, bare } = gitDirectoryOf(folder)!;
    const real = realpathSync(gitDirectory);
    if (seen.has(real)) return null;
    seen.add(real);
    const config = join(real, 'config');
    const values = configValues(isFile(config) ? readFileSync(config, 'utf8') : '');
    identity = identityOf(values.get('remote.origin.url'), bare ? folder : workingFolder(folder, real));
    if (values.get('extensions.refstorage')?.toLowerCase() === 'reftable')
      throw new Unusable(
        'internal',
        'Its refs are kept in a reftable, which Footfall does not read yet; clone it with --ref-format=files.',
      );
    refuseForeignObjects(real, root);
    const refs = readRefs(real);
    if (!refs.anyBranch() && 'ref' in refs.head) throw withoutBranches(real);
    const repository = { id: `local:${identity.owner}/${identity.name}`, ...identity, gitDirectory: real };
    return { folder, place, repository: { ...repository, ...defaultBranch(refs, bare), tags: refs.tags() } };
  } catch (error) {
    const { owner, name } = identity;
    return { folder, place, unusable: { owner, name, place, ...unusable(error) } };
  }
}

/** A linked worktree has a folder of its own, the repository the main clone's. */
const workingFolder = (folder: string, gitDirectory: string) =>
  gitDirectory.endsWith('/.git') ? resolve(gitDirectory, '..') : folder;

function withoutBranches(gitDirectory: string): Unusable {
  if (!hasObjects(gitDirectory)) return new Unusable('empty', 'It has no commit yet.');
  return isFile(join(gitDirectory, 'packed-refs'))
    ? new Unusable('corrupt', 'It has objects, but packed-refs names no branch; clone it again.')
    : new Unusable('suspect-empty', 'It has objects, but no branch; clone it again.');
}

function unusable(error: unknown): Pick<UnusableRepository, 'reason' | 'message'> {
  if (error instanceof Unusable) return { reason: error.reason, message: error.message };
  const { code } = error as NodeJS.ErrnoException;
  if (code === undefined) throw error;
  return { reason: code === 'EACCES' ? 'forbidden' : 'corrupt', message: `Its files cannot be read (${code}).` };
}

/** Two repositories of one name: the first in the order of places stays, so that it is the same one every night. */
function withoutDuplicates(found: Found[]): Listing {
  const repositories: DiscoveredRepository[] = [];
  const unusable: UnusableRepository[] = [];
  const taken = new Map<string, string>();
  for (const one of found) {
    if ('unusable' in one) {
      unusable.push(one.unusable);
      continue;
    }
    const { owner, name } = one.repository;
    const key = `${owner}/${name}`.toLowerCase();
    const first = taken.get(key);
    if (first === undefined) {
      taken.set(key, one.place);
      repositories.push(one.repository);
    } else {
      const message = `${first} is ${owner}/${name} too and is the one that is read; remove one of them.`;
      unusable.push({ owner, name, place: one.place, reason: 'duplicate-name', message });
    }
  }
  return { repositories: repositories.sort(byName), unusable: unusable.sort(byName) };
}

function byName<T extends { owner: string; name: string; place?: string }>(a: T, b: T): number {
  const [left, right] = [a, b].map(({ owner, name, place }) => `${owner}\0${name}\0${place ?? ''}`) as [string, string];
  return left < right ? -1 : 1;
}
