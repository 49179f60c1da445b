/** `npm run mine`: repositories into documents of facts; the report stays as it is. */
import { start, typedIn, type Command } from './command/command.ts';
import { dayOf, instantOf } from './command/day.ts';
import { places } from './command/places.ts';
import { savedNewestDay } from './run/as-of.ts';
import { contract } from './run/contract.ts';
import { hasDocuments } from './run/documents.ts';
import { mineRun } from './run/mined.ts';
import { parseShard } from './run/shard.ts';

export const mine: Command = {
  name: 'mine',
  does: 'Mines repositories into data/mined and data/activity: what files say, and since when. Knows no golden path.',
  options: ['repos', 'org', 'forge', 'visibility', 'inputs', 'data', 'cache', 'shard'],
  async run(given, _words, effects) {
    const where = places(given, typedIn('mine'), dayOf(effects.now()));
    const shard = given.shard === undefined ? null : parseShard(given.shard);
    const started = instantOf(effects.now());
    const stages: { stage: string; seconds: number }[] = [];
    const { generation, sample, rows, ground, shards } = await mineRun(where, stages, effects, shard);
    try {
      const written = { repositories: rows, ground, contract: contract(), ...(shards !== undefined && { shards }) };
      // A part may hold nothing that can be read; all together may not.
      const asOf =
        hasDocuments(generation.folder) || shard === null
          ? savedNewestDay(generation.folder, written, effects.now())
          : dayOf(effects.now());
      generation.carry('report');
      generation.write('run.json', { schema: 'footfall/run/1', started, asOf, sample, stages, ...written });
      generation.commit();
    } catch (error) {
      generation.abandon();
      throw error;
    }
    for (const { repository, state, message } of rows)
      if (message !== null) effects.warn(`${state}: ${repository}: ${message}`);
    const counts = [...Map.groupBy(rows, ({ state }) => state)].map(([state, found]) => `${found.length} ${state}`);
    const rest = shards === undefined ? 0 : shards.of - shards.done.length;
    const next = rest === 0 ? 'npm run measure' : `${rest} more of ${shards!.of} shards`;
    effects.log(`${rows.length} repositories: ${counts.sort().join(', ')}. Next: ${next}`);
    return 0;
  },
};

if (import.meta.main) await start(mine);
