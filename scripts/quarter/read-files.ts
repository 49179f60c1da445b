/** The bytes of everything under `data/quarters`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Refusal } from '../command/refusal.ts';
import { kept, type Kept } from './closed.ts';
import { frozenProblems } from './frozen.ts';
import type { Files } from './manifest.ts';

export const quartersFolder = (data: string) => join(data, 'quarters');

/** Empty when nothing was ever closed. */
export function readQuarterFiles(folder: string): Files {
  if (!existsSync(folder)) return new Map();
  const found: Files = new Map();
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile()) found.set(relative(folder, path).replaceAll('\\', '/'), readFileSync(path));
    // A link's target could change without its bytes doing so.
    else if (!entry.isDirectory())
      throw new Refusal(`${path}: expected a file, found a link or a device. Replace it by a file.`);
  }
  return found;
}

/** Undefined: there is no such folder to look in. */
export function keptIn(data: string | undefined): Kept {
  return kept(data === undefined ? new Map() : readQuarterFiles(quartersFolder(data)));
}

/** Throws the sentences about everything that is not as it was closed. */
export function refuseChangedQuarters(data: string): void {
  const problems = frozenProblems(readQuarterFiles(quartersFolder(data)));
  if (problems.length > 0) throw new Refusal(problems.join('\n'));
}
