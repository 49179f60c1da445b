/** Tags that look like versions or releases, with the commits they point to. */
import type { TagRef } from '../discover/discovered.ts';
import { batchObjects, type BatchObject } from './batch-objects.ts';
import { commitObject } from './commit-object.ts';
import { git, type GitReader } from './git.ts';
import type { History } from './history.ts';
import { FEW, isWhole, type ObjectReader } from './object-reader.ts';

export interface VersionTag {
  name: string;
  commit: string;
  /** The commit's date as written, UTC seconds. */
  committed: number;
}

/**
 * `v4`, `1.2`, `v1.2.3-rc.1`, and the same behind a name: `ci/v4`, `pkg@1.2.3`, `release-2.0.0`. Plugins of Jenkins that are
 * released by themselves have the number of commits and one of them: `1119.va_a_5e9068da_d7` (https://jenkins.io/jep/229).
 */
export const isVersion = (name: string): boolean => VERSION.test(name);
const VERSION =
  /(?:^|[/@_-])(?:[vV]\.?\d+(?:\.\d+)*|\d+(?:\.\d+)+|\d+(?=\.v[0-9a-f_]{12,}$))(?:[-+.~_][0-9A-Za-z.+_-]+)?$/;

/**
 * `release_1234`, `production-2026-06-16.1214`, `prod-release-2023-10-23-17-34-dfb42ea`: tell when something was released,
 * and are no versions that anybody refers to. `staging-…` and `dev-…` are rehearsals.
 */
const NUMBERED = /^(?:release|rel|deploy|deployed|deployment|prod|production|live)[-_/.]?\d+$/i;
const BY_DAY =
  /^(?:(?:release|rel|deploy|deployed|deployment|prod|production|live)[-_/.]?){1,2}20\d\d[-_.]?[01]\d[-_.]?[0-3]\d\d{0,6}Z?(?:[-_.T]\d{1,9}Z?){0,5}(?:[-_.][0-9a-f]{7,40})?$/i;
const isCounted = (tag: string): boolean => NUMBERED.test(tag) || BY_DAY.test(tag);

/** Anybody asks what it points to. */
export const isTold = (name: string): boolean => isVersion(name) || isCounted(name);

/** A final release of everything in the repository: of no part of it by name (`ui-v1.2`), and no try before it (`v2.0.0-rc.1`). */
export function releasesAll(tag: string, repository: string): boolean {
  if (isCounted(tag)) return true;
  const version = VERSION.exec(tag);
  if (version === null) return false;
  const name = tag.slice(0, version.index).toLowerCase();
  return (WHOLE.has(name) || name === repository.toLowerCase()) && !isTry(version[0]);
}
const WHOLE = new Set(['', 'release', 'releases', 'rel', 'version', 'stable', 'prod', 'production']);

const isTry = (version: string): boolean => BEFORE_RELEASE.test(version) || isNumberedTry(version);
const BEFORE_RELEASE = /[-+.~_](?:alpha|beta|rc|pre|preview|dev|snapshot|canary|nightly|next|test|draft|pr)(?![a-z])/i;

/** `1.2.3-qa.0`: whatever it is called, `npm version --preid` and its like number tries so; what follows a release is named here. */
function isNumberedTry(version: string): boolean {
  const called = /\d\.\d+-([a-z][a-z-]*)\.\d+$/i.exec(version)?.[1];
  return called !== undefined && !AFTER_RELEASE.test(called);
}
const AFTER_RELEASE = /^(?:hotfix|hf|patch|fix|post|sp|p|r|rev|build|ga|final|release)$/i;

const LONGEST_CHAIN = 50;

/** `objects`: asked when little is wanted. */
export async function versionTags(
  reader: GitReader,
  refs: TagRef[],
  history: History,
  objects: ObjectReader | null = null,
): Promise<VersionTag[]> {
  const tags: VersionTag[] = [];
  let open: { name: string; object: string }[] = [];
  const note = (name: string, object: string) => {
    const known = history.index.get(object);
    if (known === undefined) open.push({ name, object });
    else tags.push({ name, commit: object, committed: history.committed[known]! });
  };
  for (const { name, object, peeled } of refs) {
    const short = name.slice('refs/tags/'.length);
    if (isTold(short)) note(short, peeled ?? object);
  }
  // Tags of tags, and of commits that the head does not reach.
  for (let depth = 0; depth < LONGEST_CHAIN && open.length > 0; depth++) {
    const ids = [...new Set(open.map(({ object }) => object))];
    const few = objects !== null && ids.length <= FEW ? await objects.read(ids) : null;
    const pointed = new Map(few?.every(isWhole) ? few.flatMap(pointing) : await readObjects(reader, ids));
    const round = open;
    open = [];
    for (const { name, object } of round) {
      const found = pointed.get(object);
      if (found !== undefined && 'tagged' in found) note(name, found.tagged);
      else if (found !== undefined) tags.push({ name, commit: object, committed: found.committed });
    }
  }
  return tags;
}

type Pointing = [id: string, to: { tagged: string } | { committed: number }];

async function readObjects(reader: GitReader, ids: string[]): Promise<Pointing[]> {
  const run = git(reader, ['cat-file', '--batch', '--buffer'], true);
  run.write(`${ids.join('\n')}\n`);
  run.end();
  const found: Pointing[] = [];
  const parse = batchObjects(true);
  for await (const chunk of run.output) found.push(...parse(chunk).flatMap(pointing));
  return found;
}

/** Commits and tags; what is missing, or is no commit, is no version of anything. */
function pointing({ id, type, body }: BatchObject): Pointing[] {
  if (type === 'commit') return [[id, { committed: commitObject(body).committed }]];
  const tagged = type === 'tag' ? /^object ([0-9a-f]{40,64})\n/.exec(body.toString('latin1', 0, 80))?.[1] : undefined;
  return tagged === undefined ? [] : [[id, { tagged }]];
}
