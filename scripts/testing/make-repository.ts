/**
 * Real git repositories from a short description, in a temporary folder, with fixed authors and dates: the same description
 * gives the same commit ids.
 *
 *     const shop = makeRepository([
 *       { write: { 'README.md': '# Shop\n' } },
 *       { on: 'fix', write: { Dockerfile: 'FROM node:24\n' } },
 *       { merge: ['fix'], date: '2026-03-01T10:00:00Z', delete: ['README.md'], tag: 'v1.0.0' },
 *     ]);
 *     shop.folder; shop.commits[2]; shop.at('v1.0.0');
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export interface CommitDescription {
  /** The branch it lies on (default `main`). A new branch starts at `from`, else at the newest commit of main, else without a parent. */
  on?: string;
  /** Where a new branch starts, or an old one goes on: a branch, a tag, or the index of a commit; null: a commit without parents. */
  from?: string | number | null;
  /** Branches, tags or indexes merged in. The files are those of the first parent and what `write` and `delete` say. */
  merge?: (string | number)[];
  /** Files as text or bytes; `{ symlink }`, `{ executable }` and `{ submodule }` (a commit id) for the other modes. */
  write?: Record<string, FileDescription | undefined>;
  /** Files or whole folders. */
  delete?: string[];
  /** Renames, `[from, to]`. */
  rename?: [string, string][];
  /** Committer's and author's date: ISO, or seconds since 1970 (default: a day after the commit before, from 2025-01-01 on). */
  date?: string | number;
  authored?: string | number;
  /** `Name <e-mail>` (default `Ada <ada@example.com>`). */
  author?: string;
  message?: string;
  /** A lightweight tag on this commit; `annotated:` before the name makes it an annotated one. */
  tag?: string | string[];
}
export type FileDescription =
  string | Uint8Array | { symlink: string } | { executable: string | Uint8Array } | { submodule: string };

export interface RepositoryOptions {
  /** Where it is made (default: a temporary folder). */
  folder?: string;
  /** False: a working clone with `.git` and files. Default true. */
  bare?: boolean;
  /** What HEAD points to (default `main`). */
  head?: string;
  /** The url of the remote `origin`. */
  remote?: string;
}
export interface MadeRepository {
  /** The bare repository, or the working folder. */
  folder: string;
  /** The folder with HEAD and objects. */
  gitDirectory: string;
  /** Ids, in the order of the description. */
  commits: string[];
  /** The commit that a branch or tag points to. */
  at(name: string): string;
}

const DAY = 86_400;
const START = Date.parse('2025-01-01T12:00:00Z') / 1000;
const environment = {
  PATH: process.env['PATH'],
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_AUTHOR_NAME: 'Ada',
  GIT_AUTHOR_EMAIL: 'ada@example.com',
  GIT_COMMITTER_NAME: 'Ada',
  GIT_COMMITTER_EMAIL: 'ada@example.com',
  LC_ALL: 'C',
  TZ: 'UTC',
};

/** Plain git in a folder, for tests: its output without the last newline; throws when git fails. */
export function git(folder: string, args: string[], input?: string | Uint8Array): string {
  const options = { cwd: folder, env: environment, maxBuffer: 1 << 28, input: input ?? '' };
  return execFileSync('git', args, { ...options, stdio: ['pipe', 'pipe', 'pipe'] })
    .toString()
    .replace(/\n$/, '');
}

