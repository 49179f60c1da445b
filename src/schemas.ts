/** The contract as JSON Schemas: one for each kind of report document, and one for each file that people write, for their editors. */
import { z } from 'zod';
import { once } from './documents.ts';
import { described, type JsonSchema } from './queries/dictionary.ts';
import { docComments, type Commented } from './queries/doc-comments.ts';

type Module = Record<string, unknown>;
const modules = import.meta.glob<Module>('../data/schema/**/*.ts', { eager: true });
const sources = import.meta.glob<string>('../data/schema/**/*.ts', { eager: true, query: '?raw', import: 'default' });

export interface PublishedSchema {
  /** `measures`, `inputs/golden-paths`: its address is `data/schema/<name>.json`. */
  name: string;
  /** What the file says of itself. */
  about: string;
  schema: JsonSchema;
}
interface Named {
  id: string;
  type: z.ZodType;
  comments: Commented | undefined;
  about: string;
}

/** By the constant, in the files' order; of two of one name, the second is called by its file too. */
const named = once((): Named[] => {
  const taken = new Set<string>();
  return Object.keys(modules)
    .sort()
    .flatMap((file) => {
      const comments = docComments(sources[file]!);
      return Object.entries(modules[file]!).flatMap(([name, type]): Named[] => {
        if (!(type instanceof z.ZodType)) return [];
        const id = taken.has(name) ? `${name}-of-${file.replace(/^.*\/|\.ts$/g, '')}` : name;
        taken.add(id);
        return [{ id, type, comments: comments.get(name), about: comments.get('')?.text ?? '' }];
      });
    });
});

/** Constants by the file of inputs they describe. */
const INPUTS: Record<string, string> = {
  organisation: 'Organisation',
  teams: 'Teams',
  'golden-paths': 'GoldenPaths',
  exemptions: 'Exemptions',
  targets: 'Targets',
  baseline: 'Baseline',
  surveys: 'Surveys',
  research: 'Research',
  support: 'Support',
  staffing: 'Staffing',
  costs: 'Costs',
  checks: 'DeclaredChecks',
  'changelog-entry': 'ChangelogEntry',
  deprecation: 'Deprecation',
};

export const inputSchemas = once((): PublishedSchema[] =>
  Object.entries(INPUTS).map(([file, id]) => {
    const found = named().find((one) => one.id === id);
    if (!found)
      throw new Error(`data/schema: expected a constant ${id} for ${file}, found none. Correct src/schemas.ts.`);
    return published(`inputs/${file}`, found, 'input');
  }),
);

/** By the kind that stands in the document's `schema`: `footfall/measures/1` → `measures`. */
export const documentSchemas = once((): Map<string, PublishedSchema> => {
  const found = named().flatMap((one): [string, PublishedSchema][] => {
    if (!(one.type instanceof z.ZodObject)) return [];
    const kind: unknown = one.type.shape['schema'];
    if (!(kind instanceof z.ZodLiteral)) return [];
    const [, name = ''] = String(kind.value).split('/');
    return [[String(kind.value), published(name, one, 'output')]];
  });
  return new Map(found);
});

/** Shared shapes are told once, under `$defs`. */
function published(name: string, { type, id, about }: Named, io: 'input' | 'output'): PublishedSchema {
  const registry = z.registry<{ id: string }>();
  for (const one of named()) registry.add(one.type, { id: one.id });
  const made = z.toJSONSchema(type, { metadata: registry, unrepresentable: 'any', io }) as JsonSchema;
  const comments = new Map(named().map((one) => [one.id, one.comments]));
  const all = Object.entries(made.$defs ?? {}).map(([key, one]): [string, JsonSchema] => [
    key,
    described(one, comments.get(key)),
  ]);
  return { name, about, schema: { ...made, title: id, $defs: Object.fromEntries(all) } };
}
