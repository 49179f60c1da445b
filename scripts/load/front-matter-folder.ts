/** A folder of markdown files that people write: each one's front matter by its schema, its text, and a sentence for every mistake. */
import { readdir, readFile } from 'node:fs/promises';
import { basename, isAbsolute, join, relative } from 'node:path';
import type { z } from 'zod';
import { body } from './front-matter-body.ts';
import type { Body } from './front-matter-body.ts';
import { parseFrontMatter } from './front-matter.ts';
import type { WrittenFile } from './front-matter.ts';
import { complaints } from './issue.ts';
import { schemaOf } from './schema-at.ts';
import type { Place } from './yaml-lines.ts';

export interface Writing<T> {
  /** `2026-09-01-node-pipeline-v4.md` */
  name: string;
  /** As it is shown: `data/changelog/2026-09-01-node-pipeline-v4.md`. */
  file: string;
  value: T;
  body: Body;
  /** A problem at a place of the front matter. */
  problem(place: Place, sentence: string): string;
  /** A problem at a line of the file. */
  problemAt(line: number, sentence: string): string;
}
export interface Writings<T> {
  /** Files whose front matter is as the schema says, by name. */
  writings: Writing<T>[];
  problems: string[];
}
/** How files of a folder are named, and an example of it. */
export interface Naming {
  pattern: RegExp;
  example: string;
}

/** `inText` finds problems of the text, also where the front matter is not as its schema says: all come at once. */
export async function writings<T>(
  folder: string,
  schema: z.ZodType<T>,
  naming: Naming,
  inText: (writing: Writing<unknown>) => Iterable<string>,
): Promise<Writings<T>> {
  const all: Writings<T> = { writings: [], problems: [] };
  for (const name of await fileNames(folder)) {
    const file = `${shown(folder)}/${name}`;
    if (!naming.pattern.test(name)) {
      all.problems.push(
        `${file}:1: the file is called "${name}", expected a name such as ${naming.example}. Rename it.`,
      );
      continue;
    }
    const { written, problem } = parseFrontMatter(file, await readFile(join(folder, name), 'utf8'));
    if (!written) {
      all.problems.push(problem);
      continue;
    }
    const raw = rawWriting(name, file, written);
    const parsed = schema.safeParse(raw.value);
    if (parsed.success) all.writings.push({ ...raw, value: parsed.data });
    else all.problems.push(...inFront(parsed.error, raw, schema));
    all.problems.push(...inText(raw));
  }
  return all;
}

/** README.md documents the folder; hidden files belong to the system. Sorted; none when there is no such folder. */
export async function fileNames(folder: string): Promise<string[]> {
  try {
    const names = await readdir(folder);
    return names.filter((name) => !name.startsWith('.') && name !== 'README.md').sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return [];
  }
}

function rawWriting(name: string, file: string, { front, body: markdown, bodyLine }: WrittenFile): Writing<unknown> {
  return {
    name,
    file,
    value: front.value ?? {},
    body: body(markdown, bodyLine),
    problem: (place, sentence) => front.problem(place, sentence),
    problemAt: (line, sentence) => `${file}:${line}: ${sentence}`,
  };
}

function inFront(error: z.ZodError, { value, problem }: Writing<unknown>, schema: z.ZodType): string[] {
  return complaints(error, value, [], schemaOf(schema)).map(({ place, text }) => problem(place, text));
}

/** Problems are published: a folder elsewhere on the machine is called by its own name only. */
export function shown(folder: string): string {
  const path = relative(process.cwd(), folder);
  return path === '' || path.startsWith('..') || isAbsolute(path) ? basename(folder) : path.replaceAll('\\', '/');
}
