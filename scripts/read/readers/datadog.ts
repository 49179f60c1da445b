/** Datadog's software catalogue. */
import { entityFact, inBackstagesWords, textOrNone, textOrThrow } from '../entity.ts';
import { Unreadable } from '../reader.ts';
import type { CatalogFact, Reader } from '../reader.ts';
import { at, isNull } from '../yaml-node.ts';
import type { YamlNode } from '../yaml-node.ts';
import { parseYaml } from '../yaml.ts';

export const datadog: Reader = {
  id: 'datadog',
  version: 2,
  title: 'Datadog catalogue',
  files: 'service.datadog.yaml and entity.datadog.yaml (or .yml) in any folder; every document in them.',
  facts:
    'The trait catalog/datadog and one catalogue entity per document, of the schemas v1, v2, v2.1, v2.2 and v3: a service is a Component, a datastore or queue a Resource; name, type, lifecycle, owner (the team) and application as system.',
  gives: ['catalog/datadog', 'entities'],
  claims: (path) => /(?:^|\/)(?:service|entity)\.datadog\.ya?ml$/.test(path),
  read(text) {
    const facts = parseYaml(text)
      .filter((document) => !isNull(document))
      .map(factOf);
    const [first] = facts;
    if (!first) throw new Unreadable('schema-error', 'Line 1: expected at least one service or entity, found none.');
    return [{ kind: 'trait', name: 'catalog/datadog', line: first.line }, ...facts];
  },
};

function factOf(document: YamlNode): CatalogFact {
  const schema = textOrNone(document, 'schema-version') ?? textOrNone(document, 'apiVersion');
  if (schema === 'v1') return first(document);
  if (schema === 'v3') return third(document);
  if (schema && /^v2(?:\.\d)?$/.test(schema)) return second(document);
  throw new Unreadable(
    'schema-error',
    `Line ${document.line}: expected schema-version v1 to v2.2 or apiVersion v3, found ${schema === null ? 'none' : 'another'}.`,
  );
}

function first(document: YamlNode): CatalogFact {
  const known = {
    ...inBackstagesWords('service', null),
    name: textOrThrow(document, 'info', 'dd-service'),
    title: textOrNone(document, 'info', 'display-name'),
    owner: textOrNone(document, 'org', 'team'),
    system: textOrNone(document, 'org', 'application'),
  };
  return entityFact(known, document.line);
}

function second(document: YamlNode): CatalogFact {
  const known = {
    ...inBackstagesWords('service', textOrNone(document, 'type')),
    name: textOrThrow(document, 'dd-service'),
    lifecycle: textOrNone(document, 'lifecycle'),
    owner: textOrNone(document, 'team'),
    system: textOrNone(document, 'application'),
  };
  return entityFact(known, document.line);
}

function third(document: YamlNode): CatalogFact {
  const systems = at(document, 'spec', 'componentOf');
  const system = systems?.kind === 'list' ? systems.items[0] : undefined;
  const known = {
    ...inBackstagesWords(textOrThrow(document, 'kind'), textOrNone(document, 'spec', 'type')),
    namespace: textOrNone(document, 'metadata', 'namespace') ?? 'default',
    name: textOrThrow(document, 'metadata', 'name'),
    title: textOrNone(document, 'metadata', 'displayName'),
    lifecycle: textOrNone(document, 'spec', 'lifecycle'),
    owner: textOrNone(document, 'metadata', 'owner'),
    system: system?.kind === 'scalar' ? system.text : null,
  };
  return entityFact(known, document.line);
}
