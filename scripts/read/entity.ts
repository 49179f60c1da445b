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
