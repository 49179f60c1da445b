/** Nights after a night: nothing moved, and a little moved everywhere. */
import { join } from 'node:path';
import type { DiscoveredRepository } from '../discover/discovered.ts';
import type { Effects } from '../effects.ts';
import { BRANCH, copies, push } from './copies.ts';
import { cost, median } from './cost.ts';
import { nightsIn } from './nights.ts';
import type { Row } from './row.ts';
import { inScratch } from './scratch.ts';

const REPOSITORIES = 100;
const COMMITS = 30;
const ROUNDS = 3;

export async function* quietRows(repositories: DiscoveredRepository[], effects: Effects): AsyncGenerator<Row> {
  yield* await inScratch<Row[]>(async (folder) => {
    effects.progress(`bench copies of repositories, ${REPOSITORIES} of them`);
    const all = copies(join(folder, 'repos'), repositories, REPOSITORIES);
    const nights = nightsIn(folder, join(folder, 'repos'), effects, { strangers: true });
    effects.progress(`bench nights on ${all.length} repositories`);
    const cold = await cost(() => nights.mine(), effects);
    const quiet: number[] = [];
    const pushed: number[] = [];
    for (let round = 1; round <= ROUNDS; round++) {
      quiet.push((await cost(() => nights.mine(), effects)).wallSeconds);
      for (const one of all) push(one, COMMITS, round);
      pushed.push((await cost(() => nights.mine(), effects)).wallSeconds);
      for (const one of all) one.head = `${BRANCH}^0`;
    }
    const of = `${all.length} repositories, cold ${cold.wallSeconds.toFixed(2)} s`;
    return [
      {
        row: 'quiet night ÷ cold night, wall',
        figure: median(quiet) / cold.wallSeconds,
        goal: { at: 'most', value: 0.03 },
        note: `${of}: discovery and mining`,
      },
      {
        row: `${COMMITS} new commits in each ÷ cold night, wall`,
        figure: median(pushed) / cold.wallSeconds,
        goal: { at: 'most', value: 0.08 },
        note: `${of}: discovery and mining; every fifth commit changes a file that is read`,
      },
    ];
  });
}
