/** `npm run mine`: repositories into documents of facts; the report stays as it is. */
import { start, typedIn, type Command } from './command/command.ts';
import { dayOf, instantOf } from './command/day.ts';
import { places } from './command/places.ts';
import { savedNewestDay } from './run/as-of.ts';
import { mineRun } from './run/mined.ts';

export const mine: Command = {
  name: 'mine',
  does: 'Mines repositories into data/mined and data/activity: what files say, and since when. Knows no golden path.',
  options: ['repos', 'inputs', 'data', 'cache'],
  async run(given, _words, effects) {
    const where = places(given, typedIn('mine'), dayOf(effects.now()));
    const started = instantOf(effects.now());
    const stages: { stage: string; seconds: number }[] = [];
    const { generation, sample, rows } = await mineRun(where, stages, effects);
    try {
      const asOf = savedNewestDay(generation.folder, effects.now());
      generation.carry('report');
      generation.write('run.json', { schema: 'footfall/run/1', started, asOf, sample, stages, repositories: rows });
      generation.commit();
    } catch (error) {
      generation.abandon();
      throw error;
    }
    for (const { repository, state, message } of rows)
      if (message !== null) effects.warn(`${state}: ${repository}: ${message}`);
    const counts = [...Map.groupBy(rows, ({ state }) => state)].map(([state, found]) => `${found.length} ${state}`);
    effects.log(`${rows.length} repositories: ${counts.sort().join(', ')}. Next: npm run measure`);
    return 0;
  },
};

if (import.meta.main) await start(mine);
