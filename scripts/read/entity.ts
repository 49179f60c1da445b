/** Catalogue entities of formats simpler than Backstage's, in the same shape. */
import type { CatalogEntity } from '../../data/schema/mined.ts';
import { Unreadable } from './reader.ts';
import type { CatalogFact } from './reader.ts';
import { at } from './yaml-node.ts';
import type { YamlNode } from './yaml-node.ts';

export function entityFact(
  known: Pick<CatalogEntity, 'kind' | 'name'> & Partial<CatalogEntity>,
  line: number,
): CatalogFact {
  const owner = known.owner ?? null;
  const person = owner !== null && isPerson(owner);
  const entity = {
    kind: known.kind,
    namespace: known.namespace ?? 'default',
    name: known.name,
    title: known.title ?? null,
    type: known.type ?? null,
    lifecycle: known.lifecycle ?? null,
    owner: person ? null : owner,
    ownedByPerson: person || (known.ownedByPerson ?? false),
    system: known.system ?? null,
  };
  return { kind: 'catalog', entity, line };
}

/** What other catalogues call an entity, in Backstage's words; anything else keeps its name. */
const words = new Map(
  Object.entries({
    Component:
      'component service microservice application app website ui frontend ui_element library function job worker',
    API: 'api',
    Resource: 'resource cloud_resource cloudresource datastore database queue topic cluster',
    System: 'system product',
    Domain: 'domain',
    Group: 'group team',
    Template: 'template',
  }).flatMap(([word, names]) => names.split(' ').map((name) => [name, word] as const)),
);

/** `service` is a Component of the type service. A type that the file gives by itself counts before that. */
export function inBackstagesWords(kind: string, type: string | null): { kind: string; type: string | null } {
  const word = words.get(kind.toLowerCase()) ?? kind;
  return { kind: word, type: type ?? (word.toLowerCase() === kind.toLowerCase() ? null : kind.toLowerCase()) };
}

/** An owner without a kind is a group; one that is an address can only be a person's. */
export const isPerson = (owner: string): boolean => /^user:/i.test(owner) || /[^/:\s]@[^\s]/.test(owner);

/** The text under a path of keys; a list or map there is not of the format. */
export function textOrNone(node: YamlNode, ...keys: string[]): string | null {
  const found = at(node, ...keys);
  if (!found) return null;
  if (found.kind === 'scalar') return found.text.trim() || null;
  throw new Unreadable(
    'schema-error',
    `Line ${found.line}: ${keys.join('.')}: expected a text, found a ${found.kind}.`,
  );
}

export function textOrThrow(node: YamlNode, ...keys: string[]): string {
  const found = textOrNone(node, ...keys);
  if (found !== null) return found;
  throw new Unreadable('schema-error', `Line ${node.line}: expected ${keys.join('.')}, found none.`);
}
