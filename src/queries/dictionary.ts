/** A document's dictionary: every field with its type and what it means, from its JSON Schema and the comments beside it. */
import type { Commented } from './doc-comments.ts';

/** As much of a JSON Schema as ours use. */
export interface JsonSchema {
  $schema?: string;
  $id?: string;
  $ref?: string;
  $defs?: Record<string, JsonSchema>;
  title?: string;
  description?: string;
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: boolean | JsonSchema;
  items?: JsonSchema;
  prefixItems?: JsonSchema[];
  anyOf?: JsonSchema[];
}

/** The same schema with the comments as descriptions. */
export function described(schema: JsonSchema, about: Commented | undefined): JsonSchema {
  if (!about) return schema;
  const inner = (one: JsonSchema) => described(one, { text: null, fields: about.fields });
  return {
    ...schema,
    ...(about.text ? { description: about.text } : {}),
    ...(schema.properties && {
      properties: Object.fromEntries(
        Object.entries(schema.properties).map(([name, one]) => [name, described(one, about.fields.get(name))]),
      ),
    }),
    ...(schema.items && { items: inner(schema.items) }),
    ...(schema.anyOf && { anyOf: schema.anyOf.map(inner) }),
  };
}

export interface Term {
  /** `components[].label` */
  field: string;
  /** `text`, `list of Evidence`, `yes | no`. */
  type: string;
  optional: boolean;
  meaning: string;
}

export function dictionary(schema: JsonSchema, before = ''): Term[] {
  const { properties = {}, required = [] } = objectIn(schema) ?? {};
  return Object.entries(properties).flatMap(([name, one]) => {
    const field = before + name;
    const nested = objectIn(one);
    return [
      { field, type: typeInWords(one), optional: !required.includes(name), meaning: one.description ?? '' },
      ...(nested ? dictionary(nested, `${field}${isList(one) ? '[]' : ''}.`) : []),
    ];
  });
}

/** The object with fields of its own, inside of a list or beside null. */
function objectIn(schema: JsonSchema): JsonSchema | null {
  if (schema.properties) return schema;
  for (const one of [...(schema.items ? [schema.items] : []), ...(schema.anyOf ?? [])]) {
    const found = objectIn(one);
    if (found) return found;
  }
  return null;
}

const isList = ({ items, anyOf = [] }: JsonSchema): boolean => items !== undefined || anyOf.some(isList);

const PLAIN: Record<string, string> = {
  string: 'text',
  integer: 'whole number',
  number: 'number',
  boolean: 'true or false',
  null: 'null',
  object: 'record',
  array: 'list',
};

export function typeInWords(schema: JsonSchema): string {
  if (schema.$ref) return schema.$ref.replace(/^.*\//, '');
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((one) => JSON.stringify(one)).join(' | ');
  if (schema.anyOf) return schema.anyOf.map(typeInWords).join(' or ');
  if (schema.prefixItems) return `list of ${schema.prefixItems.map(typeInWords).join(', ')}`;
  if (schema.items) return `list of ${typeInWords(schema.items)}`;
  const types = [schema.type ?? []].flat();
  return types.length === 0 ? 'anything' : types.map((type) => PLAIN[type] ?? type).join(' or ');
}
