/** Entities as Backstage writes them, whatever the file is called. */
import { entityFact } from './entity.ts';
import { gitDependency } from './git-dependency.ts';
import { reference } from './purl.ts';
import { Unreadable } from './reader.ts';
import type { CatalogFact, Fact } from './reader.ts';
import { at, isNull, isString, oneOrMany, scalarAt } from './yaml-node.ts';
import type { YamlNode, YamlScalar } from './yaml-node.ts';
import { parseYaml } from './yaml.ts';

export const entitiesInWords =
  'The trait catalog/backstage and one catalogue entity per document: kind, namespace, name, title, type, lifecycle, owner, system. A reference to the template that an entity says it was made from (backstage.io/source-template), and to every repository that a Location names by its address (pkg:generic/backstage-location/owner/name). A person as owner is counted, not named; the owner of a Template owns the template, not the repository; User entities are people and leave no fact. One broken document makes the whole file unreadable.';

export function backstageFacts(documents: YamlNode[]): Fact[] {
  const facts = documents.map(factOf);
  const first = facts[0];
  if (!first)
    throw new Unreadable('schema-error', 'No entity: expected at least one with apiVersion, kind and metadata.name.');
  const trait: Fact = { kind: 'trait', name: 'catalog/backstage', line: first.line };
  const entities = facts.filter((fact) => fact.entity.kind !== 'User');
  return [trait, ...entities, ...documents.flatMap(templateFacts), ...documents.flatMap(locationFacts)];
}

export const documentsOf = (text: string): YamlNode[] => parseYaml(text).filter((document) => !isNull(document));

function factOf(document: YamlNode): CatalogFact {
  if (document.kind !== 'map')
    throw new Unreadable(
      'schema-error',
      `Line ${document.line}: expected an entity (a map), found a ${document.kind}.`,
    );
  required(document, 'apiVersion');
  const kind = required(document, 'kind').text;
  const name = required(document, 'metadata', 'name');
  if (!/^[A-Za-z0-9](?:[\w.-]{0,61}[A-Za-z0-9])?$/.test(name.text))
    throw new Unreadable(
      'schema-error',
      `Line ${name.line}: metadata.name: expected 1 to 63 letters, digits, "-", "_" and ".".`,
    );
  const text = (...keys: string[]) => optional(document, ...keys)?.text ?? null;
  const owner = text('spec', 'owner');
  const known = {
    kind,
    namespace: text('metadata', 'namespace') ?? 'default',
    name: name.text,
    title: text('metadata', 'title'),
    type: text('spec', 'type'),
    lifecycle: text('spec', 'lifecycle'),
    owner: kind === 'Template' ? null : owner,
    system: text('spec', 'system'),
  };
  return entityFact(known, document.line);
}

/** The stamp that Backstage's scaffolder leaves: `template:default/node-service`. */
function templateFacts(document: YamlNode): Fact[] {
  const stamp = scalarAt(document, 'metadata', 'annotations', 'backstage.io/source-template');
  const [, namespace = 'default', name] = /^(?:template:)?(?:([\w.-]+)\/)?([\w.-]+)$/i.exec(stamp?.text ?? '') ?? [];
  if (!stamp || !name) return [];
  return [reference({ type: 'generic', namespace: ['backstage-template', namespace], name }, stamp.line)];
}

/** Files of other repositories; those that lie beside it are read by themselves. */
function locationFacts(document: YamlNode): Fact[] {
  if (scalarAt(document, 'kind')?.text !== 'Location') return [];
  const targets = [...oneOrMany(at(document, 'spec', 'target')), ...oneOrMany(at(document, 'spec', 'targets'))];
  return targets
    .sort((a, b) => a.line - b.line)
    .flatMap((target): Fact[] => {
      const [, address = '', ref] =
        /^(https:\/\/[^\s*?#]+?)\/(?:-\/)?(?:blob|tree|raw)\/([^/\s]+)\/\S+$/.exec(
          target.kind === 'scalar' ? target.text : '',
        ) ?? [];
      const found = gitDependency(address, target.line, ref ?? null, 'backstage-location');
      return found ? [found] : [];
    });
}

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
