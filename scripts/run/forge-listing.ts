/** From what a forge has to what can be mined: nothing is cloned of which the forge says nothing new, and nothing is gone at once. */
import type { OnForge, Run } from '../../data/schema/run.ts';
import type { Clones } from '../clone/index.ts';
import { removeMirrorsBut } from '../clone/mirror.ts';
import type { Organisation } from '../command/organisation.ts';
import type { Effects } from '../effects.ts';
import type { Listing, UnusableRepository } from '../discover/discovered.ts';
import type { ForgeRepository, Inventory } from '../discover/forge.ts';
import { Unusable } from '../discover/unusable.ts';
import { documentPath } from '../write/document-path.ts';
import type { Generation } from '../write/generation.ts';
import { said } from './seen.ts';
import { nameOf } from './shard.ts';

export interface ForgeNight {
  cache: string;
  clones: Clones;
  /** What every document depends on. */
  ground: string;
  /** Names of the repositories that are this shard's. */
  own?: Set<string> | undefined;
  before: Run | null;
}
type Row = Run['repositories'][number];

/** Clones at a time: they wait for the network more than for the machine. */
const AT_A_TIME = 4;
/** Complete lists in a row that a repository must be missing from before it counts as gone. */
export const ABSENT_BEFORE_GONE = 3;

/** What counts as the organisation's own: forks are somebody else's, and what may not be shown is not there. */
export const shown = ({ repositories }: Inventory, { visibilities }: Organisation): ForgeRepository[] =>
  repositories.filter(({ isFork, visibility }) => !isFork && visibilities.includes(visibility));

export async function forgeListing(
  inventory: Inventory,
  organisation: Organisation,
  night: ForgeNight,
  generation: Generation,
  effects: Effects,
): Promise<Listing> {
  const rows = new Map((night.before?.repositories ?? []).flatMap((row) => (row.forge ? [[row.forge.id, row]] : [])));
  const listing: Required<Listing> = { repositories: [], unusable: [], still: [] };
  const changed: ForgeRepository[] = [];
  for (const repository of shown(inventory, organisation)) {
    const row = rows.get(repository.id);
    const why = whyNot(repository);
    if (night.own?.has(nameOf(repository)) === false) listing.still.push(repository);
    else if (why !== null) listing.unusable.push(unusable(repository, row, why));
    else if (isStill(repository, row, night.ground, generation)) listing.still.push(repository);
    else changed.push(repository);
  }
  const absent = absentFrom(inventory, rows);
  listing.unusable.push(...absent);
  await cloneAll(changed, rows, night, listing, effects);
  removeMirrorsBut(night.cache, [
    ...inventory.repositories.map(({ id }) => id),
    ...absent.flatMap(({ onForge }) => (onForge ? [onForge.id] : [])),
  ]);
  listing.repositories.sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
  return listing;
}

/** The forge itself says that there is nothing to be read. */
function whyNot({ isEmpty, head, isDisabled, isLocked }: ForgeRepository): Unusable | null {
  if (isDisabled) return new Unusable('disabled', 'The forge has disabled it.');
  if (isLocked) return new Unusable('locked', 'The forge has locked it, as while it moves.');
  if (isEmpty) return new Unusable('empty', 'It has no commit yet.');
  return head === null
    ? new Unusable('unborn-head', 'Its default branch has no commit; there may be other branches.')
    : null;
}

function isStill(repository: ForgeRepository, row: Row | undefined, ground: string, generation: Generation): boolean {
  const { owner, name } = repository;
  if (row?.forge?.said !== said(repository, ground) || row.repository !== nameOf(repository)) return false;
  return (['mined', 'activity'] as const).every((kind) => generation.before(documentPath(kind, owner, name)) !== null);
}

const onForge = ({ id }: { id: string }, heard: string | null): OnForge => ({ id, said: heard, absent: 0 });

function unusable(repository: ForgeRepository, row: Row | undefined, why: Unusable): UnusableRepository {
  const { owner, name } = repository;
  // Nothing but the forge's own word makes an old document void; what failed may still be right.
  return {
    owner,
    name,
    place: row?.repository ?? '',
    reason: why.reason,
    message: why.message,
    onForge: onForge(repository, null),
  };
}

/** What is in no list any more: known by its id, so that a new name or owner is not mistaken for it. */
function absentFrom({ repositories, unseen }: Inventory, rows: Map<string, Row>): UnusableRepository[] {
  const there = new Set(repositories.map(({ id }) => id));
  return [...rows.values()].flatMap(({ repository, forge }) => {
    // Some repository could not be seen, and it may be this one.
    const absent = forge!.absent + (unseen === 0 ? 1 : 0);
    if (there.has(forge!.id) || absent >= ABSENT_BEFORE_GONE) return [];
    const slash = repository.lastIndexOf('/');
    const [owner, name] = [repository.slice(0, slash), repository.slice(slash + 1)];
    const message =
      unseen === 0
        ? `The forge no longer lists it; after ${ABSENT_BEFORE_GONE} such lists in a row, and this is number ${absent}, it counts as gone.`
        : 'The forge no longer lists it by name: it may be one of those that the token may not see.';
    return [
      { owner, name, place: '', reason: 'not-found' as const, message, onForge: { ...forge!, said: null, absent } },
    ];
  });
}

async function cloneAll(
  changed: ForgeRepository[],
  rows: Map<string, Row>,
  { clones, ground }: ForgeNight,
  listing: Listing,
  effects: Effects,
): Promise<void> {
  const waiting = changed.values();
  let done = 0;
  let refused: Unusable | null = null;
  const worker = async () => {
    for (const repository of waiting) {
      const row = rows.get(repository.id);
      try {
        if (refused !== null) throw refused;
        const found = await clones.upToDate(repository);
        const before = row !== undefined && row.repository !== nameOf(repository) ? { before: row.repository } : {};
        listing.repositories.push({ ...found, ...before, onForge: onForge(repository, said(repository, ground)) });
      } catch (error) {
        if (!(error instanceof Unusable)) throw error;
        // Whoever refuses one now refuses all, and is not to be asked a thousand times.
        if (error.reason === 'auth-expired' || error.reason === 'rate-limited') refused = error;
        listing.unusable.push(unusable(repository, row, error));
      }
      effects.progress(`clone ${++done} of ${changed.length} repositories: ${nameOf(repository)}`);
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, worker));
}
