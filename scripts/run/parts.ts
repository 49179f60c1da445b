/** What one machine of several has mined: its data folder, and beside it its cache. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Run } from '../../data/schema/run.ts';
import { Refusal } from '../command/refusal.ts';
import { loadRun } from './documents.ts';
import { namesIn, partOf } from './shard.ts';

type Row = Run['repositories'][number];

export interface Part {
  /** As it was typed. */
  name: string;
  data: string;
  /** Null: it was not brought along. */
  facts: string | null;
  run: Run;
  /** Whether it was this machine's to mine; of the others it has what the run before left. */
  isOwn(row: Row): boolean;
}

/** In the same order however they are given: by their beginning, then by what they say. */
export function loadParts(names: string[], from: string): Part[] {
  const parts = names.map((name) => loadPart(name, resolve(from, name)));
  const [first] = parts;
  const other = parts.find(({ run }) => run.ground === undefined || run.ground !== first!.run.ground);
  if (other)
    throw new Refusal(
      `${other.name}: mined with another key, other code, other bots or other declared checks than ${first!.name}; give every machine the same FOOTFALL_KEY, the same inputs and the same version, and mine that part again.`,
    );
  const orderOf = ({ run, data }: Part) => `${run.started} ${readFileSync(join(data, 'run.json'), 'utf8')}`;
  return parts.sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
}

function loadPart(name: string, folder: string): Part {
  const data = existsSync(join(folder, 'run.json')) ? folder : join(folder, 'data');
  const run = loadRun(data);
  if (run === null)
    throw new Refusal(
      `${name}: there is no run.json in it nor in its data; expected what npm run mine -- --shard i/n --data ${name}/data wrote, with mined, activity and run.json.`,
    );
  const facts = [join(data, '../cache/facts'), join(data, 'facts')].find((one) => existsSync(one)) ?? null;
  return { name, data, facts, run, isOwn: ownIn(run) };
}

/** On a forge by its id, else by weight. What could not be discovered as a repository is in nobody's part, and everybody says so. */
function ownIn({ shards }: Run): Part['isOwn'] {
  if (shards === undefined) return () => true;
  const own = new Set(shards.done.flatMap((index) => [...namesIn({ index, of: shards.of }, shards)]));
  return ({ repository, forge }) =>
    forge === undefined
      ? own.has(repository) || !Object.hasOwn(shards.weights, repository)
      : shards.done.includes(partOf(forge.id, shards.of));
}
