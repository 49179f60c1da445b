/** Cargo: the Rust it asks for, and the crates that do not come from crates.io. */
import { gitDependency } from '../git-dependency.ts';
import { packageRegistry, registriesInWords } from '../package-registry.ts';
import { reference } from '../purl.ts';
import type { Reader, ReferenceFact } from '../reader.ts';
import { parseToml } from '../toml.ts';
import { at, entriesAt, scalarAt, textAt } from '../yaml-node.ts';
import type { YamlNode } from '../yaml-node.ts';

const lists = ['dependencies', 'dev-dependencies', 'build-dependencies', 'dev_dependencies', 'build_dependencies'];

export const cargo: Reader = {
  id: 'cargo',
  version: 1,
  title: 'Cargo',
  files: 'Cargo.toml and .cargo/config.toml (or .cargo/config) in any folder.',
  facts: `The Rust that is asked for (pkg:generic/runtime/rust) and the edition (pkg:generic/runtime/rust-edition). A dependency or patch from a git repository is a reference to that (pkg:generic/git-dependency/owner/name), one of another registry to the crate (pkg:cargo/name). ${registriesInWords}. Not: crates from crates.io, and what a member takes from its workspace.`,
  gives: ['pkg:cargo/', 'pkg:generic/git-dependency/', 'pkg:generic/package-registry/', 'pkg:generic/runtime/'],
  claims: (path) => /(?:^|\/)(?:Cargo\.toml|\.cargo\/config(?:\.toml)?)$/.test(path),
  read(text) {
    const root = parseToml(text);
    const targets = [...entriesAt(root, 'target')].map(([, target]) => target);
    const tables = [root, at(root, 'workspace'), ...targets].flatMap((node) => lists.map((list) => at(node, list)));
    const patches = [...entriesAt(root, 'patch')].map(([, patch]) => patch);
    const facts = [
      ...[at(root, 'package'), at(root, 'workspace', 'package')].flatMap(runtimes),
      ...[...tables, ...patches, at(root, 'replace')].flatMap((table) =>
        [...entriesAt(table)].flatMap(([name, asked]) => dependency(name, asked) ?? []),
      ),
      ...registries(root),
    ];
    return facts.sort((a, b) => a.line - b.line);
  },
};

function runtimes(table: YamlNode | undefined): ReferenceFact[] {
  const asked: [string, string][] = [
    ['rust-version', 'rust'],
    ['edition', 'rust-edition'],
  ];
  return asked.flatMap(([key, name]) => {
    const found = scalarAt(table, key);
    if (!found) return [];
    return [reference({ type: 'generic', namespace: ['runtime'], name, version: found.text }, found.line)];
  });
}

function dependency(name: string, asked: YamlNode): ReferenceFact | null {
  const git = scalarAt(asked, 'git');
  if (git) {
    const ref = textAt(asked, 'tag') ?? textAt(asked, 'rev') ?? textAt(asked, 'branch') ?? null;
    return gitDependency(git.text, git.line, ref);
  }
  const registry = scalarAt(asked, 'registry') ?? scalarAt(asked, 'registry-index');
  if (!registry || registry.text === 'crates-io') return null;
  const called = textAt(asked, 'package') ?? name;
  return reference({ type: 'cargo', name: called, version: textAt(asked, 'version') ?? null }, registry.line);
}

function registries(root: YamlNode): ReferenceFact[] {
  const named = [...entriesAt(root, 'registries')].flatMap(([, one]) => scalarAt(one, 'index') ?? []);
  const instead = [...entriesAt(root, 'source')].flatMap(([, one]) => scalarAt(one, 'registry') ?? []);
  return [...named, ...instead].flatMap((address) => packageRegistry(address.text, address.line) ?? []);
}
