/** pip's requirements files: packages from git repositories, and the registries beside PyPI. */
import { packageRegistry, registriesInWords } from '../package-registry.ts';
import { pythonGit, requirement } from '../python-requirement.ts';
import { Unreadable } from '../reader.ts';
import type { Fact, Reader } from '../reader.ts';

export const requirements: Reader = {
  id: 'requirements',
  version: 1,
  title: 'Python requirements',
  files:
    'Files with requirements or constraints in their name that end in .txt or .in, and those in a folder called requirements.',
  facts: `A dependency from a git repository is a reference to that (pkg:generic/git-dependency/owner/name). ${registriesInWords}. Not: packages by name, as every one of them may come from PyPI.`,
  gives: ['pkg:generic/git-dependency/', 'pkg:generic/package-registry/'],
  claims: (path) =>
    /(?:^|\/)(?:[\w.-]*(?:requirements|constraints)[\w.-]*|requirements\/[\w.-]+)\.(?:txt|in)$/i.test(path),
  needles: ['git+', 'git:', '//', '-i '],
  read(text) {
    if (text.includes('\0')) throw new Unreadable('binary', 'The file contains a NUL byte; expected text.');
    return logicalLines(text).flatMap(({ line, written }) => factsOf(written, line));
  },
};

/** A backslash at the end goes on; a `#` behind white space begins a comment. */
function logicalLines(text: string): { line: number; written: string }[] {
  const found: { line: number; written: string }[] = [];
  let [line, before] = [0, ''];
  for (const [index, raw] of text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .entries()) {
    if (line === 0) line = index + 1;
    const goesOn = /\\\r?$/.test(raw);
    if (goesOn) before += raw.slice(0, raw.lastIndexOf('\\'));
    if (goesOn) continue;
    const written = `${before}${raw}`.replace(/(?:^|\s)#.*$/, '').trim();
    if (written !== '') found.push({ line, written });
    [line, before] = [0, ''];
  }
  return found;
}

function factsOf(written: string, line: number): Fact[] {
  const [, option, value = ''] = /^(--?[a-z][\w-]*)(?:(?:\s+|=)(.*))?$/.exec(written) ?? [];
  if (option && /^(?:-i|--index-url|--extra-index-url|--pypi-url)$/.test(option))
    return listed(packageRegistry(unquoted(value), line));
  if (option && !/^(?:-e|--editable)$/.test(option)) return [];
  const asked = option ? value : written;
  const [address = ''] = asked.split(/\s/);
  if (address.includes('://')) return listed(pythonGit(unquoted(address), line));
  const found = requirement(asked.replace(/\s+--[\w-]+(?:=|\s).*$/, ''));
  if (found) return found.address === null ? [] : listed(pythonGit(found.address, line));
  if (/^(?:[A-Za-z]:)?[\w.$~{}[\],-]*[/\\.][^\s<>]*$/.test(address)) return [];
  throw new Unreadable('parse-error', `Line ${line}: expected a requirement or an option, found something else.`);
}

const unquoted = (text: string) => text.trim().replace(/^(["'])(.*)\1$/, '$2');
const listed = (fact: Fact | null): Fact[] => (fact ? [fact] : []);
