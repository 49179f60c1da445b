/** pyproject.toml: the Python it asks for, and the packages that do not come from PyPI. */
import { gitDependency } from '../git-dependency.ts';
import { packageRegistry, registriesInWords, registryAddress } from '../package-registry.ts';
import { reference } from '../purl.ts';
import { pythonGit, pythonName, requirement } from '../python-requirement.ts';
import type { Fact, Reader } from '../reader.ts';
import { parseToml } from '../toml.ts';
import { at, entriesAt, itemsAt, oneOrMany, scalarAt, textAt } from '../yaml-node.ts';
import type { YamlMap, YamlNode } from '../yaml-node.ts';

export const pyproject: Reader = {
  id: 'pyproject',
  version: 1,
  title: 'pyproject.toml',
  files: 'pyproject.toml in any folder, with the tables of Poetry, uv and PDM.',
  facts: `The Python that is asked for (pkg:generic/runtime/python, a range). A dependency from a git repository is a reference to that (pkg:generic/git-dependency/owner/name), one that names a registry other than PyPI to the package (pkg:pypi/name). ${registriesInWords}. Not: packages from PyPI, and which of several registries an unmarked package comes from.`,
  gives: ['pkg:generic/git-dependency/', 'pkg:generic/package-registry/', 'pkg:generic/runtime/', 'pkg:pypi/'],
  claims: (path) => /(?:^|\/)pyproject\.toml$/.test(path),
  needles: ['python', 'git', 'source', 'index', 'http'],
  read(text) {
    const root = parseToml(text);
    const addresses = registries(root);
    const facts = [
      ...python(root),
      ...requirements(root).flatMap(fromAddress),
      ...poetryTables(root).flatMap((table) =>
        [...entriesAt(table)].flatMap(([name, asked]) =>
          oneOrMany(asked).flatMap((one) => marked(name, one, addresses, 'source', textAt(one, 'version') ?? null)),
        ),
      ),
      ...[...entriesAt(root, 'tool', 'uv', 'sources')].flatMap(([name, source]) =>
        oneOrMany(source).flatMap((one) => marked(name, one, addresses, 'index', versionOf(root, name))),
      ),
      ...[...addresses.values()].flatMap((address) => packageRegistry(address.text, address.line) ?? []),
    ];
    return facts.sort((a, b) => a.line - b.line);
  },
};

type Found = Extract<Fact, { kind: 'reference' }>;
type Addresses = Map<string, { text: string; line: number }>;

function python(root: YamlMap): Found[] {
  const asked = [
    scalarAt(root, 'project', 'requires-python'),
    scalarAt(root, 'tool', 'poetry', 'dependencies', 'python'),
  ];
  return asked.flatMap((one) =>
    one ? [reference({ type: 'generic', namespace: ['runtime'], name: 'python', version: one.text }, one.line)] : [],
  );
}

/** Every list of requirements as PEP 508 writes them. */
function requirements(root: YamlMap): YamlNode[] {
  const groups = [
    at(root, 'project', 'optional-dependencies'),
    at(root, 'dependency-groups'),
    at(root, 'tool', 'pdm', 'dev-dependencies'),
  ];
  return [
    ...itemsAt(root, 'build-system', 'requires'),
    ...itemsAt(root, 'project', 'dependencies'),
    ...itemsAt(root, 'tool', 'uv', 'dev-dependencies'),
    ...groups.flatMap((group) => [...entriesAt(group)].flatMap(([, list]) => oneOrMany(list))),
  ];
}

function fromAddress(node: YamlNode): Found[] {
  if (node.kind !== 'scalar') return [];
  // PDM writes editable ones as pip does: `-e git+https://…`.
  const editable = /^-e\s+(\S+)$/.exec(node.text)?.[1];
  const address = editable ?? requirement(node.text)?.address;
  const found = address ? pythonGit(address, node.line) : null;
  return found ? [found] : [];
}

function versionOf(root: YamlMap, name: string): string | null {
  const asked = requirements(root).flatMap((node) => (node.kind === 'scalar' ? (requirement(node.text) ?? []) : []));
  return asked.find((one) => one.name === pythonName(name))?.version ?? null;
}

function poetryTables(root: YamlMap): YamlNode[] {
  const groups = [...entriesAt(root, 'tool', 'poetry', 'group')].flatMap(
    ([, group]) => at(group, 'dependencies') ?? [],
  );
  const poetry = at(root, 'tool', 'poetry');
  return [at(poetry, 'dependencies'), at(poetry, 'dev-dependencies'), ...groups].filter((table) => table !== undefined);
}

/** `{ git = …, tag = … }`, or `{ source = "acme" }` where that is the name of a registry of this file. */
function marked(name: string, node: YamlNode, addresses: Addresses, key: string, version: string | null): Found[] {
  const git = scalarAt(node, 'git') ?? scalarAt(node, 'url');
  const ref = textAt(node, 'tag') ?? textAt(node, 'rev') ?? textAt(node, 'branch') ?? null;
  const isArchive = git && !scalarAt(node, 'git');
  const found = git && (isArchive ? pythonGit(git.text, git.line) : gitDependency(git.text, git.line, ref));
  if (git) return found ? [found] : [];
  const source = scalarAt(node, key);
  const address = source && addresses.get(source.text);
  if (!source || !address || registryAddress(address.text) === null) return [];
  return [reference({ type: 'pypi', name: pythonName(name), version }, source.line)];
}

/** By the name that dependencies know them by. */
function registries(root: YamlMap): Addresses {
  const found: Addresses = new Map();
  const tables = [
    ...itemsAt(root, 'tool', 'poetry', 'source'),
    ...itemsAt(root, 'tool', 'uv', 'index'),
    ...itemsAt(root, 'tool', 'pdm', 'source'),
  ];
  for (const [index, table] of tables.entries()) {
    const url = scalarAt(table, 'url');
    if (url) found.set(textAt(table, 'name') ?? `#${index}`, url);
  }
  const others = [...oneOrMany(at(root, 'tool', 'uv', 'index-url')), ...itemsAt(root, 'tool', 'uv', 'extra-index-url')];
  for (const [index, url] of others.entries()) if (url.kind === 'scalar') found.set(`##${index}`, url);
  return found;
}
