/** When a component changed the version of what it uses of a path. */
import type { MinedReference } from '../../../data/schema/mined.ts';
import type { CommitId, Day } from '../../../data/schema/shapes.ts';
import type { Pair } from '../world/pair.ts';
import { providerOf } from '../world/signals.ts';
import { stays } from '../world/timeline.ts';
import { versionInUse } from '../world/version.ts';
import type { Walk } from '../world/walk.ts';
import type { World } from '../world/world.ts';

type ReleasesOf = World['releases'];

export interface VersionChange {
  day: Day;
  commit: CommitId;
  /** What it replaced; empty: it came beside what was there. */
  from: string[];
  to: string[];
}

/** Several pages show the same changes. */
const known = new WeakMap<Pair, VersionChange[]>();

/** In order, one a day. What is used for the first time has no version before it, and is no change. */
export function versionChanges(pair: Pair, releases: ReleasesOf): VersionChange[] {
  const changes = known.get(pair) ?? allChanges(pair.walk, releases);
  known.set(pair, changes);
  return changes;
}

function allChanges(walk: Walk, releases: ReleasesOf): VersionChange[] {
  const days = new Map<Day, VersionChange>();
  for (const reference of walk.shown.references)
    for (const change of changesOf(reference, walk, releases)) {
      const same = days.get(change.day);
      if (!same) days.set(change.day, change);
      else {
        same.from = distinct([...same.from, ...change.from]);
        same.to = distinct([...same.to, ...change.to]);
      }
    }
  return [...days.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
}

function changesOf(
  { subject, intervals, versions }: MinedReference,
  walk: Walk,
  releases: ReleasesOf,
): VersionChange[] {
  const { component, path } = walk;
  const provider = releases(providerOf(subject, path));
  const begins = new Set(stays(intervals, component.dayOf).map(({ from }) => from));
  // Two commits can be one release: only what is printed differently is another version.
  const named = Map.groupBy(versions, (one) => versionInUse(one, path, provider).name ?? 'no version');
  const used = [...named].map(([name, rows]) => ({
    name,
    stays: stays(
      rows.flatMap((row) => row.intervals),
      component.dayOf,
    ),
  }));
  return used.flatMap(({ name, stays: own }) =>
    own
      .filter(({ from }) => !begins.has(from))
      .map(({ from: day, began: commit }) => ({
        day,
        commit,
        from: distinct(used.filter((one) => one.stays.some(({ to }) => to === day)).map((one) => one.name)),
        to: [name],
      })),
  );
}

const distinct = (names: string[]): string[] => [...new Set(names)].sort();
