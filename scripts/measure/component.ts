/** What is owned and deployed; until monorepos are told apart, one per repository. */
import type { Activity } from '../../data/schema/activity.ts';
import type { Inputs } from '../../data/schema/inputs.ts';
import type { Mined, MinedTrait } from '../../data/schema/mined.ts';
import type { ComponentId, Day, Evidence } from '../../data/schema/shapes.ts';
import { aliveSpells, daysOfPeople } from './alive.ts';
import type { Spell } from './spells.ts';
import { dayOfMoment, type DayOf } from './timeline.ts';
import type { Documents } from './world.ts';

export interface Component {
  id: ComponentId;
  /** What is printed: the name, with the owner where two components share it. */
  label: string;
  mined: Mined;
  /** Null: nothing is known of its commits in time. */
  activity: Activity | null;
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
  return inScope
    .map((one) => component(one, activity.get(nameOf(one)) ?? null, times.get(one.repository.name)! > 1))
    .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

function component(mined: Mined, activity: Activity | null, nameIsShared: boolean): Component {
  const id = nameOf(mined);
  const dayOf = dayOfMoment(mined);
  const peopleDays = activity && daysOfPeople(activity);
  return {
    id,
    label: nameIsShared ? id : mined.repository.name,
    mined,
    activity,
    dayOf,
    since: dayOf(mined.history.firstCommit),
    born: mined.history.born && dayOf(mined.history.born),
    peopleDays,
    alive: peopleDays && aliveSpells(peopleDays),
  };
}

/** A line of a file as it is at the head. */
export function evidenceAt({ id, mined }: Component, file: string, line: number | null): Evidence {
  return { repository: id, file, commit: mined.head.commit, line };
}

/** The files at the head that show a trait, with their lines where a line does. */
export const traitEvidence = (component: Component, { files, lines }: MinedTrait): Evidence[] =>
  files.map((file, index) => evidenceAt(component, file, lines?.[index] ?? null));