/** A folder of its own, removed when the test file or the process ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'footfall-test-'));
  temporary.push(folder);
  return folder;
}
const temporary: string[] = [];
function removeTemporary() {
  for (const folder of temporary.splice(0)) rmSync(folder, { recursive: true, force: true });
}
// Vitest ends its workers without an exit event.
if (process.env['VITEST'] === undefined) process.on('exit', removeTemporary);
else (await import('vitest')).afterAll(removeTemporary);

export function makeRepository(commits: CommitDescription[], options: RepositoryOptions = {}): MadeRepository {
  const { bare = true, head = 'main' } = options;
  const folder = options.folder ?? join(temporaryFolder(), bare ? 'repository.git' : 'repository');
  mkdirSync(folder, { recursive: true });
  git(folder, ['init', '-q', `--initial-branch=${head}`, '--template=', ...(bare ? ['--bare'] : []), '.']);
  if (options.remote !== undefined) git(folder, ['config', 'remote.origin.url', options.remote]);
  const marks = join(temporaryFolder(), 'marks');
  git(
    folder,
    ['fast-import', '--quiet', '--force', '--date-format=raw-permissive', `--export-marks=${marks}`],
    stream(commits),
  );
  if (!bare && commits.length > 0) git(folder, ['reset', '-q', '--hard']);
  const ids = commits.length === 0 ? [] : marked(marks);
  return {
    folder,
    gitDirectory: bare ? folder : join(folder, '.git'),
    commits: ids,
    at: (name) => git(folder, ['rev-parse', '--verify', `${name}^{commit}`]),
  };
}

/** Files on disk, for folders that no git command would make. */
export function writeFiles(folder: string, files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** Commit ids by mark, from the file that fast-import writes. */
function marked(file: string): string[] {
  const ids: string[] = [];
  for (const line of readFileSync(file, 'utf8').trim().split('\n')) {
    const [mark, id] = line.split(' ');
    ids[Number(mark!.slice(1)) - 1] = id!;
  }
  return ids;
}

/** The description in fast-import's language. */
function stream(commits: CommitDescription[]): Buffer {
  const parts: (string | Uint8Array)[] = [];
  const branches = new Map<string, number>();
  const names = new Map<string, number>();
  const mark = (name: string | number) => (typeof name === 'number' ? name + 1 : (names.get(name) ?? missing(name)));
  let clock = START - DAY;
  for (const [index, commit] of commits.entries()) {
    const branch = commit.on ?? 'main';
    clock = commit.date === undefined ? clock + DAY : seconds(commit.date);
    const author = commit.author ?? 'Ada <ada@example.com>';
    const message = Buffer.from(commit.message ?? `Commit ${index}`);
    const parent = parentOf(commit, branches.get(branch) ?? branches.get('main'), mark);
    // Without a reset first, fast-import goes on from the branch's own tip.
    parts.push(`reset refs/heads/${branch}\n`);
    parts.push(`commit refs/heads/${branch}\nmark :${index + 1}\n`);
    parts.push(`author ${author} ${commit.authored === undefined ? clock : seconds(commit.authored)} +0000\n`);
    parts.push(`committer ${author} ${clock} +0000\ndata ${message.length}\n`, message, '\n');
    if (parent !== null) parts.push(`from :${parent}\n`);
    for (const merged of commit.merge ?? []) parts.push(`merge :${mark(merged)}\n`);
    for (const path of commit.delete ?? []) parts.push(`D ${quoted(path)}\n`);
    for (const [from, to] of commit.rename ?? []) parts.push(`R ${quoted(from)} ${quoted(to)}\n`);
    for (const [path, file] of Object.entries(commit.write ?? {})) parts.push(...modification(path, file ?? ''));
    parts.push('\n');
    branches.set(branch, index + 1);
    names.set(branch, index + 1);
    for (const tag of [commit.tag ?? []].flat()) {
      const name = tag.replace('annotated:', '');
      names.set(name, index + 1);
      if (tag === name) parts.push(`reset refs/tags/${name}\nfrom :${index + 1}\n\n`);
      else parts.push(`tag ${name}\nfrom :${index + 1}\ntagger Ada <ada@example.com> ${clock} +0000\ndata 0\n\n`);
    }
  }
  parts.push('done\n');
  return Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)));
}

function parentOf(commit: CommitDescription, tip: number | undefined, mark: (name: string | number) => number) {
  if (commit.from === null) return null;
  if (commit.from !== undefined) return mark(commit.from);
  return tip ?? null;
}

function modification(path: string, file: FileDescription): (string | Uint8Array)[] {
  if (typeof file === 'object' && 'submodule' in file) return [`M 160000 ${file.submodule} ${quoted(path)}\n`];
  const [mode, content] =
    typeof file === 'string' || file instanceof Uint8Array
      ? ['100644', file]
      : 'symlink' in file
        ? ['120000', file.symlink]
        : ['100755', file.executable];
  const bytes = Buffer.from(content as string);
  return [`M ${mode} inline ${quoted(path)}\ndata ${bytes.length}\n`, bytes, '\n'];
}

const quoted = (path: string) => `"${path.replace(/["\\]/g, '\\$&').replaceAll('\n', '\\n')}"`;
const seconds = (date: string | number) => (typeof date === 'number' ? date : Math.floor(Date.parse(date) / 1000));
const missing = (name: string): never => {
  throw new Error(`Expected a branch or tag made by an earlier commit, found ${name}.`);
};
