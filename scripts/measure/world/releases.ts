/** The releases of a provider, as its tags tell them. */
import semver from 'semver';
import type { Mined } from '../../../data/schema/mined.ts';
import type { Day } from '../../../data/schema/shapes.ts';
import { versionMeant } from '../deprecations/version-standing.ts';
import { once } from './once.ts';
import { dayOfMoment } from './timeline.ts';

export interface VersionInUse {
  /** What is printed: the tag, the branch, the short commit id; null where no version is written. */
  name: string | null;
  kind: 'release' | 'floating' | 'commit' | 'newer-than-known';
  /** Unknown too when nobody has said which versions are supported. */
  supported: 'yes' | 'no' | 'unknown';
  /** Day of its tag. */
  released: Day | null;
  /** Between its tag and that of the newest release of the same series. */
  daysBehind: number | null;
  /** What the comment beside a commit calls it, where it is another release; null: none, or a true one. */
  calledWrongly: string | null;
}
export interface Release {
  name: string;
  commit: string;
  day: Day;
  series: string;
  /** Null: a tag that moves, such as `v3`. */
  exact: string | null;
}

/** What is known of a provider's versions, looked up thousands of times. */
export interface Releases {
  all: Release[];
  byName: Map<string, Release>;
  /** Releases at a commit, the highest first. */
  byCommit: Map<string, Release[]>;
  /** The highest release of each series that is no prerelease. */
  newest: Map<string, Release>;
  /** What was found out already, by what was asked. */
  asked: Map<string, VersionInUse>;
}

interface Known extends Release {
  isPrerelease: boolean;
}

/** Every tag that says a version; and those that say exactly which, the highest first. */
const everReleased = once((provider: Mined) => {
  const dayOf = dayOfMoment(provider);
  const all = (provider.history.tags ?? []).flatMap(({ name, commit, date }): Known[] => {
    const meant = versionMeant(name);
    if (meant === null) return [];
    const exact = semver.parse(meant.versions);
    const release = { name, commit, day: dayOf({ commit, date }), series: meant.series, exact: exact?.version ?? null };
    return [{ ...release, isPrerelease: exact !== null && exact.prerelease.length > 0 }];
  });
  const parsed = all.flatMap((one) => (one.exact === null ? [] : [{ one, version: new semver.SemVer(one.exact) }]));
  return { all, exact: parsed.sort((a, b) => b.version.compare(a.version)).map(({ one }) => one) };
});

/** Tags of the provider up to a day; without a provider that was read, none. */
export function releases(provider: Mined | undefined, asOf: Day): Releases {
  const ever = provider ? everReleased(provider) : { all: [], exact: [] };
  const all = ever.all.filter(({ day }) => day <= asOf);
  const exact = ever.exact.filter(({ day }) => day <= asOf);
  const newest = new Map<string, Release>();
  for (const one of exact) if (!newest.has(one.series) && !one.isPrerelease) newest.set(one.series, one);
  return {
    all,
    byName: new Map(all.map((one) => [one.name, one])),
    byCommit: Map.groupBy(exact, ({ commit }) => commit),
    newest,
    asked: new Map(),
  };
}
