/** Comments that call a commit by a version that it is not: who reads them believes to be where they are not. */
import semver from 'semver';
import { versionMeant, type NamedVersion } from '../deprecations/version-standing.ts';
import type { Releases } from './releases.ts';

/** What the comment beside a commit says, where the commit is that of other releases; null: it is true, or cannot be told. */
export function wrongLabel({ version, label }: NamedVersion, known: Releases): string | null {
  const here = version === null ? [] : (known.byCommit.get(version.toLowerCase()) ?? []);
  const meant = label === null ? null : versionMeant(label);
  if (here.length === 0 || meant === null) return null;
  // `v4` may be every 4.x.y; a series is not always written in a comment.
  const isTrue = here.some(
    ({ exact, name, series }) =>
      name === label ||
      ((meant.series === '' || meant.series === series) &&
        semver.satisfies(exact!, meant.versions, { includePrerelease: true })),
  );
  return isTrue ? null : label;
}
