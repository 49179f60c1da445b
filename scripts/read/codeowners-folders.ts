/** What CODEOWNERS says of whole folders. */
import { covers } from './codeowners-rules.ts';
import type { RuleFact } from './reader.ts';

/** Files of unlike names and depths: only a pattern of the folder, or of mere wildcards, covers them all. */
const anywhere = ['e', '.ab/c.d', 'fg/hi-j/k_l/mno'];

/** '' is the whole repository. */
export function coversFolder(pattern: string, folder: string): boolean {
  if (folder === '') return /^[*/]+$/.test(pattern) && anywhere.every((file) => covers(pattern, file));
  return anywhere.every((file) => covers(pattern, `${folder}/${file}`));
}

export interface FolderOwners {
  owners: string[];
  /** A person who owns it by several sections counts for each. */
  people: number;
  line: number | null;
}

/** By the last rule of each section, of those that cover the folder, in the order of the file. */
export function folderOwners(covering: RuleFact[]): FolderOwners {
  const last = new Map<string, RuleFact>();
  for (const rule of covering) last.set(rule.section, rule);
  const deciding = [...last.values()];
  return {
    owners: [...new Set(deciding.flatMap(({ owners }) => owners))],
    people: deciding.reduce((sum, { people }) => sum + people, 0),
    line: deciding[0]?.line ?? null,
  };
}
