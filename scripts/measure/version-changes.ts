/** When a component changed the version of what it uses of a path. */
import type { MinedReference } from '../../data/schema/mined.ts';
import type { CommitId, Day } from '../../data/schema/shapes.ts';
import { repositoryOf } from './signals.ts';
import { stays } from './timeline.ts';
import { versionInUse, type Release } from './version.ts';
import type { Walk } from './walk.ts';

/** Of a provider, by `owner/name` in lower case. */
export type Releases = (provider: string) => Release[];

export interface VersionChange {
  day: Day;
  commit: CommitId;
  /** What it replaced; empty: it came beside what was there. */
  from: string[];
  to: string[];
}

/** In order, one a day. What is used for the first time has no version before it, and is no change. */
export function versionChanges(walk: Walk, releases: Releases): VersionChange[] {
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

function changesOf({ subject, intervals, versions }: MinedReference, walk: Walk, releases: Releases): VersionChange[] {
  const { component, path } = walk;
  const provider = repositoryOf(subject) ?? path.proposal?.provider.toLowerCase();
  const known = provider === undefined ? [] : releases(provider);
  const begins = new Set(stays(intervals, component.dayOf).map(({ from }) => from));
  // Two commits can be one release: only what is printed differently is another version.
  const named = Map.groupBy(versions, (one) => versionInUse(one, path, known).name ?? 'no version');
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
