/** pnpm's catalogues: the ranges that packages of a workspace take with `catalog:`. */
import { commonScopesInWords, isCommonScope, scopedPackage } from '../npm-package.ts';
import type { Fact, Reader } from '../reader.ts';
import { at, entriesAt } from '../yaml-node.ts';
import type { YamlNode } from '../yaml-node.ts';
import { parseYamlMap } from '../yaml.ts';

export const pnpmWorkspace: Reader = {
  id: 'pnpm-workspace',
  version: 1,
  title: 'pnpm workspaces',
  files: 'pnpm-workspace.yaml in any folder; only those with a catalogue.',
  facts: `A reference for every package with a scope in a catalogue (pkg:npm/%40acme/ui), with its range. Not: which package of the workspace takes it, packages without a scope, and the scopes of common tools (${commonScopesInWords}).`,
  gives: ['pkg:npm/'],
  claims: (path) => /(?:^|\/)pnpm-workspace\.ya?ml$/.test(path),
  needles: ['catalog'],
  read(text) {
    const root = parseYamlMap(text);
    const named = [...entriesAt(root, 'catalogs')].map(([, catalog]) => catalog);
    return [at(root, 'catalog'), ...named].flatMap(packages);
  },
};

const packages = (catalog: YamlNode | undefined): Fact[] =>
  [...entriesAt(catalog)].flatMap(([name, range]) => {
    if (range.kind !== 'scalar' || isCommonScope(name)) return [];
    return scopedPackage(name, range.text, range.line) ?? [];
  });
