/** Backstage's catalogue files. */
import { Unreadable } from '../reader.ts';
import type { CatalogFact, Fact, Reader } from '../reader.ts';
import { at, isNull, isString } from '../yaml-node.ts';
import type { YamlNode, YamlScalar } from '../yaml-node.ts';
import { parseYaml } from '../yaml.ts';

export const backstage: Reader = {
  id: 'backstage',
  version: 1,
  title: 'Backstage catalogue',
  files: 'catalog-info.yaml and catalog-info.yml in any folder; every document in them.',
  facts:
    'The trait catalog/backstage and one catalogue entity per document: kind, namespace, name, title, type, lifecycle, owner, system. A person as owner is counted, not named; the owner of a Template owns the template, not the repository; User entities are people and leave no fact. One broken document makes the whole file unreadable.',
  claims: (path) => /(?:^|\/)catalog-info\.ya?ml$/.test(path),
  read(text) {
    const documents = parseYaml(text).filter((document) => !isNull(document));
    const facts = documents.map(entityFact);
    const first = facts[0];
    if (!first)
      throw new Unreadable('schema-error', 'No entity: expected at least one with apiVersion, kind and metadata.name.');
    const trait: Fact = { kind: 'trait', name: 'catalog/backstage', line: first.line };
    return [trait, ...facts.filter((fact) => fact.entity.kind !== 'User')];
  },
};

function entityFact(document: YamlNode): CatalogFact {
  if (document.kind !== 'map')
    throw new Unreadable(
      'schema-error',
      `Line ${document.line}: expected an entity (a map), found a ${document.kind}.`,
    );
  required(document, 'apiVersion');
  const kind = required(document, 'kind');
  const name = required(document, 'metadata', 'name');
  if (!/^[A-Za-z0-9](?:[\w.-]{0,61}[A-Za-z0-9])?$/.test(name.text))
    throw new Unreadable(
      'schema-error',
      `Line ${name.line}: metadata.name: expected 1 to 63 letters, digits, "-", "_" and ".".`,
    );
  const owner = optional(document, 'spec', 'owner')?.text ?? null;
  const person = owner !== null && isPerson(owner);
  const entity = {
    kind: kind.text,
    namespace: optional(document, 'metadata', 'namespace')?.text ?? 'default',
    name: name.text,
    title: optional(document, 'metadata', 'title')?.text ?? null,
    type: optional(document, 'spec', 'type')?.text ?? null,
    lifecycle: optional(document, 'spec', 'lifecycle')?.text ?? null,
    owner: person || kind.text === 'Template' ? null : owner,
    ownedByPerson: person && kind.text !== 'Template',
    system: optional(document, 'spec', 'system')?.text ?? null,
  };
  return { kind: 'catalog', entity, line: document.line };
}

/** An owner without a kind is a group; one that is an address can only be a person's. */
const isPerson = (owner: string) => /^user:/i.test(owner) || /[^/:\s]@[^\s]/.test(owner);

function required(document: YamlNode, ...keys: string[]): YamlScalar {
  const found = optional(document, ...keys);
  if (found && found.text.trim() !== '') return found;
  throw new Unreadable(
    'schema-error',
    `Line ${document.line}: the entity has no ${keys.join('.')}; Backstage demands one.`,
  );
}

function optional(document: YamlNode, ...keys: string[]): YamlScalar | undefined {
  const found = at(document, ...keys);
  if (!found) return undefined;
  if (found.kind === 'scalar' && isString(found)) return found;
  const what = found.kind === 'scalar' ? 'a number or truth value' : `a ${found.kind}`;
  throw new Unreadable('schema-error', `Line ${found.line}: ${keys.join('.')}: expected a text, found ${what}.`);
}
