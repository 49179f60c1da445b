/** Port's catalogue. */
import { entityFact, inBackstagesWords, textOrNone, textOrThrow } from '../entity.ts';
import { Unreadable } from '../reader.ts';
import type { CatalogFact, Reader } from '../reader.ts';
import { at, isNull, oneOrMany } from '../yaml-node.ts';
import type { YamlNode } from '../yaml-node.ts';
import { parseYaml } from '../yaml.ts';

export const port: Reader = {
  id: 'port',
  version: 2,
  title: 'Port catalogue',
  files: 'port.yml and port.yaml in any folder; every entity in them. Only those with a blueprint.',
  facts:
    'The trait catalog/port and one catalogue entity each: identifier as name, the blueprint as kind and type (service is a Component of that type; one that has no word of Backstage’s keeps its name), title, properties.type and lifecycle, the first team as owner.',
  gives: ['catalog/port', 'entities'],
  claims: (path) => /(?:^|\/)port\.ya?ml$/.test(path),
  needles: ['blueprint'],
  read(text) {
    const documents = parseYaml(text).filter((document) => !isNull(document));
    const facts = documents.flatMap((document) => oneOrMany(document).map(factOf));
    const [first] = facts;
    if (!first) throw new Unreadable('schema-error', 'Line 1: expected at least one entity, found none.');
    return [{ kind: 'trait', name: 'catalog/port', line: first.line }, ...facts];
  },
};

function factOf(node: YamlNode): CatalogFact {
  const [team] = oneOrMany(at(node, 'team'));
  const known = {
    ...inBackstagesWords(textOrThrow(node, 'blueprint'), textOrNone(node, 'properties', 'type')),
    name: textOrThrow(node, 'identifier'),
    title: textOrNone(node, 'title'),
    lifecycle: textOrNone(node, 'properties', 'lifecycle'),
    owner: team?.kind === 'scalar' ? team.text : null,
  };
  return entityFact(known, node.line);
}
