/** What is owned and deployed: a repository, or in a monorepo each of its components. */
import type { Activity } from '../../../data/schema/activity.ts';
import type { Inputs } from '../../../data/schema/inputs.ts';
import type { Mined, MinedTrait } from '../../../data/schema/mined.ts';
import type { ComponentId, Day, Evidence } from '../../../data/schema/shapes.ts';
import { aliveSpells, daysOfPeople } from './alive.ts';
import { type Part, partsOf } from './parts.ts';
import { both, during, type Spell } from './spells.ts';
import { dayOfMoment, type DayOf, stays } from './timeline.ts';
import type { Documents } from './night.ts';

export interface Component {
  id: ComponentId;
  /** What is printed: the name, with the owner where two components share it, with the folder in a monorepo. */
  label: string;
  /** The folder of a component inside a monorepo; '' is a whole repository, or the root of a monorepo. */
  folder: string;
  /** Of a component inside a monorepo, what its own files say and what it has from the root. */
  mined: Mined;
  /** Null: nothing is known of its commits in time. */
  activity: Activity | null;
  /** That of the whole repository. */
  line: Activity | null;
  /** When it was there; a component of a monorepo may be gone, and its repository stay. */
  existence: Spell[];
  dayOf: DayOf;
  /** Day of its first commit: from then on it exists. */
  since: Day;
  /** Day of its first code; null: no code yet. */
  born: Day | null;
  /** Days on which a person committed, as numbers since 1970, in order; null: not known. */
  peopleDays: number[] | null;
  /** Days on which a person had committed to the default branch in the 28 days before; null: not known. */
  alive: Spell[] | null;
}

export const nameOf = ({ repository }: Mined) => `${repository.owner}/${repository.name}`;

/** Sorted by id; those out of scope left out. */
export function components({ mined, activity }: Documents, { organisation }: Inputs): Component[] {
  const excluded = new Set(organisation.exclude.map((name) => name.toLowerCase()));
  const inScope = mined.filter((one) => !excluded.has(nameOf(one).toLowerCase()));
  const times = new Map<string, number>();
  for (const { repository } of inScope) times.set(repository.name, (times.get(repository.name) ?? 0) + 1);
  const all = inScope.flatMap((one) => {
    const own = activity.get(nameOf(one)) ?? null;
    const name = times.get(one.repository.name)! > 1 ? nameOf(one) : one.repository.name;
    return partsOf(one, own).map((part) => component(part, own, name));
  });
  return all
    .filter(({ id }) => !excluded.has(id.toLowerCase()))
    .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

function component({ folder, mined, activity, existence }: Part, line: Activity | null, name: string): Component {
  const dayOf = dayOfMoment(mined);
  const peopleDays = activity && daysOfPeople(activity);
  const since = dayOf(mined.history.firstCommit);
  return {
    id: folder === '' ? nameOf(mined) : `${nameOf(mined)}//${folder}`,
    label: folder === '' ? name : `${name}/${folder}`,
    folder,
    mined,
    activity,
    line,
    dayOf,
    since,
    existence: both(existence === null ? [{ from: since, to: null }] : stays(existence, dayOf), untilArchived(mined)),
    born: bornOn(folder, mined, dayOf),
    peopleDays,
    alive: peopleDays && aliveSpells(peopleDays),
  };
}

/** One that is archived has its past, and is there no more. */
function untilArchived({ repository }: Mined): Spell[] {
  return [{ from: '0000-01-01', to: repository.forge?.archived?.slice(0, 10) ?? null }];
}

/** A repository when the forge made it, where it says so; what was there before came from elsewhere. */
function bornOn(folder: string, { repository, history }: Mined, dayOf: DayOf): Day | null {
  const created = repository.forge?.created?.slice(0, 10);
  const code = history.born && dayOf(history.born);
  if (created === undefined) return code;
  const first = folder === '' ? dayOf(history.firstCommit) : code;
  return first !== null && first > created ? first : first && created;
}

/** It has been there, and is there no more. */
export const isGone = ({ existence, since }: Component, day: Day): boolean =>
  since <= day && during(existence, day) === null;

/** A line of a file as it is at the head. */
export function evidenceAt({ mined }: Component, file: string, line: number | null): Evidence {
  return { repository: nameOf(mined), file, commit: mined.head.commit, line };
}

/** The files at the head that show a trait, with their lines where a line does. */
export const traitEvidence = (component: Component, { files, lines }: MinedTrait): Evidence[] =>
  files.map((file, index) => evidenceAt(component, file, lines?.[index] ?? null));
