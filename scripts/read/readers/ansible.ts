/** Ansible: the roles and collections that playbooks are made of. */
import { parseGitUrl, repositoryReference } from '../git-url.ts';
import { reference } from '../purl.ts';
import { Unreadable } from '../reader.ts';
import type { Fact, Reader, ReferenceFact } from '../reader.ts';
import { at, entriesAt, isNull, itemsAt, scalarAt, textAt } from '../yaml-node.ts';
import type { YamlNode } from '../yaml-node.ts';
import { parseYaml } from '../yaml.ts';

export const ansible: Reader = {
  id: 'ansible',
  version: 1,
  title: 'Ansible Galaxy requirements',
  files:
    'requirements.yml and requirements.yaml in any folder that list roles or collections (not those of Helm 2, which list charts), and galaxy.yml.',
  facts:
    'The trait ansible. A reference for every role (pkg:generic/ansible-role/<name in Galaxy>, or …/owner/name of its git repository) and every collection (pkg:generic/ansible-collection/namespace.name), with the version asked for. Playbooks are not read.',
  claims: (path) => /(?:^|\/)(?:requirements|galaxy)\.ya?ml$/.test(path),
  gives: ['ansible', 'pkg:generic/ansible-'],
  read(text) {
    const [root] = parseYaml(text);
    if (root === undefined || isNull(root) || (root.kind === 'map' && at(root, 'dependencies')?.kind === 'list'))
      return [];
    if (root.kind === 'scalar')
      throw new Unreadable('schema-error', `Line ${root.line}: expected roles or collections, found a text.`);
    // Before collections there were only roles, in a list.
    const roles = root.kind === 'list' ? root.items : itemsAt(root, 'roles');
    const facts = [
      ...roles.flatMap((role) => galaxyFacts('ansible-role', role)),
      ...itemsAt(root, 'collections').flatMap((one) => galaxyFacts('ansible-collection', one)),
      ...[...entriesAt(root, 'dependencies')].flatMap(([name, version]) => dependency(name, version)),
    ].sort((a, b) => a.line - b.line);
    const trait: Fact[] = facts[0] ? [{ kind: 'trait', name: 'ansible', line: facts[0].line }] : [];
    return [...trait, ...facts];
  },
};

/** `geerlingguy.java`, `{ src, version }`, `{ name, version, type: git }`; a role may write `src,version`, a collection `name:version`. */
function galaxyFacts(family: string, node: YamlNode): ReferenceFact[] {
  const written =
    scalarAt(node) ??
    scalarAt(node, 'src') ??
    scalarAt(node, family === 'ansible-role' ? 'role' : 'source') ??
    scalarAt(node, 'name');
  const named = family === 'ansible-collection' ? (scalarAt(node, 'name') ?? written) : written;
  if (!named) return [];
  const [, address = named.text, behind] = /^([^,]+),\s*([\w.-]+)/.exec(named.text) ?? [];
  const [, short, colon] = /^([a-z_]\w*\.[\w-]+)(?::(\S+))?$/i.exec(address.trim()) ?? [];
  const version = known(textAt(node, 'version') ?? behind ?? colon);
  if (short) return [reference({ type: 'generic', namespace: [family], name: short, version }, named.line)];
  const [repositoryUrl = '', folder] = address.trim().split('#');
  const repository = parseGitUrl(repositoryUrl);
  if (!repository) return [];
  const kind = { type: 'generic', namespace: [family] };
  return [repositoryReference(kind, { ...repository, subpath: folder ?? repository.subpath }, named.line, version)];
}

/** galaxy.yml of a collection: names and ranges. */
function dependency(name: string, version: YamlNode): ReferenceFact[] {
  if (version.kind !== 'scalar' || !/^[a-z_]\w*\.\w+$/i.test(name)) return [];
  return [
    reference({ type: 'generic', namespace: ['ansible-collection'], name, version: known(version.text) }, version.line),
  ];
}

/** `*` asks for any. */
const known = (version: string | undefined) => (!version || version === '*' || /[{}$]/.test(version) ? null : version);
