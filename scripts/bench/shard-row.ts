/** Eight machines instead of one: the slowest of them decides. */
import { join } from 'node:path';
import type { DiscoveredRepository } from '../discover/discovered.ts';
import type { Effects } from '../effects.ts';
import { copies } from './copies.ts';
import { cost } from './cost.ts';
import { nightsIn } from './nights.ts';
import type { Row } from './row.ts';
import { inScratch } from './scratch.ts';

const REPOSITORIES = 200;
const SHARDS = 8;

export async function* shardRows(repositories: DiscoveredRepository[], effects: Effects): AsyncGenerator<Row> {
  yield await inScratch(async (folder) => {
    effects.progress(`bench copies of repositories, ${REPOSITORIES} of them`);
    const repos = join(folder, 'repos');
    const all = copies(repos, repositories, REPOSITORIES);
    effects.progress('bench one machine');
    const whole = await cost(
      () => nightsIn(join(folder, 'whole'), repos, effects, { strangers: true }).mine(),
      effects,
    );
    const parts: number[] = [];
    for (let index = 1; index <= SHARDS; index++) {
      effects.progress(`bench shard ${index} of ${SHARDS}`);
      const nights = nightsIn(join(folder, `shard-${index}`), repos, effects, { strangers: true });
      parts.push((await cost(() => nights.mine({ index, of: SHARDS }), effects)).wallSeconds);
    }
    return {
      row: `slowest of ${SHARDS} shards ÷ one machine, wall`,
      figure: Math.max(...parts) / whole.wallSeconds,
      goal: { at: 'most', value: 0.2 },
      note: `${all.length} repositories, one machine ${whole.wallSeconds.toFixed(2)} s; cold, weighed by size on disk`,
    };
  });
}
