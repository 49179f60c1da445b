/** What a file's version of a path really is: a release, something that floats, a commit; and how it stands today. */
import semver from 'semver';
import type { GoldenPath } from '../../../data/schema/inputs.ts';
import { daysBetween } from './days.ts';
import { standing, tagMeant, versionMeant, type NamedVersion } from '../deprecations/version-standing.ts';
import { shortened } from '../words.ts';
import type { Release, Releases, VersionInUse } from './releases.ts';
import { wrongLabel } from './wrong-label.ts';

export function versionInUse(named: NamedVersion, { supported, signals }: GoldenPath, known: Releases): VersionInUse {
  const isFixed = signals.length > 0 && signals.every((one) => 'reference' in one && OF_MAVEN.test(one.reference));
  const key = JSON.stringify([named.version, named.label, supported, isFixed]);
  const answer = known.asked.get(key) ?? found(named, supported, known, isFixed);
  known.asked.set(key, answer);
  return answer;
}

/** Maven's `5.28` is that release and no other, unlike a tag `v5`. */
const OF_MAVEN = /^pkg:(?:maven|generic\/maven-parent)\//;
const MOVES = /SNAPSHOT$|^LATEST$|^RELEASE$|[[(,]/;

function found(named: NamedVersion, supported: string[], known: Releases, isFixed: boolean): VersionInUse {
  const said = supported.length === 0 ? 'unclear' : standing(named, supported, known.all);
  const { name, kind: written, release } = identified(named, known);
  const kind = written === 'floating' && isFixed && name !== null && !MOVES.test(name) ? 'release' : written;
  const newest = release && known.newest.get(release.series);
  return {
    name,
    kind,
    supported: said === 'in' ? 'yes' : said === 'out' ? 'no' : 'unknown',
    released: release?.day ?? null,
    calledWrongly: wrongLabel(named, known),
    daysBehind: release && newest ? Math.max(0, daysBetween(release.day, newest.day)) : null,
  };
}

type Identified = Pick<VersionInUse, 'name' | 'kind'> & { release: Release | null };
const isPinned = (version: string) => /^(?:[0-9a-f]{40}|[0-9a-f]{64}|sha256:[0-9a-f]{64})$/i.test(version);

/** A commit is what its tag says it is; without a tag, what the comment beside it claims. */
function identified({ version, label }: NamedVersion, known: Releases): Identified {
  if (version === null) return { name: null, kind: 'floating', release: null };
  if (!isPinned(version)) return ofName(tagMeant(version), known);
  const [release] = known.byCommit.get(version.toLowerCase()) ?? [];
  if (release) return { name: release.name, kind: 'release', release };
  const claimed = label === null ? null : ofName(label, known);
  if (claimed && claimed.kind !== 'floating') return claimed;
  return { name: shortened(version), kind: 'commit', release: null };
}

function ofName(name: string, known: Releases): Identified {
  const meant = versionMeant(name);
  const exact = meant && semver.valid(meant.versions);
  if (meant === null || exact === null) return { name, kind: 'floating', release: null };
  const release = known.byName.get(name) ?? null;
  const newest = known.newest.get(meant.series);
  const isNewer = release === null && newest !== undefined && semver.gt(exact, newest.exact!);
  return { name, kind: isNewer ? 'newer-than-known' : 'release', release };
}

const ORDER = { no: 0, unknown: 1, yes: 2 };
/** Of several in use at once, the one that holds the component back: unsupported, then furthest behind, then what cannot be known. */
export function decisive(versions: VersionInUse[]): VersionInUse | null {
  return versions.toSorted((a, b) => compared(holdingBack(a), holdingBack(b)))[0] ?? null;
}

function holdingBack({ supported, daysBehind, name }: VersionInUse): [number, number, string] {
  const behind = daysBehind === null ? -0.5 : -daysBehind;
  return [ORDER[supported], behind, name ?? ''];
}

function compared(a: [number, number, string], b: [number, number, string]): number {
  return a[0] - b[0] || a[1] - b[1] || (a[2] < b[2] ? -1 : a[2] > b[2] ? 1 : 0);
}
