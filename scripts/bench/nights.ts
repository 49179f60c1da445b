/** Nights on a folder of repositories: mined, and measured, again and again, into one data folder. */
import { join } from 'node:path';
import type { Run } from '../../data/schema/run.ts';
import { discover } from '../discover/index.ts';
import type { Effects } from '../effects.ts';
import { asOfDay } from '../run/as-of.ts';
import { contract } from '../run/contract.ts';
import { loadDocuments } from '../run/documents.ts';
import { completeInputs } from '../run/inputs-stage.ts';
import { mineStage } from '../run/mine-stage.ts';
import { measureInto } from '../run/report-stage.ts';
import { namesIn, roundOf, type Shard } from '../run/shard.ts';
import { beginGeneration } from '../write/generation.ts';

export interface Nights {
  data: string;
  rows: Run['repositories'];
  /** All commits that were read, known once measured. */
  commits: number;
  mine(shard?: Shard): Promise<void>;
  measure(): Promise<void>;
}

/** `strangers`: copies of one repository are as strange to each other as two repositories are. */
export function nightsIn(
  folder: string,
  repos: string,
  effects: Effects,
  { strangers = false }: { strangers?: boolean } = {},
): Nights {
  const data = join(folder, 'data');
  const quiet = { ...effects, progress: () => {} };
  const nights: Nights = { data, rows: [], commits: 0, mine, measure };
  async function mine(shard?: Shard) {
    const listing = await discover({ folder: repos });
    const generation = beginGeneration(data);
    const before = nights.rows.length === 0 ? null : ({ repositories: nights.rows } as Run);
    const own = shard === undefined ? undefined : namesIn(shard, roundOf(shard, listing.repositories, before));
    const stage = {
      cache: join(folder, 'cache'),
      authorKey: 'a key for the bench',
      bots: [],
      own,
      before,
      ...(strangers && { remembered: 0 }),
    };
    nights.rows = await mineStage(listing, generation, stage, quiet);
    generation.commit();
  }
  /** Proposing included: nothing is known of the organisation but its repositories. */
  async function measure() {
    const documents = loadDocuments(data, { repositories: nights.rows, contract: contract() });
    nights.commits = documents.mined.reduce((sum, { history }) => sum + history.commits, 0);
    const asOf = asOfDay('newest', documents, effects.now());
    const inputs = completeInputs(null, documents.mined, asOf);
    const generation = beginGeneration(data);
    for (const part of ['mined', 'activity']) generation.carry(part);
    measureInto(generation, { documents, inputs, asOf, rows: nights.rows }, quiet);
    generation.commit();
  }
  return nights;
}
