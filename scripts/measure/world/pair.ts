/** One component and one golden path as of a day: what every rate is counted from. */
import type { GoldenPath } from '../../../data/schema/inputs.ts';
import type { Day } from '../../../data/schema/shapes.ts';
import type { Component } from './component.ts';
import type { TeamRef } from './directory.ts';
import { changeAt, handOf, type Change, type Homes, type How } from './hands.ts';
import { mandatesOn } from './mandate.ts';
import { providerOf } from './signals.ts';
import { once } from './once.ts';
import { during } from './spells.ts';
import { standing, type Standing } from './standing.ts';
import { stays } from './timeline.ts';
import { decisive, versionInUse } from './version.ts';
import type { Releases, VersionInUse } from './releases.ts';
import { firstJoined, type Joined, type Walk } from './walk.ts';

export interface Pair extends Standing {
  component: Component;
  path: GoldenPath;
  walk: Walk;
  team: TeamRef | null;
  /** The path is for it on the day. */
  eligible: boolean;
  /** In use on the day; and of these, the one that holds it back. */
  versions: VersionInUse[];
  version: VersionInUse | null;
  /** The first adoption; null: none up to the day. */
  joined: Joined | null;
  how: How | null;
  change: Change | null;
  /** The path that replaces this one, once it is launched: nobody is to join this one any more. */
  replacedBy: GoldenPath | null;
}

export interface Around {
  asOf: Day;
  team: TeamRef | null;
  homes: Homes;
  /** Of a provider, by `owner/name` in lower case. */
  releases(provider: string): Releases;
  replacedBy: GoldenPath | null;
  /** The same component's walk of the path that replaces this one. */
  successor: Walk | null;
}

export function pair(walk: Walk, around: Around): Pair {
  const { component, path } = walk;
  const { asOf, team } = around;
  const joined = firstJoined(walk, asOf);
  const change = joined && changeAt(component, joined.commit);
  const versions = versionsOn(walk, around);
  const version = decisive(versions);
  return {
    component,
    path,
    walk,
    team,
    eligible: during(walk.eligible, asOf) !== null,
    ...standing(walk, asOf, around.successor, versions),
    versions,
    version,
    joined,
    how: joined && howOf(walk, joined, change, around),
    change,
    replacedBy: around.replacedBy,
  };
}

/** The same two on an earlier day; how they met stays what is known of it. `siblings`: the component's pairs. */
export function pairOn(one: Pair, day: Day, siblings: Pair[], releases: Around['releases']): Pair {
  const { walk, path } = one;
  const next = siblings.find((other) => other.path.supersedes === path.id)?.walk ?? null;
  const versions = versionsOn(walk, { asOf: day, releases });
  return {
    ...one,
    eligible: during(walk.eligible, day) !== null,
    ...standing(walk, day, next, versions),
    versions,
    version: decisive(versions),
    joined: firstJoined(walk, day),
    replacedBy: one.replacedBy !== null && one.replacedBy.launched <= day ? one.replacedBy : null,
  };
}

function howOf({ component, path }: Walk, joined: Joined, change: Change | null, { team, homes }: Around): How {
  if (mandatesOn(path, team?.id ?? null, joined.day).length > 0) return 'under-mandate';
  if (component.born !== null && joined.day <= component.born) return 'born-with-it';
  return handOf(component, path, change, homes);
}

/** Every version that was ever in use, whatever day is asked. */
const everInUse = once(({ component, path, shown }: Walk) =>
  shown.references.flatMap(({ subject, versions }) => {
    const provider = providerOf(subject, path);
    return versions.map((row) => ({ provider, row, stays: stays(row.intervals, component.dayOf) }));
  }),
);

function versionsOn(walk: Walk, { asOf, releases }: Pick<Around, 'asOf' | 'releases'>): VersionInUse[] {
  const found = new Map<string, VersionInUse>();
  for (const { provider, row, stays: all } of everInUse(walk)) {
    if (during(all, asOf) === null) continue;
    const used = versionInUse(row, walk.path, releases(provider));
    found.set(`${used.name} ${used.kind}`, used);
  }
  return [...found.values()];
}
