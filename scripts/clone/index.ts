/** Mirrors of our own, brought up to what the forge has: commits and trees now, of the files only those that are read, later. */
import { existsSync } from 'node:fs';
import type { DiscoveredRepository, TagRef } from '../discover/discovered.ts';
import type { ForgeAddress } from '../discover/forge-address.ts';
import type { ForgeRepository } from '../discover/forge.ts';
import type { Token } from '../discover/token.ts';
import { Unusable } from '../discover/unusable.ts';
import type { Outside } from '../effects.ts';
import { gitProgram } from '../mine/git-program.ts';
import { isTold } from '../mine/tags.ts';
import { unusable } from './git-fault.ts';
import { isWhole, leadsOn, missingIn } from './health.ts';
import { cleaned, headIn, mirrorOf, newMirror, packsIn, removeUnfinished, settle } from './mirror.ts';
import { fetchBlobs, fetchCommits, fetchHead, type Fetching, remoteRefs } from './remote.ts';

export interface CloneOptions {
  cache: string;
  address: ForgeAddress;
  token: Token;
  outside: Outside;
  /** Milliseconds for one fetch, and bytes for one mirror (default: ten minutes, 2 GB). */
  deadline?: number;
  bytes?: number;
}
export interface Clones {
  /** The mirror, as new as the forge. Throws Unusable. */
  upToDate(repository: ForgeRepository, afresh?: boolean): Promise<DiscoveredRepository>;
  /** The same, thrown away and cloned anew. */
  upToDateAgain(repository: DiscoveredRepository): Promise<DiscoveredRepository>;
  /** Brings blobs into it. Throws Unusable. */
  fetchMissing(repository: { owner: string; name: string; gitDirectory: string }, blobs: string[]): Promise<void>;
}

const DEADLINE = 600_000;
const MOST_BYTES = 2 * 1024 ** 3;
/** More of them make reading slow, and one large pack is fetched sooner than many are joined. */
const MOST_PACKS = 50;

export function clones(options: CloneOptions): Clones {
  const { cache, address, token, outside, deadline = DEADLINE, bytes = MOST_BYTES } = options;
  const program = gitProgram();
  removeUnfinished(cache);
  const fetching = ({ owner, name }: { owner: string; name: string }): Fetching => ({
    program,
    url: `${address.git}${owner}/${name}.git`,
    token,
    outside,
    deadline,
    bytes,
  });
  const brought = async (repository: ForgeRepository, afresh: boolean): Promise<DiscoveredRepository> => {
    const place = mirrorOf(cache, repository.id);
    const from = fetching(repository);
    const known = afresh ? null : lookedAt(place);
    const mirror = known === null ? newMirror(place) : place;
    const { branches, tags } = await remoteRefs(from, mirror);
    const there = repository.branch === null ? undefined : branches.get(repository.branch);
    if (known === null || known !== there) await fetchHead(from, mirror);
    const head = await checkedHead(mirror, from, known, repository);
    await fetchTagged(from, mirror, tags);
    if (mirror !== place) settle(mirror, place);
    return { ...identity(repository), gitDirectory: place, branchFrom: 'forge', head, tags };
  };
  const told = new Map<string, ForgeRepository>();
  const ours: Clones = {
    async upToDate(repository, afresh = false) {
      told.set(repository.id, repository);
      try {
        return await brought(repository, afresh);
      } catch (error) {
        const found = unusable(error);
        // What is broken is ours: it is made anew, once.
        if (found.reason === 'corrupt' && !afresh) return ours.upToDate(repository, true);
        throw found;
      }
    },
    upToDateAgain: async (repository) => ({ ...repository, ...(await ours.upToDate(told.get(repository.id)!, true)) }),
    async fetchMissing(repository, blobs) {
      await fetchBlobs(fetching(repository), repository.gitDirectory, blobs);
    },
  };
  return ours;
}

/** The head that the mirror had; null: it is to be made anew. */
function lookedAt(place: string): string | null {
  if (!existsSync(place)) return null;
  cleaned(place);
  return packsIn(place) > MOST_PACKS ? null : headIn(place);
}

const broken = (what: string) => new Unusable('corrupt', `${what}; it is cloned again by the next run.`);

/** A history that does not go on from the one before is believed when the API names the same head, or it was just cloned. */
async function checkedHead(
  mirror: string,
  from: Fetching,
  known: string | null,
  { head: said }: ForgeRepository,
): Promise<string> {
  const head = headIn(mirror);
  if (head === null || !(await isWhole(mirror, from, head))) throw broken('Its history is not whole');
  if (known === null || known === head || head === said) return head;
  if (await leadsOn(mirror, from, known, head)) return head;
  throw broken('Its history does not go on from the one before, and the forge names another head');
}

/** Of releases that the head does not reach, the commits alone. */
async function fetchTagged(from: Fetching, mirror: string, tags: TagRef[]): Promise<void> {
  const told = tags.filter(({ name }) => isTold(name.slice('refs/tags/'.length)));
  const objects = told.map(({ object, peeled }) => peeled ?? object);
  const missing = await missingIn(mirror, from, objects);
  if (missing.length > 0) await fetchCommits(from, mirror, missing);
}

const identity = ({ id, owner, name, branch, created, archived }: ForgeRepository) => ({
  id,
  owner,
  name,
  ownerFrom: 'remote' as const,
  branch,
  forge: { created, archived },
});
