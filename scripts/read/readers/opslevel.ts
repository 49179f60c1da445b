/** OpsLevel's catalogue. */
import { entityFact, inBackstagesWords, isPerson, textOrNone, textOrThrow } from '../entity.ts';
import { Unreadable } from '../reader.ts';
import type { Fact, Reader } from '../reader.ts';
import { at, oneOrMany } from '../yaml-node.ts';
import type { YamlNode } from '../yaml-node.ts';
import { parseYamlMap } from '../yaml.ts';

const kinds = ['service', 'services', 'component', 'components', 'system', 'domain'];

export const opslevel: Reader = {
  id: 'opslevel',
  version: 2,
  title: 'OpsLevel catalogue',
  files: 'opslevel.yml and opslevel.yaml in any folder.',
  facts:
    'The trait catalog/opslevel and an entity for every service (a Component of the type service), component, system and domain: name, type, lifecycle, owner, system. The owner under `repository` is one of the whole repository.',
  gives: ['catalog/opslevel', 'entities', 'owners'],
  claims: (path) => /(?:^|\/)opslevel\.ya?ml$/.test(path),
  read(text) {
    const root = parseYamlMap(text);
    const entities = kinds.flatMap((kind) =>
      oneOrMany(at(root, kind)).map((node) => factOf(kind.replace(/s$/, ''), node)),
    );
    const repository = at(root, 'repository');
    const owned = repository ? ownersOf(repository) : [];
    if (entities.length === 0 && !repository)
      throw new Unreadable(
        'schema-error',
        `Line ${root.line}: expected a service, component, system, domain or repository, found none.`,
      );
    return [{ kind: 'trait', name: 'catalog/opslevel', line: root.line }, ...entities, ...owned];
  },
};

function factOf(kind: string, node: YamlNode): Fact {
  const known = {
    ...inBackstagesWords(kind, textOrNone(node, 'type')),
    name: textOrThrow(node, 'name'),
    lifecycle: textOrNone(node, 'lifecycle'),
    owner: textOrNone(node, 'owner'),
    system: textOrNone(node, 'system'),
  };
  return entityFact(known, node.line);
}

function ownersOf(repository: YamlNode): Fact[] {
  const owner = textOrNone(repository, 'owner');
  if (owner === null) return [];
  const person = isPerson(owner);
  return [
    { kind: 'owners', owners: person ? [] : [owner], people: person ? 1 : 0, line: at(repository, 'owner')!.line },
  ];
}
