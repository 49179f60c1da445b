/** A part of the repositories, for several machines: the same list and the same weights give everybody the same parts. */
import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Run } from '../../data/schema/run.ts';
import { Refusal } from '../command/refusal.ts';

export interface Shard {
  /** From 1. */
  index: number;
  of: number;
}
/** Its size is that of its folder, or what the forge says. */
export interface Weighed {
  owner: string;
  name: string;
  gitDirectory?: string;
  kilobytes?: number;
}
export type Round = NonNullable<Run['shards']>;

export function parseShard(text: string): Shard {
  const [index, of] = (/^([1-9]\d{0,3})\/([1-9]\d{0,3})$/.exec(text)?.slice(1) ?? []).map(Number);
  if (index === undefined || of === undefined || index > of)
    throw new Refusal(`--shard: "${text}" is no part; expected one such as 2/8, the second of eight.`);
  return { index, of };
}

/**
 * The weights that all shards of a round go by. A shard that finds others of its round done takes over what they went by:
 * what they have found since must not move a repository from one part to another.
 */
export function roundOf(shard: Shard, repositories: Weighed[], before: Run | null): Round {
  const last = before?.shards;
  const goesOn = last !== undefined && last.of === shard.of && !last.done.includes(shard.index);
  const known = new Map(goesOn ? Object.entries(last.weights) : commitsIn(before));
  const weights = repositories.map((one): [string, number] => [nameOf(one), known.get(nameOf(one)) ?? guessed(one)]);
  const done = [...(goesOn ? last.done : []), shard.index].sort((a, b) => a - b);
  return { of: shard.of, done, weights: Object.fromEntries(weights) };
}

/** The heaviest first, each to the part that has least; of two that are the same, by name and by number. */
export function namesIn({ index, of }: Shard, { weights }: Round): Set<string> {
  const loads = new Array<number>(of).fill(0);
  const names = new Set<string>();
  const heaviest = Object.entries(weights).sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  for (const [name, weight] of heaviest) {
    const part = loads.indexOf(Math.min(...loads));
    loads[part]! += weight;
    if (part === index - 1) names.add(name);
  }
  return names;
}

/**
 * On a forge every machine makes its own list, minutes apart, and knows only what it did itself: there each repository goes by
 * its own id, so that none falls between two, and its mirror stays where it is.
 */
export function partOf(id: string, of: number): number {
  return (createHash('sha256').update(id).digest().readUInt32BE() % of) + 1;
}

function commitsIn(before: Run | null): [string, number][] {
  return (before?.repositories ?? []).flatMap(({ repository, commits }) =>
    commits === undefined ? [] : [[repository, commits] as [string, number]],
  );
}

const BYTES_OF_A_COMMIT = 16_384;

/** Commits that a clone of its size has, as a rule. */
function guessed({ gitDirectory, kilobytes }: Weighed): number {
  if (gitDirectory === undefined) return Math.ceil(((kilobytes ?? 0) * 1024) / BYTES_OF_A_COMMIT);
  const objects = join(gitDirectory, 'objects');
  let bytes = 0;
  for (const entry of readdirSync(objects, { withFileTypes: true, recursive: true }))
    if (entry.isFile()) bytes += statSync(join(entry.parentPath, entry.name), { throwIfNoEntry: false })?.size ?? 0;
  return Math.ceil(bytes / BYTES_OF_A_COMMIT);
}

export const nameOf = ({ owner, name }: { owner: string; name: string }) => `${owner}/${name}`;
