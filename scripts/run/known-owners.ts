/**
 * Whose the repositories are that have no remote. They are called after the folder they lie in; what the files of the
 * organisation call them (`uses: acme/golden-paths/…`) says whose they are.
 */
import type { Mined } from '../../data/schema/mined.ts';
import { moduleRepository } from '../read/terraform-module.ts';
import type { Documents } from '../measure/world/night.ts';
import { nameOf } from '../measure/world/component.ts';

/** Everybody refers to these; a mirror of one does not make the rest of the folder theirs. */
const EVERYBODYS = new Set(['actions', 'docker', 'github']);
/** One name that two repositories share may be chance. */
const FEWEST_NAMES = 2;
const FEWEST_REFERRING = 3;
/** Repositories of several organisations may lie in one folder: then nothing is clear. */
const CLEARLY_MORE = 3;

/** By the folder's name: the owner that its repositories are known under. Nothing where nothing says so clearly. */
export function knownOwners(mined: Mined[]): Map<string, string> {
  const known = new Map<string, string>();
  const unnamed = mined.filter(({ repository }) => repository.ownerFrom === 'folder');
  for (const [folder, of] of Map.groupBy(unnamed, ({ repository }) => repository.owner)) {
    const owner = ownerIn(mined, new Set(of.map(({ repository }) => repository.name.toLowerCase())), folder);
    if (owner !== null) known.set(folder, owner);
  }
  return known;
}

interface Votes {
  names: Set<string>;
  referring: Set<string>;
}

/** The one owner under whom the names are referred to, if the folder's own name is not among them. */
function ownerIn(mined: Mined[], names: Set<string>, folder: string): string | null {
  const votes = new Map<string, Votes>();
  for (const one of mined)
    for (const { subject } of one.references) {
      const [owner, name] = repositoryIn(subject);
      if (owner === undefined || name === undefined || !names.has(name)) continue;
      const of = votes.get(owner) ?? { names: new Set(), referring: new Set() };
      votes.set(owner, of);
      of.names.add(name);
      of.referring.add(nameOf(one));
    }
  if (votes.has(folder.toLowerCase())) return null;
  const clear = [...votes].filter(([owner, of]) => !EVERYBODYS.has(owner) && isClear(of));
  const [best, second] = clear.sort(([, a], [, b]) => b.referring.size - a.referring.size);
  if (best === undefined || (second !== undefined && second[1].referring.size * CLEARLY_MORE > best[1].referring.size))
    return null;
  return best[0];
}

const isClear = ({ names, referring }: Votes) => names.size >= FEWEST_NAMES || referring.size >= FEWEST_REFERRING;

/** `pkg:githubactions/acme/golden-paths#…`, `pkg:golang/github.com/acme/kit/v2` and modules of Terraform → owner and name, lower-case. */
function repositoryIn(subject: string): string[] {
  const found = /^pkg:(?:githubactions|github|gitlab|golang\/(?:github|gitlab)\.com)\/([^/#@?]+)\/([^/#@?]+)/.exec(
    subject,
  );
  const parts = found === null ? moduleRepository(subject)?.split('/') : [found[1]!, found[2]!].map(decodeURIComponent);
  return (parts ?? []).map((part) => part.toLowerCase());
}

/** Documents under the names that their organisation uses. */
export interface KnownDocuments extends Documents {
  /** `owner/name` as mined → as known; those that keep their name are not in it. */
  known: Map<string, string>;
}

/** A repository whose known name is taken keeps the folder's. */
export function asKnown({ mined, activity }: Documents): KnownDocuments {
  const owners = knownOwners(mined);
  const taken = new Set(mined.map((one) => nameOf(one).toLowerCase()));
  const known = new Map<string, string>();
  const renamed = mined.map((one) => {
    const { ownerFrom, owner: folder, name } = one.repository;
    const owner = ownerFrom === 'folder' ? owners.get(folder) : undefined;
    if (owner === undefined || taken.has(`${owner}/${name}`.toLowerCase())) return one;
    known.set(nameOf(one), `${owner}/${name}`);
    return { ...one, repository: { ...one.repository, owner } };
  });
  const activities = [...activity].map(([name, one]) => [known.get(name) ?? name, one] as const);
  return { mined: renamed, activity: new Map(activities), known };
}
