/** Pipfile: the Python it asks for, and the packages that do not come from PyPI. */
import { gitDependency } from '../git-dependency.ts';
import { packageRegistry, registriesInWords, registryAddress } from '../package-registry.ts';
import { reference } from '../purl.ts';
import { pythonName } from '../python-requirement.ts';
import type { Fact, Reader } from '../reader.ts';
import { parseToml } from '../toml.ts';
import { entriesAt, itemsAt, scalarAt, textAt } from '../yaml-node.ts';
import type { YamlNode } from '../yaml-node.ts';

/** Every other table lists packages: `packages`, `dev-packages`, and categories of one's own. */
const tables = new Set(['source', 'requires', 'scripts', 'pipenv']);

export const pipfile: Reader = {
  id: 'pipfile',
  version: 1,
  title: 'Pipfile',
  files: 'Pipfile in any folder.',
  facts: `The Python that is asked for (pkg:generic/runtime/python). A dependency from a git repository is a reference to that (pkg:generic/git-dependency/owner/name), one that names a registry other than PyPI to the package (pkg:pypi/name). ${registriesInWords}. Not: packages from PyPI.`,
  gives: ['pkg:generic/git-dependency/', 'pkg:generic/package-registry/', 'pkg:generic/runtime/', 'pkg:pypi/'],
  claims: (path) => path === 'Pipfile' || path.endsWith('/Pipfile'),
  read(text) {
    const root = parseToml(text);
    const sources = itemsAt(root, 'source');
    const own = new Set(
      sources
        .filter((source) => registryAddress(textAt(source, 'url') ?? '') !== null)
        .map((source) => textAt(source, 'name')),
    );
    const packages = [...root.entries].filter(([name]) => !tables.has(name));
    const facts = [
      ...sources.flatMap((source) => {
        const url = scalarAt(source, 'url');
        return (url && packageRegistry(url.text, url.line)) ?? [];
      }),
      ...python(root),
      ...packages.flatMap(([, table]) =>
        [...entriesAt(table)].flatMap(([name, asked]) => dependency(name, asked, own)),
      ),
    ];
    return facts.sort((a, b) => a.line - b.line) satisfies Fact[];
  },
};

function python(root: YamlNode) {
  const asked = scalarAt(root, 'requires', 'python_full_version') ?? scalarAt(root, 'requires', 'python_version');
  if (!asked) return [];
  return [reference({ type: 'generic', namespace: ['runtime'], name: 'python', version: asked.text }, asked.line)];
}

function dependency(name: string, asked: YamlNode, own: Set<string | undefined>) {
  const git = scalarAt(asked, 'git');
  if (git) return gitDependency(git.text, git.line, textAt(asked, 'ref') ?? null) ?? [];
  const index = scalarAt(asked, 'index');
  if (!index || !own.has(index.text)) return [];
  const version = textAt(asked, 'version')?.replace(/^\*$/, '') ?? null;
  return [reference({ type: 'pypi', name: pythonName(name), version }, index.line)];
}
