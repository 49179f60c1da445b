/** One component and one golden path over time. Everything else about the two is derived from this. */
import type { GoldenPath, Signal } from '../../../data/schema/inputs.ts';
import type { CommitId, Day } from '../../../data/schema/shapes.ts';
import type { Component } from './component.ts';
import { isProviderOf, readersOf, shown, type Shown } from './signals.ts';
import { always, both, either, without, type Spell } from './spells.ts';
import { stays, type Stay } from './timeline.ts';
import { doubtful, spellsOf, unreadBy, type Unread } from './unread.ts';

export interface Walk {
  component: Component;
  path: GoldenPath;
  /** It exists and the path is for it. */
  fits: Spell[];
  /** The same, from the launch on: what rates are of. */
  eligible: Spell[];
  /** A signal of the path is there; with the commits that brought and removed it. */
  stays: Stay[];
  /** `stays`, where nothing about them is in doubt; also while the path is not for it. */
  adopted: Spell[];
  /** The path is for it, and whether it walks cannot be known. */
  unknown: Spell[];
  unread: Unread[];
  /** Something that does the same job is there. */
  rivals: Spell[];
  shown: Shown;
}

/** Null: the path was never for it, or is its own. `until` is the last day that anything was read of. */
export function walk(component: Component, path: GoldenPath, until: Spell[]): Walk | null {
  if (isProviderOf(path, component.mined)) return null;
  const fits = fitting(component, path);
  const found = shown(path.signals, component.mined);
  const held = stays(
    [...found.references, ...found.traits].flatMap(({ intervals }) => intervals),
    component.dayOf,
  );
  if (fits.length === 0 && held.length === 0) return null;
  const unread = unreadBy(component, path.signals.flatMap(readersOf));
  const seenIn = [
    ...found.references.flatMap(({ locations }) => locations.map(({ file }) => file)),
    ...found.traits.flatMap(({ files }) => files),
  ];
  const known = both(without(held, doubtful(held, unread, seenIn)), until);
  const doubt = either(spellsOf(unread), without(always, until));
  return {
    component,
    path,
    fits,
    eligible: both(fits, [{ from: path.launched, to: null }]),
    stays: held,
    adopted: known,
    unknown: both(without(doubt, known), fits),
    unread,
    rivals: present(path.rivals, component),
    shown: found,
  };
}

/** All of the traits that the path asks for, while it is there. */
function fitting({ mined, existence, dayOf }: Component, { appliesTo }: GoldenPath): Spell[] {
  let spells = existence;
  for (const name of appliesTo.traits) {
    const trait = mined.traits.find((one) => one.name === name);
    spells = both(spells, trait ? stays(trait.intervals, dayOf) : []);
  }
  return spells;
}

function present(signals: Signal[], { mined, dayOf }: Component): Spell[] {
  const { references, traits } = shown(signals, mined);
  return stays(
    [...references, ...traits].flatMap(({ intervals }) => intervals),
    dayOf,
  );
}

/** The stay that a day falls into. */
export function stayOn({ stays: all }: Walk, day: Day): Stay | null {
  return all.findLast(({ from, to }) => from <= day && (to === null || to > day)) ?? null;
}

export interface Joined {
  day: Day;
  commit: CommitId;
}
/** The first day on the path; null: never up to the day asked about. */
export function firstJoined({ stays: all, adopted }: Walk, asOf: Day): Joined | null {
  const [first] = adopted;
  if (!first || first.from > asOf) return null;
  const stay = all.find(({ to }) => to === null || to > first.from)!;
  return { day: first.from, commit: stay.began };
}

/** It was on the path while the path was for it, up to a day. */
export function everAdopted({ adopted, eligible }: Walk, asOf: Day): boolean {
  const [first] = both(adopted, eligible);
  return first !== undefined && first.from <= asOf;
}
