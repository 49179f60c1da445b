/** One requirement of a Python project, as PEP 508 writes it. */
import { gitDependency } from './git-dependency.ts';
import type { ReferenceFact } from './reader.ts';

export interface Requirement {
  /** As PEP 503 compares names: lower case, runs of `-_.` one hyphen. */
  name: string;
  /** Behind `@`. */
  address: string | null;
  /** `>=1,<2`; null where any will do. */
  version: string | null;
}

const shape = /^([A-Za-z\d](?:[\w.-]*[A-Za-z\d])?)\s*(?:\[[\w\s.,-]*\])?\s*(?:@\s*(\S+)|\(?([^;@()]*)\)?)\s*(?:;.*)?$/s;

/** Null for what is no requirement. */
export function requirement(text: string): Requirement | null {
  if (text.length > 2000) return null;
  const [, name, address = null, asked = ''] = shape.exec(text.trim()) ?? [];
  const version = asked.replace(/\s+/g, '');
  if (!name || (version !== '' && !/^[<>=!~]=?[=\w.*+!<>~,-]+$/.test(version))) return null;
  return { name: pythonName(name), address, version: version || null };
}

export const pythonName = (name: string): string => name.toLowerCase().replace(/[-_.]+/g, '-');

/** `git+https://github.com/acme/x.git@v1#egg=x`, and archives of GitHub; null for every other address. */
export function pythonGit(address: string, line: number): ReferenceFact | null {
  const [before = ''] = address.split('#');
  if (!/^(?:git\+|git:\/\/)/.test(before))
    return /\/(?:archive|tarball|zipball)\//.test(before) ? gitDependency(before, line) : null;
  const [, repository = '', ref = null] = /^(git(?:\+\w+)?:\/\/(?:[^@/]*@)?[^@]*)(?:@(.+))?$/.exec(before) ?? [];
  return gitDependency(repository, line, ref);
}
