/** Whether a version that a file names is among those that a deprecation is about. */
import semver from 'semver';

/** Unclear: it cannot be known from what is written. */
export type Standing = 'in' | 'out' | 'unclear';

export interface NamedVersion {
  /** As written: a tag, a branch, a commit id, an image's tag or digest; null where none is written. */
  version: string | null;
  /** What a comment beside it calls it. */
  label: string | null;
}
/** A tag of the repository that provides it. */
export interface Tag {
  name: string;
  commit: string;
}

/** `ranges`: version ranges, and names that are no version; none: every version is meant. */
export function standing({ version, label }: NamedVersion, ranges: string[], tags: Tag[]): Standing {
  if (ranges.length === 0) return 'in';
  if (version === null) return 'unclear';
  if (ranges.includes(version)) return 'in';
  if (!isPinned(version)) return ofName(tagMeant(version), ranges);
  const known = tags.filter(({ commit }) => commit === version.toLowerCase()).map(({ name }) => name);
  if (known.length > 0) return agreed(mostExact(known).map((name) => ofName(name, ranges)));
  return label === null ? 'unclear' : ofName(label, ranges);
}

/** A commit or a digest: what it contains is fixed, what it is called is not written in it. */
const isPinned = (version: string) => /^([0-9a-f]{40}|[0-9a-f]{64}|sha256:[0-9a-f]{64})$/i.test(version);

function ofName(name: string, ranges: string[]): Standing {
  const meant = versionMeant(name);
  if (meant === null) return ranges.includes(name) ? 'in' : 'unclear';
  const answers = ranges.flatMap((range) => {
    const { series, versions } = rangeMeant(range);
    if (semver.validRange(versions) === null) return [];
    return series !== null && series !== meant.series ? 'out' : within(meant.versions, versions);
  });
  if (answers.includes('in')) return 'in';
  return answers.includes('unclear') ? 'unclear' : 'out';
}

/** A floating `v3` means every 3.x.y: it is within a range only when all of them are. */
function within(meant: string, range: string): Standing {
  const options = { includePrerelease: true };
  if (semver.subset(meant, range, options)) return 'in';
  return semver.intersects(meant, range, options) ? 'unclear' : 'out';
}

/** `ci/<4` is about tags such as `ci/v3.1.0` alone; `<4` about those of every series. */
function rangeMeant(range: string): { series: string | null; versions: string } {
  const slash = range.lastIndexOf('/');
  return slash < 0
    ? { series: null, versions: range }
    : { series: range.slice(0, slash), versions: range.slice(slash + 1) };
}

/** `refs/tags/v1.0.0` and, as git understands it too, `tags/v1.0.0` → the tag `v1.0.0`. */
export const tagMeant = (version: string): string => version.replace(/^(?:refs\/)?tags\//, '');

/**
 * As a range: `v3` → `3`, `ci/v4.1.0`, `name@4.1.0` and `name-v4.1.0` → `4.1.0` of a series, `18.12-alpine` → `18.12`.
 * Null: no version. What follows fewer than three numbers is a variant; after three, it may be a prerelease.
 */
export function versionMeant(name: string): { series: string; versions: string } | null {
  const parts = /^(?:(.+)(?:\/|@|-(?=v\d)))?v?(\d{1,9})(?:\.(\d{1,9}))?(?:\.(\d{1,9}))?(-[0-9A-Za-z.-]+)?$/.exec(name);
  if (!parts) return null;
  const [, series = '', major, minor, patch, suffix = ''] = parts;
  if (minor === undefined) return { series, versions: major! };
  if (patch === undefined) return { series, versions: `${major}.${minor}` };
  const exact = `${major}.${minor}.${patch}`;
  const isPrerelease = /^-(alpha|beta|rc|pre|dev|next|snapshot|m\d)/i.test(suffix);
  return { series, versions: isPrerelease ? (semver.valid(exact + suffix) ?? exact) : exact };
}

/** Of `v4` and `v4.1.0` at one commit, the second says more. */
function mostExact(names: string[]): string[] {
  const exact = names.filter((name) => semver.valid(versionMeant(name)?.versions) !== null);
  return exact.length > 0 ? exact : names;
}

function agreed(answers: Standing[]): Standing {
  return answers.every((answer) => answer === answers[0]) ? answers[0]! : 'unclear';
}
