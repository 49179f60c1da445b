/** A list in a file that people write: every item that is valid, and a sentence for everything that is not. */
import type { z } from 'zod';
import type { DeclaredFile } from './declared-file.ts';
import { complaints } from './issue.ts';
import { schemaOf } from './schema-at.ts';

export interface Item<T> {
  /** Its place in the list as written, for further problems. */
  index: number;
  value: T;
}
export interface Items<T> {
  items: Item<T>[];
  problems: string[];
}

/** `{ teams: [...] }`. An item with a mistake is left out whole: half of it could say something that nobody meant. */
export function declaredItems<T>(file: DeclaredFile, key: string, schema: z.ZodType<T>): Items<T> {
  const { value, problem } = file;
  if (value === undefined) return { items: [], problems: [] };
  if (typeof value !== 'object' || value === null || !(key in value)) {
    return {
      items: [],
      problems: [problem([], `expected "${key}:" with a list under it, found none. Add it or empty the file.`)],
    };
  }
  const problems = Object.keys(value)
    .filter((other) => other !== key)
    .map((other) => problem([other], `"${other}" is not a known key. Known here is ${key}.`));
  const list = (value as Record<string, unknown>)[key];
  if (list === null) return { items: [], problems };
  if (!Array.isArray(list)) {
    return {
      items: [],
      problems: [...problems, problem([key], `${key} is no list. Write each entry on its own line after a hyphen.`)],
    };
  }
  const items: Item<T>[] = [];
  for (const [index, one] of list.entries()) {
    const parsed = schema.safeParse(one);
    if (parsed.success) items.push({ index, value: parsed.data });
    else {
      const found = complaints(parsed.error, one, [key, index], schemaOf(schema));
      problems.push(...found.map(({ place, text }) => problem(place, text)));
    }
  }
  return { items, problems };
}
