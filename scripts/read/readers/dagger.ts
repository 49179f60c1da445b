/** Dagger: the modules that a module is made of. */
import { parseRepositoryPath, repositoryReference } from '../git-url.ts';
import { parseJsonMap } from '../json.ts';
import { reference } from '../purl.ts';
import type { Reader, ReferenceFact } from '../reader.ts';
import { at, itemsAt, scalarAt, textAt } from '../yaml-node.ts';
import type { YamlNode } from '../yaml-node.ts';

export const dagger: Reader = {
  id: 'dagger',
  version: 1,
  title: 'Dagger modules',
  files: 'dagger.json in any folder.',
  facts:
    'The trait dagger. A reference for every dependency, toolchain, blueprint and SDK from a git repository (pkg:generic/dagger/owner/name with the folder), with the version asked for or else the commit it is pinned to, and for the version of the engine (pkg:generic/dagger-engine). Not: modules of the repository itself.',
  claims: (path) => /(?:^|\/)dagger\.json$/.test(path),
  traits: () => ['dagger'],
  gives: ['pkg:generic/dagger'],
  read(text) {
    const root = parseJsonMap(text);
    const engine = scalarAt(root, 'engineVersion');
    const modules = [
      ...itemsAt(root, 'dependencies'),
      ...itemsAt(root, 'toolchains'),
      at(root, 'blueprint'),
      at(root, 'sdk'),
    ];
    return [
      ...(engine ? [reference({ type: 'generic', name: 'dagger-engine', version: engine.text }, engine.line)] : []),
      ...modules.flatMap(moduleFacts),
    ].sort((a, b) => a.line - b.line);
  },
};

/** `{ source: "github.com/owner/name/folder@v1", pin }`; before they had names, dependencies were texts. */
function moduleFacts(node: YamlNode | undefined): ReferenceFact[] {
  const source = scalarAt(node) ?? scalarAt(node, 'source');
  const [address = '', asked] = source?.text.split('@') ?? [];
  const repository = parseRepositoryPath(address);
  if (!source || !repository) return [];
  const version = asked || textAt(node, 'pin') || null;
  return [repositoryReference({ type: 'generic', namespace: ['dagger'] }, repository, source.line, version)];
}
