/** Composer: the PHP it asks for, and the packages of the same vendor or from a place of their own. */
import { gitDependency } from '../git-dependency.ts';
import { parseJsonMap } from '../json.ts';
import { packageRegistry, registriesInWords } from '../package-registry.ts';
import { reference } from '../purl.ts';
import type { Reader, ReferenceFact } from '../reader.ts';
import { at, entriesAt, scalarAt, textAt } from '../yaml-node.ts';
import type { YamlNode } from '../yaml-node.ts';

const lists = ['require', 'require-dev'];

export const composer: Reader = {
  id: 'composer',
  version: 1,
  title: 'Composer',
  files: 'composer.json in any folder.',
  facts: `The PHP that is asked for (pkg:generic/runtime/php, a range). A reference for every package of the same vendor as the project itself (pkg:composer/vendor/name) and for every repository that is added by its address (pkg:generic/git-dependency/owner/name). ${registriesInWords}. Not: packages of other vendors, and what comes with a folder.`,
  gives: ['pkg:composer/', 'pkg:generic/git-dependency/', 'pkg:generic/package-registry/', 'pkg:generic/runtime/'],
  claims: (path) => /(?:^|\/)composer\.json$/.test(path),
  read(text) {
    const root = parseJsonMap(text);
    const vendor = textAt(root, 'name')?.split('/', 1)[0]?.toLowerCase();
    const required = lists.flatMap((list) =>
      [...entriesAt(root, list)].flatMap(([name, range]) => dependency(name.toLowerCase(), range, vendor)),
    );
    const facts = [...required, ...repositories(at(root, 'repositories')).flatMap(added)];
    return facts.sort((a, b) => a.line - b.line);
  },
};

function dependency(name: string, range: YamlNode, vendor: string | undefined): ReferenceFact[] {
  if (range.kind !== 'scalar') return [];
  if (name === 'php')
    return [reference({ type: 'generic', namespace: ['runtime'], name, version: range.text }, range.line)];
  const [namespace = '', called, ...more] = name.split('/');
  if (!called || more.length > 0 || namespace !== vendor || !/^[\w./-]+$/.test(name)) return [];
  return [reference({ type: 'composer', namespace: [namespace], name: called, version: range.text }, range.line)];
}

/** A list, or a map whose keys are names. */
function repositories(node: YamlNode | undefined): YamlNode[] {
  if (node?.kind === 'list') return node.items;
  return node?.kind === 'map' ? [...node.entries.values()] : [];
}

function added(repository: YamlNode): ReferenceFact[] {
  const url = scalarAt(repository, 'url') ?? scalarAt(repository, 'package', 'source', 'url');
  const type = textAt(repository, 'type');
  if (!url || type === 'path' || type === 'artifact') return [];
  const found = type === 'composer' ? packageRegistry(url.text, url.line) : gitDependency(url.text, url.line);
  return found ? [found] : [];
}
