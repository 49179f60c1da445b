/** Parts of a night that were mined elsewhere: each is looked at as something that anybody may have written. */
import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Activity } from '../../data/schema/activity.ts';
import { Mined } from '../../data/schema/mined.ts';
import { Run } from '../../data/schema/run.ts';
import { Refusal } from '../command/refusal.ts';
import { documentPath } from '../write/document-path.ts';
import type { Generation } from '../write/generation.ts';
import { partOf } from './shard.ts';

export interface Part {
  folder: string;
  run: Run;
}
type Row = Run['repositories'][number];

const LARGEST = 256 << 20;

/** The folder itself, or those in it. */
export function partsIn(folder: string): Part[] {
  if (!existsSync(folder)) throw new Refusal(`--parts: there is no folder ${folder}; check the spelling.`);
  const folders = existsSync(join(folder, 'run.json'))
    ? [folder]
    : readdirSync(folder)
        .sort()
        .map((name) => join(folder, name));
  const parts = folders.map((one) => ({ folder: one, run: loaded(join(one, 'run.json'), Run) }));
  refuseGaps(parts, folder);
  return parts;
}

/** All parts of one night, each once: a repository of one that is lacking would look like one that is gone. */
function refuseGaps(parts: Part[], folder: string): void {
  const of = parts[0]?.run.shards?.of ?? 1;
  const done = parts.map(({ run }) => run.shards ?? { of: 1, done: [1] });
  const found = done.flatMap((shards) => shards.done).sort((a, b) => a - b);
  const isWhole = found.length === of && found.every((index, at) => index === at + 1);
  if (isWhole && done.every((shards) => shards.of === of)) return;
  throw new Refusal(`--parts: ${folder}: expected all ${of} parts, each once, found ${found.join(', ') || 'none'}.`);
}

/** Writes the documents, and gives the run of all. */
export function joined(parts: Part[], generation: Generation): Run {
  const rows = parts.flatMap((part) => ownRows(part).map((row) => ({ row, part })));
  const names = new Set<string>();
  for (const { row, part } of rows) {
    if (names.has(row.repository))
      throw new Refusal(`${part.folder}: ${row.repository} is in two parts; mine them again.`);
    names.add(row.repository);
    if (row.state !== 'failed') copy(row, part, generation);
  }
  const first = parts[0]!.run;
  return {
    schema: 'footfall/run/1',
    started: parts.map(({ run }) => run.started).sort()[0]!,
    ground: sameGround(parts),
    asOf: parts
      .map(({ run }) => run.asOf)
      .sort()
      .at(-1)!,
    sample: first.sample,
    stages: parts.flatMap(({ run }) => run.stages),
    repositories: rows.map(({ row }) => row).sort((a, b) => (a.repository < b.repository ? -1 : 1)),
  };
}

/** With another key or other code the same person would be two, and a file would say two things. */
function sameGround(parts: Part[]): string | undefined {
  const { ground } = parts[0]!.run;
  const other = parts.find(({ run }) => run.ground !== ground);
  if (other === undefined) return ground;
  throw new Refusal(
    `${other.folder}: mined with another key or another version; give every machine the same FOOTFALL_KEY.`,
  );
}

/** A part has rows of others too, as it found them the night before. */
function ownRows({ folder, run }: Part): Row[] {
  const { shards } = run;
  if (shards === undefined || shards.of === 1) return run.repositories;
  return run.repositories.filter(({ repository, forge }) => {
    if (forge !== undefined) return shards.done.includes(partOf(forge.id, shards.of));
    throw new Refusal(`${folder}: ${repository} is of no forge; parts of a folder are mined into one data folder.`);
  });
}

function copy({ repository }: Row, { folder }: Part, generation: Generation): void {
  const slash = repository.lastIndexOf('/');
  const [owner, name] = [repository.slice(0, slash), repository.slice(slash + 1)];
  const path = documentPath('mined', owner, name);
  const mined = loaded(join(folder, path), Mined);
  if (`${mined.repository.owner}/${mined.repository.name}` !== repository)
    throw new Refusal(`${join(folder, path)}: expected the document of ${repository}, found another one’s.`);
  generation.write(path, mined);
  const activity = documentPath('activity', owner, name);
  generation.write(activity, loaded(join(folder, activity), Activity));
}

function loaded<T extends z.ZodType>(file: string, shape: T): z.infer<T> {
  const found = lstatSync(file, { throwIfNoEntry: false });
  if (found?.isFile() !== true || found.size > LARGEST)
    throw new Refusal(
      `${file}: expected a document of at most ${LARGEST >> 20} MB, found ${found ? 'something else' : 'none'}.`,
    );
  try {
    return shape.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    if (!(error instanceof z.ZodError) && !(error instanceof SyntaxError)) throw error;
    const what = error instanceof z.ZodError ? z.prettifyError(error).split('\n')[0] : 'no JSON';
    throw new Refusal(`${file}: not a document of this version (${what}); it is not taken over.`);
  }
}
