/** What every first-parent commit changed in the files that somebody asks for: `git diff-tree`'s bytes, read without a string per path. */
import { Unusable } from '../discover/unusable.ts';
import type { Reader } from '../read/reader.ts';
import { type Claim, claimOf } from './claims.ts';
import { isCode } from './code-file.ts';
import { type FolderChanges, folderTally } from './folders.ts';

/** A claimed path and its versions, newest first. */
export interface FileHistory {
  /** The path as git has it, its bytes in Latin-1: two of them may look the same as text. */
  key: string;
  claim: Claim;
  /** How many commits before the newest each change was made. */
  ages: number[];
  /** The blob from then on; null when there is no file any more. */
  blobs: (string | null)[];
  links: boolean[];
}
export interface Changes {
  files: FileHistory[];
  folders: FolderChanges;
}
/** A path is code or not, and claimed or not. */
interface Seen {
  code: boolean;
  folder: number;
  file: FileHistory | null;
}

/** No repository of people has so many files; a tree that names itself ten times over has ten thousand million. */
const FILES_IN_ONE_COMMIT = 2_000_000;
const REMEMBERED = 200_000;
const COLON = 58;
const DELETED = 68;

/**
 * `:100644 100644 <id> <id> M\0<path>\0` for every change, after the id of the commit and a zero. Commits that change
 * nothing are not printed. `commits` are those that git was given, newest first; it grows while this reads. `onVersion` is
 * told each version of a file at once.
 */
export function changeParser(
  commits: readonly string[],
  idLength: number,
  readers: readonly Reader[],
  onVersion: (blob: string, claim: Claim) => void = () => {},
) {
  const entryLength = 1 + 6 + 1 + 6 + 1 + idLength + 1 + idLength + 1 + 1;
  const blobAt = 1 + 6 + 1 + 6 + 1 + idLength + 1;
  const seen = new Map<string, Seen>();
  const tally = folderTally();
  const changes: Changes = { files: [], folders: tally.changes };
  /** By folder: what is known of its files that nobody asks for. */
  const unclaimed: { code: Seen; other: Seen }[] = [];
  let remembered = 0;
  let age = -1;
  let inCommit = 0;
  let rest: Buffer | null = null;

  const unclaimedIn = (folder: number) =>
    (unclaimed[folder] ??= { code: { code: true, folder, file: null }, other: { code: false, folder, file: null } });
  const claimed = (key: string, claim: Claim, code: boolean, folder: number): Seen => {
    const file: FileHistory = { key, claim, ages: [], blobs: [], links: [] };
    changes.files.push(file);
    return { code, folder, file };
  };
  const look = (key: string): Seen => {
    const path = Buffer.from(key, 'latin1').toString('utf8');
    const claim = claimOf(path, readers);
    const code = isCode(path);
    const folder = tally.indexOf(path);
    if (claim === null && ++remembered > REMEMBERED) {
      for (const [other, { file }] of seen) if (file === null) seen.delete(other);
      remembered = 1;
    }
    const found = claim === null ? unclaimedIn(folder)[code ? 'code' : 'other'] : claimed(key, claim, code, folder);
    seen.set(key, found);
    return found;
  };

  const change = (bytes: Buffer, at: number, end: number) => {
    const key = bytes.toString('latin1', at + entryLength + 1, end);
    const path = seen.get(key) ?? look(key);
    const status = bytes[at + entryLength - 1];
    const was = path.code && isFile(bytes, at + 1);
    const is = path.code && isFile(bytes, at + 8);
    tally.add(path.folder, age, is && !was ? 1 : 0, was && !is ? 1 : 0);
    const file = path.file;
    // A tree that lists a path twice: the first counts.
    if (file === null || file.ages.at(-1) === age) return;
    // The new mode: 10xxxx is a file, 12xxxx a symbolic link, 16xxxx another repository, which is no file.
    const kind = bytes[at + 9];
    const isThere = status !== DELETED && bytes[at + 8] === 49 && (kind === 48 || kind === 50);
    const blob = isThere ? bytes.toString('latin1', at + blobAt, at + blobAt + idLength) : null;
    file.ages.push(age);
    file.blobs.push(blob);
    file.links.push(isThere && kind === 50);
    if (blob !== null && kind === 48) onVersion(blob, file.claim);
  };

  const take = (chunk: Buffer) => {
    const bytes: Buffer = rest === null ? chunk : Buffer.concat([rest, chunk]);
    let at = 0;
    while (at < bytes.length) {
      if (bytes[at] === COLON) {
        const end = bytes.indexOf(0, at + entryLength + 1);
        if (end < 0) break;
        if (++inCommit > FILES_IN_ONE_COMMIT)
          throw new Unusable('too-many-paths', `One commit changes more than ${FILES_IN_ONE_COMMIT} files.`);
        change(bytes, at, end);
        at = end + 1;
      } else {
        if (at + idLength + 1 > bytes.length) break;
        const id = bytes.toString('latin1', at, at + idLength);
        age = commits.indexOf(id, age + 1);
        if (age < 0)
          throw new Unusable('corrupt', `git diff-tree answered with ${JSON.stringify(id)}, which was not asked.`);
        inCommit = 0;
        at += idLength + 1;
      }
    }
    rest = at === bytes.length ? null : bytes.subarray(at);
  };
  return { take, changes };
}

/** A mode of 10xxxx. */
const isFile = (bytes: Buffer, at: number): boolean => bytes[at] === 49 && bytes[at + 1] === 48;
