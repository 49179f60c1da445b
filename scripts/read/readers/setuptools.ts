/** setup.cfg and setup.py: the Python a project asks for, and its packages from git. A program is scanned, not run. */
import { reference } from '../purl.ts';
import { pythonGit, requirement } from '../python-requirement.ts';
import { Unreadable } from '../reader.ts';
import type { Fact, Reader } from '../reader.ts';

export const setuptools: Reader = {
  id: 'setuptools',
  version: 1,
  title: 'Python projects by setuptools',
  files: 'setup.cfg and setup.py in any folder.',
  facts:
    'The Python that is asked for in python_requires (pkg:generic/runtime/python, a range), written as a plain text. A dependency from a git repository is a reference to that (pkg:generic/git-dependency/owner/name). Not: packages by name, as every one of them may come from PyPI, and what a program puts together.',
  gives: ['pkg:generic/git-dependency/', 'pkg:generic/runtime/'],
  claims: (path) => /(?:^|\/)setup\.(?:cfg|py)$/.test(path),
  needles: ['python_requires', 'python-requires', 'git+', '/archive/', '/tarball/', '/zipball/'],
  read(text) {
    if (text.includes('\0')) throw new Unreadable('binary', 'The file contains a NUL byte; expected text.');
    return text.split('\n').flatMap((raw, index) => {
      const line = raw.trim();
      if (line.startsWith('#') || line.startsWith(';')) return [];
      return [...python(line, index + 1), ...fromGit(line, index + 1)];
    });
  },
};

/** `python_requires = >=3.8` of the configuration, `python_requires='>=3.8',` of the program. */
function python(line: string, number: number): Fact[] {
  const [, , quoted, plain = ''] =
    /^(?:.*[\s(,{])?["']?python[_-]requires["']?\s*[=:]\s*(?:(["'])([^"']{1,100})\1|([^"'#;()[\]]{1,100}))/.exec(
      line.slice(0, 500),
    ) ?? [];
  const version = (quoted ?? plain).trim().replace(/,$/, '');
  if (!/^[<>=!~]{1,3}\s{0,9}\d[\w.*]*(?:\s{0,9},\s{0,9}[<>=!~]{1,3}\s{0,9}\d[\w.*]*)*$/.test(version)) return [];
  return [
    reference(
      { type: 'generic', namespace: ['runtime'], name: 'python', version: version.replace(/\s+/g, '') },
      number,
    ),
  ];
}

/** A requirement with an address behind it, or an address of its own. */
function fromGit(line: string, number: number): Fact[] {
  if (!/git\+|\/(?:archive|tarball|zipball)\//.test(line)) return [];
  const texts = [...line.slice(0, 2000).matchAll(/(["'])([^"']+)\1/g)].map((found) => found[2]!);
  return (texts.length > 0 ? texts : [line]).flatMap((written) => {
    const address = requirement(written)?.address ?? (/^[\w+]+:\/\/\S+$/.test(written) ? written : null);
    const found = address === null ? null : pythonGit(address, number);
    return found ? [found] : [];
  });
}
