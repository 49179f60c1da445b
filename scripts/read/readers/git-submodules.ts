/** Git's submodules: other repositories that are checked out inside this one. */
import { gitDependency } from '../git-dependency.ts';
import { Unreadable } from '../reader.ts';
import type { Fact, Reader } from '../reader.ts';

export const gitSubmodules: Reader = {
  id: 'git-submodules',
  version: 1,
  title: 'Git submodules',
  files: '.gitmodules at the root.',
  facts:
    'A reference for every submodule (pkg:generic/git-submodule/owner/name) at the branch that it follows, if one is named. Not: the commit, which git keeps in the tree, and addresses relative to the repository’s own.',
  gives: ['pkg:generic/git-submodule/'],
  claims: (path) => path === '.gitmodules',
  read(text) {
    if (text.includes('\0')) throw new Unreadable('binary', 'The file contains a NUL byte; expected text.');
    const facts: Fact[] = [];
    for (const { url, line, branch } of sections(text).values()) {
      const found = url === null ? null : gitDependency(url, line, branch, 'git-submodule');
      if (found) facts.push(found);
    }
    return facts.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  },
};

interface Submodule {
  url: string | null;
  line: number;
  branch: string | null;
}

/** Git's configuration: a section may be opened again, and the last of keys that stand twice counts. */
function sections(text: string): Map<string, Submodule> {
  const found = new Map<string, Submodule>();
  let current: Submodule | null = null;
  for (const [index, raw] of text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .entries()) {
    const line = raw.trim();
    if (line === '' || /^[#;]/.test(line)) continue;
    const [, section, name = ''] = /^\[\s*([\w.-]+)(?:\s+"((?:[^"\\]|\\.)*)")?\s*\]$/.exec(line) ?? [];
    if (section) current = section.toLowerCase() === 'submodule' ? entry(found, name) : null;
    else setting(line, index + 1, current);
  }
  return found;
}

function entry(found: Map<string, Submodule>, name: string): Submodule {
  const known = found.get(name) ?? { url: null, line: 0, branch: null };
  found.set(name, known);
  return known;
}

function setting(line: string, number: number, submodule: Submodule | null): void {
  const [, key = '', written] = /^([A-Za-z][\w-]*)\s*(?:=\s*(.*))?$/.exec(line) ?? [];
  if (key === '')
    throw new Unreadable('parse-error', `Line ${number}: expected a section or a setting, found something else.`);
  if (submodule === null || written === undefined) return;
  const quoted = /^"((?:[^"\\]|\\.)*)"/.exec(written)?.[1];
  const value = quoted ?? written.replace(/\s+[#;].*$/, '').trim();
  if (key.toLowerCase() === 'url') Object.assign(submodule, { url: value, line: number });
  // A dot follows the branch of the repository itself.
  if (key.toLowerCase() === 'branch') submodule.branch = value === '.' ? null : value;
}
