/** New files for people to fill in: their names, their text, and what is still missing in them. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Inputs } from '../../data/schema/inputs.ts';
import { Slug } from '../../data/schema/shapes.ts';
import { Refusal } from '../command/refusal.ts';
import { loadPublished } from './published.ts';

const LONGEST_SLUG = 60;

/** As given, else `The Node pipeline, version 4` → `the-node-pipeline-version-4`. */
export function slugOf({ slug, title }: { slug?: string; title: string }): string {
  if (slug === undefined) return fromTitle(title);
  if (Slug.safeParse(slug).success) return slug;
  throw new Refusal(`--slug: "${slug}" is no name; expected lower-case letters, digits and hyphens, at most 70.`);
}

function fromTitle(title: string): string {
  const slug = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_SLUG)
    .replace(/^-+|-+$/g, '');
  if (slug !== '') return slug;
  throw new Refusal(`--title: "${title}" gives no name for a file; add --slug with letters, digits and hyphens.`);
}

/** A text as one YAML scalar on one line. */
export function scalar(text: string): string {
  const plain = /^[A-Za-z][\w ,.()/-]*[\w.)]$/.test(text) && !/^(true|false|null)$/i.test(text);
  return plain ? text : `'${text.replaceAll("'", "''").replace(/\s+/g, ' ')}'`;
}

/** The owner that was named, else that of the path, else the only team; empty when nobody can know. */
export function likelyOwner(given: { owner?: string; path?: string }, inputs: Inputs | null): string {
  const ofPath = inputs?.goldenPaths.find(({ id }) => id === given.path)?.owner;
  const teams = inputs?.teams ?? [];
  return given.owner ?? ofPath ?? (teams.length === 1 ? teams[0]!.id : '');
}

export async function writeNew(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  try {
    await writeFile(file, text, { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw new Refusal(`${file} is there already and is not overwritten; give another --slug.`);
  }
}

/** Everything that `npm run validate` would say about the file. */
export async function stillMissing(data: string, name: string, inputs: Inputs | null): Promise<string[]> {
  const { problems } = await loadPublished(data, inputs);
  return problems.filter((problem) => problem.includes(`/${name}:`));
}
