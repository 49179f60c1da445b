/** `npm run bench`: what Footfall costs, as ratios taken in one run; absolute seconds mean little on a shared machine. */
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { cloneRows } from './bench/clone-row.ts';
import { memoryRows } from './bench/memory-row.ts';
import { miningRows } from './bench/mining-rows.ts';
import { nightRows } from './bench/night-rows.ts';
import { quietRows } from './bench/quiet-rows.ts';
import { HEADER, isMet, line, measured, type Row } from './bench/row.ts';
import { shardRows } from './bench/shard-row.ts';
import { start, typedIn, type Command } from './command/command.ts';
import { dayOf } from './command/day.ts';
import { places } from './command/places.ts';
import { Refusal } from './command/refusal.ts';
import { repositoriesOf } from './run/repositories.ts';

export const bench: Command = {
  name: 'bench',
  does: 'Measures the miner against the bare git commands and against other ways, as ratios. Ends with 1 when a goal is missed.',
  options: ['repos', 'cache', 'json'],
  async run(given, _words, effects) {
    const where = places(given, typedIn('bench'), dayOf(effects.now()));
    if (process.platform !== 'linux')
      throw new Refusal('The bench needs Linux: processor time of children is in /proc.');
    const { repositories } = await repositoriesOf(where, effects);
    const repos = where.repos ?? join(where.cache, 'sample');
    const rows: Row[] = [];
    effects.log(HEADER);
    for await (const row of measured([
      { about: 'one repository', rows: () => miningRows(repositories, effects) },
      { about: 'the whole night', rows: () => nightRows(repos, effects) },
      { about: 'quiet nights', rows: () => quietRows(repositories, effects) },
      { about: 'shards', rows: () => shardRows(repositories, effects) },
      { about: 'a clone', rows: () => cloneRows(repositories, effects) },
      { about: 'memory', rows: () => memoryRows(repos) },
    ])) {
      effects.log(line(row));
      rows.push(row);
      if (given.json !== undefined)
        writeFileSync(resolve(typedIn('bench'), given.json), `${JSON.stringify({ rows }, null, 1)}\n`);
    }
    return rows.every((row) => isMet(row) !== false) ? 0 : 1;
  },
};

if (import.meta.main) await start(bench);
