/** The first half of a run: which repositories, mined into a new generation. */
import type { Inputs } from '../../data/schema/inputs.ts';
import type { Run } from '../../data/schema/run.ts';
import type { Places } from '../command/places.ts';
import type { Effects } from '../effects.ts';
import { beginGeneration, type Generation } from '../write/generation.ts';
import { probesOf } from '../check/probed.ts';
import { authorKey } from './author-key.ts';
import { loadRun } from './documents.ts';
import { declaredInputs } from './inputs-stage.ts';
import { mineStage } from './mine-stage.ts';
import { refuseMostlyFailed } from './mostly-failed.ts';
import { commonGround } from './seen.ts';
import { namesIn, roundOf, type Shard } from './shard.ts';
import { sourceOf } from './source.ts';
import { timed } from './timed.ts';

export interface MinedRun {
  generation: Generation;
  declared: Inputs | null;
  sample: boolean;
  rows: Run['repositories'];
  ground: string;
  /** Only of a shard. */
  shards: Run['shards'];
}

/** The generation is begun and neither committed nor, unless this throws, abandoned. */
export async function mineRun(
  where: Places,
  stages: Run['stages'],
  effects: Effects,
  shard: Shard | null = null,
): Promise<MinedRun> {
  const sample = where.repos === null && where.org === null;
  const source = await timed('discover', stages, effects, () => sourceOf(where, effects));
  const declared = await declaredInputs(where, sample);
  const key = authorKey(where.cache, process.env);
  const generation = beginGeneration(where.data);
  try {
    const bots = declared?.organisation.bots ?? [];
    const probes = probesOf(declared?.declarations?.checks ?? []);
    const before = loadRun(where.data);
    const shards = shard === null ? undefined : roundOf(shard, source.weighed, before);
    const own = shard === null || shards === undefined ? undefined : (source.own?.(shard) ?? namesIn(shard, shards));
    const ground = commonGround(key, bots, probes);
    const { clones } = source;
    const stage = { cache: where.cache, authorKey: key, bots, probes, own, before, clones };
    const listing = await source.listing(stage, generation, stages);
    const rows = await timed('mine', stages, effects, () => mineStage(listing, generation, stage, effects));
    if (clones !== undefined && own === undefined) refuseMostlyFailed(rows);
    return { generation, declared, sample, rows, ground, shards };
  } catch (error) {
    generation.abandon();
    throw error;
  }
}
