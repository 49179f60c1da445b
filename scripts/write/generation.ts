/**
 * A run writes a new generation beside the current one; one renamed link makes it current. Whatever moment the run is
 * killed at, `data/` is the old one or the new one.
 *
 *   data/.generations/<id>/{mined,activity,report,run.json}
 *   data/.current -> .generations/<id>          the one pointer that swaps
 *   data/mined -> .current/mined  …             fixed
 */
import {
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { Refusal } from '../command/refusal.ts';
import { flush } from './flush.ts';
import { lock } from './lock.ts';
import { stable } from './stable.ts';

/** What a generation holds; each is reached through a fixed link. */
const PARTS = ['mined', 'activity', 'report', 'run.json'] as const;
export type Part = (typeof PARTS)[number];

/** Moments at which tests kill a run. */
export type Point = 'begun' | 'writing' | 'written' | 'flushed' | 'linked' | 'pointed' | 'swapped';

export interface Generation {
  /** Where it is being written; nobody else's to read before it is committed. */
  folder: string;
  /** Writes one document, `report/site.json`. Unchanged bytes are the old file itself. */
  write(path: string, document: unknown): void;
  /** Writes one document as it was written elsewhere. */
  copy(path: string, bytes: string): void;
  /** Takes a document, or all under a folder, over from the current generation as it is; false when there is none. */
  carry(path: string): boolean;
  /** The text of a document of the current generation; null when there is none. */
  before(path: string): string | null;
  /** Makes it current. Nothing can be written afterwards. */
  commit(): void;
  /** Leaves everything as it was; after the commit it does nothing. */
  abandon(): void;
}

export function beginGeneration(data: string, reached: (point: Point) => void = () => {}): Generation {
  refuseStrangers(data);
  const generations = join(data, '.generations');
  mkdirSync(generations, { recursive: true });
  const unlock = lock(join(generations, 'lock'));
  const old = currentGeneration(data);
  removeAllBut(old, generations);
  const id = nextId(old);
  const folder = join(generations, id);
  const oldFolder = old === null ? null : join(generations, old);
  for (const part of PARTS) if (!part.includes('.')) mkdirSync(join(folder, part), { recursive: true });
  reached('begun');
  const fresh: string[] = [];
  let current = false;
  function copy(path: string, bytes: string): void {
    refuseOddPath(path);
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    reached('writing');
    // Never through the file that was carried: it is the old generation's too.
    if (existsSync(file)) rmSync(file);
    if (oldFolder !== null && linkIfSame(join(oldFolder, path), bytes, file)) return;
    writeFileSync(file, bytes);
    fresh.push(file);
  }
  return {
    folder,
    copy,
    write: (path, document) => copy(path, stable(document, path.startsWith('activity/') ? 'compact' : 'read')),
    carry: (path) => oldFolder !== null && linkAll(join(oldFolder, path), join(folder, path)),
    before(path) {
      const file = oldFolder === null ? null : join(oldFolder, path);
      return file === null || !existsSync(file) ? null : readFileSync(file, 'utf8');
    },
    commit() {
      reached('written');
      flush(folder, fresh);
      reached('flushed');
      for (const part of PARTS) fixedLink(join(data, part), `.current/${part}`);
      reached('linked');
      const next = join(data, '.current.next');
      rmSync(next, { force: true });
      symlinkSync(`.generations/${id}`, next);
      reached('pointed');
      renameSync(next, join(data, '.current'));
      current = true;
      reached('swapped');
      unlock();
    },
    abandon() {
      if (current) return;
      rmSync(folder, { recursive: true, force: true });
      unlock();
    },
  };
}

/** The id of the generation that is current; null before the first. */
export function currentGeneration(data: string): string | null {
  const pointer = join(data, '.current');
  if (!existsSync(pointer)) return null;
  return readlinkSync(pointer).replace(/^\.generations\//, '');
}

/** Counted, so that no clock is needed: 000001, 000002 … */
function nextId(old: string | null): string {
  return String(Number(old ?? 0) + 1).padStart(6, '0');
}

/** Older generations and what a killed run left. */
function removeAllBut(old: string | null, generations: string): void {
  for (const name of readdirSync(generations))
    if (name !== old && name !== 'lock') rmSync(join(generations, name), { recursive: true, force: true });
}

/** A folder where a link is expected holds somebody's files: they are not ours to remove. */
function refuseStrangers(data: string): void {
  for (const name of ['.current', ...PARTS]) {
    const found = lstatSync(join(data, name), { throwIfNoEntry: false });
    if (found === undefined || found.isSymbolicLink()) continue;
    throw new Refusal(
      `${join(data, name)}: expected the link that Footfall makes, found a ${found.isDirectory() ? 'folder' : 'file'}; move it away. What other machines have mined is brought in by npm run gather.`,
    );
  }
}

/** Paths are made of names that other people chose: none leads out of the generation. */
function refuseOddPath(path: string): void {
  const parts = path.split('/');
  const odd = parts.some((part) => !/^[A-Za-z0-9][\w.-]*$/.test(part)) || !PARTS.some((part) => part === parts[0]);
  if (odd) throw new Error(`${JSON.stringify(path)}: expected a path such as mined/owner/name.json.`);
}

function fixedLink(link: string, target: string): void {
  if (lstatSync(link, { throwIfNoEntry: false }) !== undefined) {
    if (readlinkSync(link) === target) return;
    rmSync(link);
  }
  symlinkSync(target, link);
}

function linkIfSame(old: string, bytes: string, file: string): boolean {
  if (!existsSync(old) || readFileSync(old, 'utf8') !== bytes) return false;
  linkSync(old, file);
  return true;
}

function linkAll(from: string, to: string): boolean {
  const found = lstatSync(from, { throwIfNoEntry: false });
  if (found === undefined) return false;
  if (found.isFile()) {
    mkdirSync(dirname(to), { recursive: true });
    rmSync(to, { force: true });
    linkSync(from, to);
    return true;
  }
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from)) linkAll(join(from, name), join(to, name));
  return true;
}
